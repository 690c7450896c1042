/** Uploaded files as rows of text, whatever their format. */
package org.liaison.indicators.source.grid;

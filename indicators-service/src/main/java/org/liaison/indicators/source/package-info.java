/**
 * Readers of publishers' own files. Each tells its layout by the content and turns cells into observations, listing what it
 * leaves out.
 */
package org.liaison.indicators.source;

/** The numbers of vintages, stored and read in bulk. */
package org.liaison.indicators.observation;

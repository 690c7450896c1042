/** Regression tables in the formats of papers and spreadsheets. */
package org.liaison.modelling.table;

/** Vintages fetched from publishers' servers: which requests to make, how patiently, and what came of them. */
package org.liaison.indicators.fetch;

/** Immutable, content-addressed releases of external data. */
package org.liaison.indicators.vintage;

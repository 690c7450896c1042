/** Indicators that users define, with their versions. */
package org.liaison.indicators.definition;

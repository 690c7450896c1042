/** Who is whose neighbour, by several definitions, one of them the user's own list. */
package org.liaison.indicators.neighbour;

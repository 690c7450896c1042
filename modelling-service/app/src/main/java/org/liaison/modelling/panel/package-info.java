/** Interactions and vintages as announced by other services, and the estimation panels built from them. */
package org.liaison.modelling.panel;

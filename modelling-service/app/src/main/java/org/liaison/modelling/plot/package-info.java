/** Pictures of fits. */
package org.liaison.modelling.plot;

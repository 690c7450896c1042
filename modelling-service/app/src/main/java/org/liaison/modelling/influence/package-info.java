/** Which units the estimates of a fit hang on. */
package org.liaison.modelling.influence;

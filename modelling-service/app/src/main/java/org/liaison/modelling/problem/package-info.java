/** Kinds of errors. */
package org.liaison.modelling.problem;

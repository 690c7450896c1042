/** Wald and likelihood-ratio tests. */
package org.liaison.modelling.hypothesis;

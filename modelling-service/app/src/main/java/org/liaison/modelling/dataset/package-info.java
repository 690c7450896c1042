/** Tables that users upload. */
package org.liaison.modelling.dataset;

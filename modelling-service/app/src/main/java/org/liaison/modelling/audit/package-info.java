/** Audits of published tables. */
package org.liaison.modelling.audit;

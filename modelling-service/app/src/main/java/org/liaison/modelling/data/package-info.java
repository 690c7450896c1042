/** Immutable columns, stored once under their digest; what data sets and estimation panels consist of. */
package org.liaison.modelling.data;

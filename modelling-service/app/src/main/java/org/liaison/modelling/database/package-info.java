/** Access to the service's own database. */
package org.liaison.modelling.database;

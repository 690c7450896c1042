/** SQL without ceremony, for the set-based paths of the service. */
package org.liaison.indicators.database;

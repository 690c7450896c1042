/** What is added to the description of the HTTP interface. */
package org.liaison.modelling.openapi;

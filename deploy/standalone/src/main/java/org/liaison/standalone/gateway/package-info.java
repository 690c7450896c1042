/** The standalone's gateway: one address for the four services, their health and their documentation. */
package org.liaison.standalone.gateway;

package org.liaison.standalone.gateway;

/**
 * Where a service listens on the loopback interface.
 *
 * @param service short name of the service
 * @param port port of its API
 * @param managementPort port of its health; the gateway asks it, and never routes to it
 */
public record Upstream(String service, int port, int managementPort) {
}

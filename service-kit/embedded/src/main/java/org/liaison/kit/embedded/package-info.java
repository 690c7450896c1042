/**
 * Real PostgreSQL and real Kafka on the local machine without Docker: for the standalone and for tests, never for a cluster.
 */
package org.liaison.kit.embedded;

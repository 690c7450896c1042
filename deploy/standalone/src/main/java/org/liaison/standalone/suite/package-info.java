/** The running suite: PostgreSQL and Kafka, the four services, the gateway, and how they are wired together. */
package org.liaison.standalone.suite;

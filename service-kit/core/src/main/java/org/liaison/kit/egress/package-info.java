/** Requests to servers outside: where they may go, and that they end. */
package org.liaison.kit.egress;

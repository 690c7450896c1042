/** The folder that one instance lives in: its data, ports, keys, logs and the traces of its processes. */
package org.liaison.standalone.home;

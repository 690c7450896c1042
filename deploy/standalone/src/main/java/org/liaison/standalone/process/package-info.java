/** Child processes: started with a log and a pid file, ended with their parent, found again after a crash. */
package org.liaison.standalone.process;

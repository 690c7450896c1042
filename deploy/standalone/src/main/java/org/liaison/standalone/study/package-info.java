/** Study A from the first search to the printed table, over the same HTTP calls that any other client makes. */
package org.liaison.standalone.study;

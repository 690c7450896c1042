/** What the imitated sites publish, and what is true of it. */
package org.liaison.standalone.imitation.page;

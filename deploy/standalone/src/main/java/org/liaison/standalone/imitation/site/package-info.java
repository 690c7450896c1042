/** How the imitated sites serve their pages: addresses, lists, search, dates, faults. */
package org.liaison.standalone.imitation.site;

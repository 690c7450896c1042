/**
 * Nine imitated sites on loopback, with faults to switch on and known truth: what a collector is tried on where no internet is.
 */
package org.liaison.standalone.imitation;

/** Countries and their codes, NATO membership over time, and the register of partners. */
package org.liaison.indicators.country;

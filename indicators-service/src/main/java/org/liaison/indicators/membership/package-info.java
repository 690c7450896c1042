/** Who is a member of which organisation when: the register, and lists that users upload. */
package org.liaison.indicators.membership;

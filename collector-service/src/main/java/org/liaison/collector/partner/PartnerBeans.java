package org.liaison.collector.partner;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The shipped register as a bean. */
class PartnerBeans {

    @Produces
    @Singleton
    PartnerRegister register() {
        return PartnerRegister.shipped();
    }
}

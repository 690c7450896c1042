package org.liaison.modelling.data;

import io.smallrye.config.ConfigMapping;

/** How large stored tables may be. */
@ConfigMapping(prefix = "liaison.data")
interface DataLimits {

    long maxRows();

    int maxColumns();
}

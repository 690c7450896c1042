package org.liaison.modelling.oracle;

import org.assertj.core.api.SoftAssertions;

/** Compares what the service answers with a reference case. */
interface OracleCheck {

    /** Runs the case over HTTP and adds every difference. */
    void run(SoftAssertions soft);
}

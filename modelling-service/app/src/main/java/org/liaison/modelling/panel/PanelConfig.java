package org.liaison.modelling.panel;

import java.util.List;
import java.util.Map;

import io.smallrye.config.ConfigMapping;

/** What is counted beside frequency and intensity. */
@ConfigMapping(prefix = "liaison.panels")
interface PanelConfig {

    /** Whether panels are built again when a newly announced release has changed their covariates. */
    boolean followVintages();

    /** Categories by codebook, in the order of their columns; others that occur follow by name. */
    Map<String, List<String>> categories();
}

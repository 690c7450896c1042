package org.liaison.modelling.panel;

import java.util.List;
import java.util.Map;

/**
 * Covariates by partner and year.
 *
 * @param rows in the order in which they came; values null where missing
 */
record Covariates(List<String> variables, Map<PartnerYear, List<Double>> rows) {
}

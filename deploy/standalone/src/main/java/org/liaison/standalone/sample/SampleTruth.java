package org.liaison.standalone.sample;

import java.util.List;
import java.util.Map;

import org.liaison.standalone.sample.covariate.CellCovariates;
import org.liaison.standalone.sample.press.ItemLabel;

/**
 * What is true of a sample archive.
 *
 * @param partners ISO3 codes, sorted
 * @param coefficients term to true effect, in the order of the formula
 * @param alpha true dispersion of the NB2 process
 * @param counts a row for each partner and year, zeros included
 */
public record SampleTruth(long seed, int firstYear, int lastYear, List<String> partners, Map<String, Double> coefficients,
        double alpha,
        List<CellCount> counts, List<CellCovariates> covariates, List<ItemLabel> items) {
}

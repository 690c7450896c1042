package org.liaison.standalone.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liaison.standalone.sample.SampleArchive;
import org.liaison.standalone.sample.SampleOptions;

class StudyDefinitionTest {

    private final StudyDefinition study = StudyDefinition.load();

    @Test
    void shouldCoverTheWorldThatTheSampleSimulates() {
        var truth = SampleArchive.generate(study.sampleSeed(), SampleOptions.defaults()).truth();

        assertThat(study.partners()).containsExactlyInAnyOrderElementsOf(truth.partners());
        assertThat(study.variables()).containsExactlyInAnyOrderElementsOf(truth.coefficients().keySet());
        assertThat(study.years()).isEqualTo(truth.firstYear() + ":" + truth.lastYear());
    }

    @Test
    void shouldUseEveryVariableInEveryModel() {
        assertThat(study.models()).isNotEmpty().allSatisfy(
                model -> assertThat((String) model.fit().get("formula")).contains(study.variables()));
    }
}

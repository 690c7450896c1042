package org.liaison.standalone.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

/**
 * What is studied: {@code study-a.yaml}.
 *
 * @param name of the study and of its panel
 * @param title for people
 * @param partners ISO 3166 alpha-3 codes
 * @param from first day
 * @param to last day
 * @param codebook whose interactions are counted
 * @param scope {@code working} or {@code strict}
 * @param variables covariates as the indicators service names them
 * @param neighbours neighbour list of {@code power_difference}
 * @param sampleSeed seed of the sample archive
 * @param models what is estimated, in this order
 */
public record StudyDefinition(String name, String title, List<String> partners, LocalDate from, LocalDate to,
        String codebook, String scope, List<String> variables, String neighbours, long sampleSeed, List<Model> models) {

    /**
     * One model.
     *
     * @param name of the outcome, for people
     * @param simulated whether the sample archive's coefficients are those of this model
     * @param fit body of {@code POST /fits} without {@code data}
     */
    public record Model(String name, boolean simulated, Map<String, Object> fit) {
    }

    /** The definition that was packaged with the launcher. */
    public static StudyDefinition load() {
        var mapper = new ObjectMapper(new YAMLFactory()).registerModule(new JavaTimeModule())
                .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        try (var file = StudyDefinition.class.getResourceAsStream("/study/study-a.yaml")) {
            return mapper.readValue(file, StudyDefinition.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the study definition cannot be read", e);
        }
    }

    /** Years as the services take them: {@code 2011:2018}. */
    String years() {
        return from.getYear() + ":" + to.getYear();
    }
}

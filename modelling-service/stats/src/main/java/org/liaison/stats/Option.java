package org.liaison.stats;

import java.util.Arrays;
import java.util.stream.Collectors;

/** A choice with a name used in specifications, such as {@code negbin2}. */
public interface Option {

    /** The name as written in specifications. */
    String code();

    /**
     * Finds a choice by its name.
     *
     * @throws SpecificationException naming {@code field} and the allowed names
     */
    static <T extends Enum<T> & Option> T of(Class<T> type, String field, String code) {
        return Arrays.stream(type.getEnumConstants()).filter(option -> option.code().equals(code)).findFirst()
                .orElseThrow(() -> SpecificationException.field(field, "'" + code + "' is not a known " + field
                        + "; use one of " + Arrays.stream(type.getEnumConstants()).map(Option::code)
                                .collect(Collectors.joining(", "))
                        + "."));
    }
}

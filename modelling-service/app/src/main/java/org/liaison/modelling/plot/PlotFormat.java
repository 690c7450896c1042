package org.liaison.modelling.plot;

import java.util.Arrays;
import java.util.List;

import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** File formats of plots. */
enum PlotFormat {
    SVG("image/svg+xml"),
    PNG("image/png");

    private final String mediaType;

    PlotFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /** @param accepted media types by preference, used where no format is named */
    static PlotFormat of(String name, List<String> accepted) {
        if (name != null) {
            return Arrays.stream(values()).filter(format -> format.name().equalsIgnoreCase(name)).findFirst()
                    .orElseThrow(() -> new ProblemException(KitProblem.NOT_ACCEPTABLE,
                            "The format '" + name + "' is not offered; there are svg and png.",
                            ProblemError.parameter("format", "not one of svg, png")));
        }
        return accepted.stream().flatMap(type -> Arrays.stream(values()).filter(format -> format.mediaType.equals(type)))
                .findFirst().orElse(SVG);
    }
}

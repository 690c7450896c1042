package org.liaison.standalone.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.liaison.standalone.sample.covariate.CovariateFile;
import org.liaison.standalone.sample.covariate.CovariateFiles;
import org.liaison.standalone.sample.covariate.CovariatePanel;
import org.liaison.standalone.sample.covariate.Simulation;
import org.liaison.standalone.sample.press.PressArchive;
import org.liaison.standalone.sample.press.PressItem;

/**
 * A simulated study A: covariate files in the layouts of their publishers, items of two publishing sites, and what is true of
 * both. Nothing
 * in it is data about NATO or about any country. The same seed and options give the same bytes.
 */
public final class SampleArchive {

    private final SampleTruth truth;
    private final List<CovariateFile> covariateFiles;
    private final List<PressItem> items;

    private SampleArchive(SampleTruth truth, List<CovariateFile> covariateFiles, List<PressItem> items) {
        this.truth = truth;
        this.covariateFiles = covariateFiles;
        this.items = items;
    }

    /** Draws an archive. */
    public static SampleArchive generate(long seed, SampleOptions options) {
        var simulation = Simulation.draw(seed);
        var covariates = CovariatePanel.derive(simulation, options.firstYear(), options.lastYear());
        var drawn = new CountProcess(seed, options, covariates).draw();
        var items = PressArchive.compose(seed, drawn, options.secondReportShare(), options.otherShare());
        var labels = items.stream().map(PressItem::label).toList();
        var truth = new SampleTruth(seed, options.firstYear(), options.lastYear(), simulation.partners(),
                options.coefficients(),
                options.alpha(), TruthCounts.of(labels, covariates), covariates, labels);
        return new SampleArchive(truth, CovariateFiles.write(simulation), items);
    }

    public SampleTruth truth() {
        return truth;
    }

    /** The files to be ingested by indicators-service. */
    public List<CovariateFile> covariateFiles() {
        return covariateFiles;
    }

    /** What the sites publish, in order of publication. */
    public List<PressItem> items() {
        return items;
    }

    /** Writes the covariate files, the truth and a description into a folder, which is made where it is missing. */
    public void write(Path folder) throws IOException {
        Path covariates = Files.createDirectories(folder.resolve("covariates"));
        for (CovariateFile file : covariateFiles) {
            Files.write(covariates.resolve(file.name()), file.content());
        }
        new TruthFiles(this).write(Files.createDirectories(folder.resolve("truth")));
        try (var readme = SampleArchive.class.getResourceAsStream("/sample/README.md")) {
            Files.write(folder.resolve("README.md"), readme.readAllBytes());
        }
    }
}

package org.liaison.standalone.sample.covariate;

import java.util.List;

/** Writes the simulated covariates in the layouts of five publishers, with the word SIMULATED in every name. */
public final class CovariateFiles {

    private CovariateFiles() {
    }

    public static List<CovariateFile> write(Simulation simulation) {
        return List.of(
                new CovariateFile("wdi", "SIMULATED_API_NY.GDP.MKTP.KD_DS2_en_csv_v2.csv",
                        WdiFile.write(simulation, "GDP (constant 2010 US$)", "NY.GDP.MKTP.KD", Simulation.Output::gdp)),
                new CovariateFile("wdi", "SIMULATED_API_NY.GDP.PCAP.KD_DS2_en_csv_v2.csv",
                        WdiFile.write(simulation, "GDP per capita (constant 2010 US$)", "NY.GDP.PCAP.KD",
                                Simulation.Output::perCapita)),
                new CovariateFile("wgi", "SIMULATED_wgidataset.xlsx", WgiFile.write(simulation)),
                new CovariateFile("vdem", "SIMULATED_V-Dem-CY-Core.csv", VdemFile.write(simulation)),
                new CovariateFile("kof", "SIMULATED_KOFGI_public.xlsx", KofFile.write(simulation)),
                new CovariateFile("baci", "SIMULATED_baci_totals.csv", BaciFile.write(simulation)));
    }
}

package org.liaison.coding.reliability;

/** Credit for partial agreement: 1 for the same value, 0 for the two ends of the scale. */
enum Weighting {
    /** 1 - |d|, d the distance as a share of the scale's length. */
    LINEAR,
    /** 1 - d squared (Cohen 1968; Fleiss and Cohen 1973). */
    QUADRATIC;

    /** @param positions ascending places of the categories on the scale */
    double[][] matrix(double[] positions) {
        int q = positions.length;
        double span = q < 2 ? 1 : positions[q - 1] - positions[0];
        double[][] weights = new double[q][q];
        for (int i = 0; i < q; i++) {
            for (int j = 0; j < q; j++) {
                double distance = Math.abs(positions[i] - positions[j]) / span;
                weights[i][j] = this == LINEAR ? 1 - distance : 1 - distance * distance;
            }
        }
        return weights;
    }

    /** Full credit for the same value, none otherwise: the unweighted coefficients. */
    static double[][] identity(int q) {
        double[][] weights = new double[q][q];
        for (int i = 0; i < q; i++) {
            weights[i][i] = 1;
        }
        return weights;
    }
}

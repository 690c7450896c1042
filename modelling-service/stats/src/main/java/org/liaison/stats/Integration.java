package org.liaison.stats;

/**
 * How a random intercept is integrated out.
 *
 * @param method null: adaptive Gauss-Hermite
 * @param nodes null: as many as it takes until the log-likelihood moves by less than 1e-8; of no meaning with Laplace
 */
public record Integration(Method method, Integer nodes) {

    private static final int MOST_NODES = 255;

    public Integration {
        method = method == null ? Method.AGQ : method;
        nodes = method == Method.LAPLACE ? null : nodes;
        if (nodes != null && (nodes < 1 || nodes > MOST_NODES)) {
            throw SpecificationException.field("integration.nodes",
                    "Nodes are a number from 1 to " + MOST_NODES + " or 'auto', not " + nodes + ".");
        }
    }

    /** Method of integration. */
    public enum Method implements Option {

        /** Adaptive Gauss-Hermite quadrature (Liu and Pierce 1994; Pinheiro and Bates 1995). */
        AGQ("agq"),
        /** Laplace's approximation. */
        LAPLACE("laplace");

        private final String code;

        Method(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }
}

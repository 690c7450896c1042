package org.liaison.stats.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.liaison.stats.absorb.Absorption;
import org.liaison.stats.absorb.Projection;
import org.liaison.stats.linalg.Blocks;
import org.liaison.stats.linalg.Dot;

/**
 * Builds the {@link Basis} by Gram-Schmidt in written order, repeated where a column loses most of its length (twice is
 * enough: Giraud, Langou and Rozloznik 2005), so that the last written of collinear columns is the one found dependent.
 */
public final class BasisBuilder {

    /** A column this much shorter net of the others is dependent; R's lm draws the line at the same place. */
    private static final double DEPENDENT = 1e-7;
    private static final double WEAK = 1e-5;
    private static final double PARTNER = 1e-6;
    private static final int CHUNK = 1024;

    private final double[] weights;
    private final double total;
    private final Blocks blocks;
    private final Projection projection;
    private final Absorption absorption;
    private final List<Column> kept = new ArrayList<>();
    private final List<double[]> basis = new ArrayList<>();
    private final List<double[]> triangle = new ArrayList<>();
    private final List<Double> scales = new ArrayList<>();
    private final List<double[]> groupParts = new ArrayList<>();
    private final List<double[]> dummyParts = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();
    private final List<String> weak = new ArrayList<>();

    public BasisBuilder(Absorption absorption, double[] weights) {
        this.absorption = absorption;
        this.weights = weights;
        this.total = Arrays.stream(weights).sum();
        this.blocks = Blocks.of(weights.length);
        this.projection = new Projection(absorption, weights);
    }

    /** Takes the next column with its values, which are overwritten. */
    public BasisBuilder add(Column column, double[] values) {
        double[] groupPart = new double[absorption.groups()];
        double[] dummyPart = new double[absorption.dense()];
        double before = absorption.groups() > 0 ? spread(values) : norm(values);
        double magnitude = norm(values);
        projection.residual(values, groupPart, dummyPart);
        double length = norm(values);
        // A column that is constant up to rounding has no spread to compare with.
        if (!(length > DEPENDENT * before) || !(before > 1e-12 * magnitude)) {
            dropped.add(new Dropped(column, List.of(), true, groupPart.length == 1 ? groupPart[0] : 0));
            return this;
        }
        scale(values, 1 / length);
        double[] shares = new double[basis.size() + 1];
        double rest = orthogonalise(values, shares);
        if (rest < DEPENDENT) {
            drop(column, shares, length, groupPart);
            return this;
        }
        if (rest < WEAK || length < WEAK * before) {
            weak.add(column.name());
        }
        scale(values, 1 / rest);
        shares[basis.size()] = rest;
        kept.add(column);
        basis.add(values);
        triangle.add(shares);
        scales.add(length);
        groupParts.add(groupPart);
        dummyParts.add(dummyPart);
        return this;
    }

    /** The basis of the columns taken. */
    public Basis build() {
        int k = kept.size();
        double[] toOriginal = new double[k * k];
        for (int b = 0; b < k; b++) {
            double[] unit = new double[k];
            unit[b] = 1;
            double[] solved = backSubstitute(unit, k);
            for (int a = 0; a < k; a++) {
                toOriginal[a * k + b] = solved[a] / scales.get(a);
            }
        }
        return new Basis(kept, basis.toArray(double[][]::new), toOriginal, groupParts.toArray(double[][]::new),
                dummyParts.toArray(double[][]::new), dropped,
                weak);
    }

    private double orthogonalise(double[] values, double[] shares) {
        double length = 1;
        for (int pass = 0; pass < 3 && !basis.isEmpty(); pass++) {
            double[] found = products(values);
            blocks.each((block, from, to) -> {
                for (int a = 0; a < found.length; a++) {
                    double[] unit = basis.get(a);
                    for (int i = from; i < to; i++) {
                        values[i] -= found[a] * unit[i];
                    }
                }
            });
            for (int a = 0; a < found.length; a++) {
                shares[a] += found[a];
            }
            double now = norm(values);
            boolean settled = now > 0.3 * length || now < 1e-14;
            length = now;
            if (settled) {
                break;
            }
        }
        return length;
    }

    /** Products with the columns of the basis. */
    private double[] products(double[] values) {
        double[][] parts = new double[blocks.count()][basis.size()];
        blocks.each((block, from, to) -> {
            double[] weighted = new double[Math.min(CHUNK, to - from)];
            Dot dot = new Dot(weighted.length);
            for (int start = from; start < to; start += CHUNK) {
                int size = Math.min(CHUNK, to - start);
                for (int j = 0; j < size; j++) {
                    weighted[j] = weights[start + j] * values[start + j];
                }
                for (int a = 0; a < basis.size(); a++) {
                    parts[block][a] += dot.of(weighted, basis.get(a), start, size);
                }
            }
        });
        double[] products = new double[basis.size()];
        for (double[] part : parts) {
            for (int a = 0; a < products.length; a++) {
                products[a] += part[a] / total;
            }
        }
        return products;
    }

    private void drop(Column column, double[] shares, double length, double[] groupPart) {
        int k = kept.size();
        double[] onScaled = backSubstitute(Arrays.copyOf(shares, k), k);
        List<String> partners = new ArrayList<>();
        double constant = groupPart.length == 1 ? groupPart[0] : 0;
        for (int a = 0; a < k; a++) {
            if (Math.abs(onScaled[a]) > PARTNER) {
                partners.add(kept.get(a).name());
                constant -= groupPart.length == 1 ? onScaled[a] * length / scales.get(a) * groupParts.get(a)[0] : 0;
            }
        }
        dropped.add(new Dropped(column, partners, false, Math.abs(constant) > PARTNER * length ? constant : 0));
    }

    private double[] backSubstitute(double[] right, int k) {
        double[] solution = right.clone();
        for (int a = k - 1; a >= 0; a--) {
            for (int b = a + 1; b < k; b++) {
                solution[a] -= triangle.get(b)[a] * solution[b];
            }
            solution[a] /= triangle.get(a)[a];
        }
        return solution;
    }

    private double spread(double[] values) {
        double mean = blocks.sum((from, to) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += weights[i] * values[i];
            }
            return sum;
        }) / total;
        return Math.sqrt(blocks.sum((from, to) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += weights[i] * (values[i] - mean) * (values[i] - mean);
            }
            return sum;
        }) / total);
    }

    private double norm(double[] values) {
        return Math.sqrt(blocks.sum((from, to) -> {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += weights[i] * values[i] * values[i];
            }
            return sum;
        }) / total);
    }

    private void scale(double[] values, double factor) {
        blocks.each((block, from, to) -> {
            for (int i = from; i < to; i++) {
                values[i] *= factor;
            }
        });
    }
}

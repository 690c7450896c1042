package org.liaison.standalone.sample.covariate;

import java.util.ArrayList;
import java.util.List;

import org.hipparchus.util.FastMath;
import org.liaison.standalone.sample.seed.Dice;

/** Draws the trade of each partner with NATO members and with a few large other economies. */
final class TradeSimulation {

    private static final List<String> OTHERS = List.of("BRA", "CHN", "IDN", "IND", "MEX", "RUS", "SAU", "SGP", "THA", "ZAF");

    private TradeSimulation() {
    }

    static List<TradeFlow> draw(long seed, Simulation simulation) {
        var flows = new ArrayList<TradeFlow>();
        for (String partner : simulation.partners()) {
            var dice = Dice.of(seed, "trade " + partner);
            Course share = Course.draw(dice, dice.uniform(0.22, 0.68), dice.normal(0, 0.004), 0.04, 0.11, 0.012);
            double openness = dice.uniform(0.4, 1.1);
            double[] members = weights(dice, NatoMembers.EVER.size());
            double[] others = weights(dice, OTHERS.size());
            for (int year = Simulation.FIRST_YEAR; year <= Simulation.LAST_YEAR; year++) {
                double total = simulation.output(partner).get(year).gdp() / 1000 * openness * dice.uniform(0.97, 1.03);
                double nato = total * FastMath.min(0.92, FastMath.max(0.04, share.at(year, dice)));
                spread(flows, dice, year, partner, NatoMembers.EVER, members, nato);
                spread(flows, dice, year, partner, OTHERS, others, total - nato);
            }
        }
        return flows;
    }

    /** Fixed weights of the counterparts of a country, very unequal as trade is; they sum to one. */
    private static double[] weights(Dice dice, int size) {
        double[] weights = new double[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            weights[i] = FastMath.exp(dice.normal(0, 1));
            sum += weights[i];
        }
        for (int i = 0; i < size; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    private static void spread(List<TradeFlow> flows, Dice dice, int year, String partner, List<String> counterparts,
            double[] weights, double total) {
        for (int i = 0; i < weights.length; i++) {
            double both = total * weights[i];
            double exported = both * dice.uniform(0.3, 0.7);
            flows.add(new TradeFlow(year, partner, counterparts.get(i), Simulation.round(exported, 3)));
            flows.add(new TradeFlow(year, counterparts.get(i), partner, Simulation.round(both - exported, 3)));
        }
    }
}

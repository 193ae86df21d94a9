package io.github.monokeras.bench.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Seconds that one job took one opponent, round by round.
 *
 * @param rounds the samples of each round
 */
public record Times(List<List<Double>> rounds) {

    /** Returns these with one more round. */
    Times plus(List<Double> round) {
        List<List<Double>> all = new ArrayList<>(rounds);
        all.add(round.stream().sorted().toList());
        return new Times(List.copyOf(all));
    }

    /** The time that a share of all samples does not exceed, each round counting the same. */
    public double quantile(double share) {
        return quantile(
                rounds.stream().map(round -> quantile(round, share)).sorted().toList(), 0.5);
    }

    /** The median over the rounds of their medians. */
    public double median() {
        return quantile(0.5);
    }

    /** The shortest time of all. */
    public double min() {
        return rounds.stream().mapToDouble(round -> round.get(0)).min().orElseThrow();
    }

    /** The smallest median of a round. */
    public double lowestMedian() {
        return medians().get(0);
    }

    /** The largest median of a round. */
    public double highestMedian() {
        return medians().get(rounds.size() - 1);
    }

    /** How many operations were timed. */
    public int count() {
        return rounds.stream().mapToInt(List::size).sum();
    }

    private List<Double> medians() {
        return rounds.stream().map(round -> quantile(round, 0.5)).sorted().toList();
    }

    /** Between two neighbours where the share falls between them. */
    private static double quantile(List<Double> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }
}

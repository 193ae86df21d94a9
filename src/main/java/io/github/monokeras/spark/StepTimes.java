package io.github.monokeras.spark;

import io.github.monokeras.text.Console;
import java.util.ArrayList;
import java.util.List;

/** How long synchronous steps take, and how much of that workers compute. */
final class StepTimes {

    /** Where the slowest worker computes for less than this, the exchange takes about as long as the work, or longer. */
    private static final double WORTHWHILE_MILLIS = 100;

    private static final int COLD_STEPS = 3;

    private final String who;
    private final List<Double> whole = new ArrayList<>();
    private final List<Double> slowest = new ArrayList<>();

    StepTimes(String who) {
        this.who = who;
    }

    void add(long nanos, List<Answer> answers) {
        whole.add(nanos / 1e6);
        slowest.add(answers.stream().mapToLong(Answer::nanos).max().orElse(0) / 1e6);
    }

    /** Says so, with the medians, if the steps were too small to pay on a cluster. */
    void warnOfSmallSteps() {
        if (whole.size() <= COLD_STEPS) {
            return;
        }
        double step = median(whole);
        double work = median(slowest);
        if (work < WORTHWHILE_MILLIS) {
            Console.standard()
                    .warn(
                            "%s: a step took %.0f ms, of which the slowest worker computed %.0f ms; a larger batchSize, new LocalSgd() or a single machine would be faster"
                                    .formatted(who, step, work));
        }
    }

    private static double median(List<Double> millis) {
        return millis.stream()
                .skip(COLD_STEPS)
                .sorted()
                .skip((millis.size() - COLD_STEPS) / 2)
                .findFirst()
                .orElse(0.0);
    }
}

package io.github.monokeras;

import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Goal;
import io.github.monokeras.backend.Network;
import io.github.monokeras.keywords.CompileArguments;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.metrics.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What {@code compile} was told, for each output of a network. */
final class Goals {

    private Goals() {}

    /**
     * Says for each output what training makes small and what is measured.
     *
     * @throws IllegalArgumentException if it does not fit the outputs
     */
    static Compilation of(CompileArguments arguments, Network network) {
        List<String> names = outputNames(network);
        arguments.requireFit(names);
        List<Goal> goals = new ArrayList<>();
        for (int output = 0; output < names.size(); output++) {
            Loss loss = arguments.loss().of(output, names);
            List<Metric> metrics =
                    Objects.requireNonNullElse(arguments.metrics().of(output, names), List.of());
            List<Metric> weighted =
                    Objects.requireNonNullElse(arguments.weightedMetrics().of(output, names), List.of());
            if (loss != null || !metrics.isEmpty() || !weighted.isEmpty()) {
                goals.add(new Goal(
                        output,
                        loss,
                        Objects.requireNonNullElse(arguments.lossWeights().of(output, names), 1.0),
                        metrics,
                        weighted));
            }
        }
        return new Compilation(arguments.optimizer(), goals, names);
    }

    static List<String> outputNames(Network network) {
        return network.outputs().stream().map(Network.Output::name).toList();
    }
}

package io.github.monokeras.spark;

import io.github.monokeras.backend.WeightedMean;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Means of where workers have come by themselves, weighted by their rows. */
final class Means {

    private Means() {}

    static Weights weights(List<Answer> workers) {
        return Weights.of(each(workers, Answer.Trained::weights));
    }

    /** Returns the mean of what optimizers keep; of their steps, which come first, the most that one has done. */
    static List<Tensor> optimizer(List<Answer> workers) {
        List<Tensor> means = each(workers, Answer.Trained::optimizer);
        means.set(0, mostSteps(workers));
        return means;
    }

    private static Tensor mostSteps(List<Answer> workers) {
        Tensor most = trained(workers.get(0)).optimizer().get(0);
        for (Answer worker : workers) {
            Tensor steps = trained(worker).optimizer().get(0);
            most = steps.item() > most.item() ? steps : most;
        }
        return most;
    }

    private static List<Tensor> each(List<Answer> workers, Function<Answer.Trained, List<Tensor>> of) {
        List<Tensor> means = new ArrayList<>();
        for (int i = 0; i < of.apply(trained(workers.get(0))).size(); i++) {
            int place = i;
            means.add(WeightedMean.of(
                    workers, Answer::rows, worker -> of.apply(trained(worker)).get(place)));
        }
        return means;
    }

    private static Answer.Trained trained(Answer worker) {
        return Objects.requireNonNull(worker.trained());
    }
}

package io.github.monokeras.spark;

import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Means over workers, weighted by their rows, added up in double precision and in the order of the partitions. */
final class Means {

    private Means() {}

    static Weights weights(List<Answer.Trained> workers, double[] rows) {
        List<Tensor> means = new ArrayList<>();
        for (int i = 0; i < workers.get(0).weights().size(); i++) {
            int weight = i;
            means.add(mean(workers, rows, worker -> worker.weights().get(weight)));
        }
        return Weights.of(means);
    }

    /** Returns the mean of what optimizers keep; of their steps, which come first, the most that one has done. */
    static List<Tensor> optimizer(List<Answer.Trained> workers, double[] rows) {
        List<Tensor> means = new ArrayList<>();
        for (int i = 0; i < workers.get(0).optimizer().size(); i++) {
            int variable = i;
            means.add(
                    i == 0
                            ? mostSteps(workers)
                            : mean(workers, rows, worker -> worker.optimizer().get(variable)));
        }
        return means;
    }

    private static Tensor mostSteps(List<Answer.Trained> workers) {
        Tensor most = workers.get(0).optimizer().get(0);
        for (Answer.Trained worker : workers) {
            Tensor steps = worker.optimizer().get(0);
            most = steps.item() > most.item() ? steps : most;
        }
        return most;
    }

    private static Tensor mean(List<Answer.Trained> workers, double[] rows, Function<Answer.Trained, Tensor> of) {
        Tensor first = of.apply(workers.get(0));
        double[] sum = new double[first.size()];
        double all = 0;
        for (int worker = 0; worker < rows.length; worker++) {
            double[] values = of.apply(workers.get(worker)).toDoubleArray();
            all += rows[worker];
            for (int i = 0; i < sum.length; i++) {
                sum[i] += rows[worker] * values[i];
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= all;
        }
        return Tensor.of(first.shape(), sum).cast(first.dtype());
    }
}

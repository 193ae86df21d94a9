package io.github.monokeras.spark;

import io.github.monokeras.Replica;
import io.github.monokeras.backend.Gradients;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.backend.TrainingSession;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/** A model's training, where workers compute and the model's own session keeps weights, optimizer and logs. */
final class ClusterSession implements TrainingSession, AutoCloseable {

    private final JavaSparkContext context;
    private final Session model;
    private final Broadcast<Parcel> replica;
    private final Jobs jobs;
    private final ClusterSettings settings;
    private final StepTimes times;

    /**
     * Makes a session.
     *
     * @param model which keeps everything
     * @param settings how it is trained
     */
    ClusterSession(JavaSparkContext context, Session model, Replica replica, Jobs jobs, ClusterSettings settings) {
        this.context = context;
        this.model = model;
        this.jobs = jobs;
        this.replica = context.broadcast(Parcel.of(replica));
        this.settings = settings;
        times = new StepTimes(jobs.who());
    }

    /** Returns a seed that hangs on how far training has come, and is mixed: those of neighbours have nothing in common. */
    long seedNow() {
        return new SplittableRandom(settings.seed() + model.iterations()).nextLong();
    }

    @Override
    public void train(Samples samples, int from, int to) {
        if (settings.strategy() instanceof LocalSgd) {
            round((PlacedRows) samples, from, to);
        } else {
            step((PlacedRows) samples, from, to);
        }
    }

    private void step(PlacedRows rows, int from, int to) {
        long start = System.nanoTime();
        Work work = work(rows, from, to, List.of(), rows.orderSeed());
        List<Answer> answers = ask("a step of training", rows, work, new Computations.PartOfStep());
        model.apply(Gradients.mean(answers.stream()
                .map(answer -> Objects.requireNonNull(answer.gradients()))
                .toList()));
        answers.forEach(answer -> model.addToLogs(answer.logs()));
        times.add(System.nanoTime() - start, answers);
    }

    private void round(PlacedRows rows, int from, int to) {
        // A loop does not order what it takes for one batch.
        Long order = rows.orderSeed() == null && settings.shuffle() ? Long.valueOf(seedNow()) : rows.orderSeed();
        Work work = work(rows, from, to, model.optimizerVariables(), order);
        List<Answer> answers = ask("a round of training", rows, work, new Computations.Round(settings.batchSize()));
        model.setWeights(Means.weights(answers));
        model.setOptimizerVariables(Means.optimizer(answers));
        answers.forEach(answer -> model.addToLogs(answer.logs()));
    }

    @Override
    public void evaluate(Samples samples, int from, int to) {
        PlacedRows rows = (PlacedRows) samples;
        Work work = work(rows, from, to, List.of(), null);
        ask("an evaluation", rows, work, new Computations.Evaluating(settings.validationBatchSize()))
                .forEach(answer -> model.addToLogs(answer.logs()));
    }

    private Work work(PlacedRows rows, int from, int to, List<Tensor> optimizer, @Nullable Long order) {
        return new Work(model.weights(), optimizer, rows.among(from), rows.among(to), order, seedNow());
    }

    /** Lets all workers compute on their parts; the answers are in the order of the partitions. */
    private List<Answer> ask(String job, PlacedRows rows, Work work, Task.Computation computation) {
        Broadcast<Parcel> told = context.broadcast(Parcel.of(work));
        try {
            List<Answer> answers = new ArrayList<>();
            for (Parcel parcel : jobs.collect(
                    job, rows.blocks().mapPartitionsWithIndex(new Task(replica, told, computation), true))) {
                answers.add(parcel.open(Answer.class));
            }
            return answers;
        } finally {
            told.destroy();
        }
    }

    @Override
    public void finishTraining() {
        model.finishTraining();
        times.warnOfSmallSteps();
    }

    @Override
    public double[] logs() {
        return model.logs();
    }

    @Override
    public void resetLogs() {
        model.resetLogs();
    }

    @Override
    public void close() {
        replica.destroy();
    }
}

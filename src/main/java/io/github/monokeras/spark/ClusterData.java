package io.github.monokeras.spark;

import io.github.monokeras.Replica;
import io.github.monokeras.backend.Session;
import io.github.monokeras.backend.TrainingSession;
import io.github.monokeras.training.FitData;
import io.github.monokeras.training.PlacedData;
import java.util.Objects;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;

/** What a model is fitted to on a cluster: rows that lie with the workers. */
final class ClusterData implements FitData, AutoCloseable {

    private final JavaSparkContext context;
    private final Replica replica;
    private final Jobs jobs;
    private final ClusterSettings settings;
    private @Nullable PlacedRows training;
    private @Nullable PlacedRows validation;
    private @Nullable ClusterSession session;

    ClusterData(JavaSparkContext context, Replica replica, Jobs jobs, ClusterSettings settings) {
        this.context = context;
        this.replica = replica;
        this.jobs = jobs;
        this.settings = settings;
    }

    /**
     * Lets workers read the rows.
     *
     * @param evaluated what is evaluated after every epoch, or null
     * @throws IllegalArgumentException if the model cannot take them
     */
    void read(JavaRDD<Block> trained, @Nullable JavaRDD<Block> evaluated) {
        training = PlacedRows.of(jobs.who(), trained, jobs, this::orderSeed);
        validation =
                evaluated == null ? null : PlacedRows.of(jobs.who() + ": validation", evaluated, jobs, this::orderSeed);
    }

    /** Returns how many rows there are to train on. */
    int rows() {
        return training().count();
    }

    /** Returns how many rows there are to evaluate, at least 1. */
    int validationRows() {
        return validation == null ? 1 : validation.count();
    }

    /** Returns how many partitions there are to train on. */
    int workers() {
        return training().blocks().getNumPartitions();
    }

    @Override
    public TrainingSession session(Session model) {
        session = new ClusterSession(context, model, replica, jobs, settings);
        return session;
    }

    @Override
    public PlacedData place(Session model) {
        return new PlacedData(training(), validation);
    }

    @Override
    public void close() {
        if (training != null) {
            training.close();
        }
        if (validation != null) {
            validation.close();
        }
        if (session != null) {
            session.close();
        }
    }

    private PlacedRows training() {
        return Objects.requireNonNull(training, "ClusterData: read must come before training");
    }

    private long orderSeed() {
        return Objects.requireNonNull(session, "ClusterData: a session must come before orders")
                .seedNow();
    }
}

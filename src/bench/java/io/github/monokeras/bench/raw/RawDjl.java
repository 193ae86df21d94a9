package io.github.monokeras.bench.raw;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Adam;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import io.github.monokeras.bench.job.Candidate;
import io.github.monokeras.bench.job.Data;
import io.github.monokeras.bench.job.Job;
import java.util.Arrays;
import java.util.List;

/**
 * A loop written by hand on DJL: no Trainer and no Block, operations and autograd only; the data on the device once, cut
 * into batches there; a manager for each step; the loss added up on the device and read once an epoch; DJL's own fused
 * updates of the weights.
 */
public final class RawDjl implements Candidate, AutoCloseable {

    private final Job job;
    private final Data data;
    private final Engine engine = Engine.getEngine("PyTorch");
    private final NDManager manager;
    private final RawNetwork network;
    private final List<NDArray> weights;
    private final Optimizer optimizer;
    private final float[] firstBatch;

    /**
     * Makes the network ready.
     *
     * @param device {@code cpu} or {@code gpu}
     */
    public RawDjl(Job job, Data data, String device) {
        this.job = job;
        this.data = data;
        manager = NDManager.newBaseManager(device.equals("gpu") ? Device.gpu() : Device.cpu(), "PyTorch");
        network = new RawNetwork(manager, job, data);
        weights = network.trainable();
        weights.forEach(weight -> weight.setRequiresGradient(true));
        optimizer = job.optimizer().equals("adam")
                ? Adam.builder()
                        .optLearningRateTracker(Tracker.fixed(0.001f))
                        .optEpsilon(1e-7f)
                        .build()
                : Optimizer.sgd().setLearningRateTracker(Tracker.fixed(0.01f)).build();
        firstBatch = Arrays.copyOf(data.x(), job.batch() * job.features());
    }

    @Override
    public double train() {
        double loss = Double.NaN;
        try (NDManager run = manager.newSubManager()) {
            NDArray x = run.create(data.x(), network.inputShape(job.samples()));
            NDArray y = run.create(data.y(), new Shape(job.samples(), 1));
            if (job.loss().equals("scce")) {
                y = y.toType(DataType.INT64, false);
            }
            for (int epoch = 0; epoch < job.epochs(); epoch++) {
                loss = epoch(run, x, y);
            }
        }
        return loss;
    }

    private double epoch(NDManager run, NDArray x, NDArray y) {
        try (NDManager epoch = run.newSubManager()) {
            if (job.batch() >= job.samples()) {
                return step(epoch, x, y, 0, job.samples()).toFloatArray()[0];
            }
            NDArray sum = epoch.zeros(new Shape());
            for (int from = 0; from < job.samples(); from += job.batch()) {
                int to = Math.min(from + job.batch(), job.samples());
                try (NDManager step = epoch.newSubManager()) {
                    NDArray loss = step(step, x, y, from, to);
                    sum.addi(loss.mul(to - from));
                }
            }
            return sum.toFloatArray()[0] / job.samples();
        }
    }

    private NDArray step(NDManager step, NDArray x, NDArray y, int from, int to) {
        NDArray batch = batch(step, x, from, to);
        NDArray target = batch(step, y, from, to);
        NDArray loss;
        try (GradientCollector collector = engine.newGradientCollector()) {
            loss = RawLoss.of(job.loss(), network.forward(batch), target);
            collector.backward(loss);
        }
        for (int i = 0; i < weights.size(); i++) {
            NDArray weight = weights.get(i);
            try (NDArray gradient = weight.getGradient()) {
                optimizer.update(network.name(i), weight, gradient);
            }
        }
        return loss;
    }

    /** A view into the data, not a copy; the whole, lent to the step, where the batch is the whole. */
    private static NDArray batch(NDManager step, NDArray rows, int from, int to) {
        if (rows.getShape().get(0) == to - from) {
            rows.tempAttach(step);
            return rows;
        }
        NDArray view = rows.get(new NDIndex().addSliceDim(from, to));
        view.attach(step);
        return view;
    }

    @Override
    public float[] predict() {
        return predict(firstBatch, job.batch());
    }

    float[] predict(float[] rows, int samples) {
        try (NDManager step = manager.newSubManager()) {
            NDArray x = step.create(rows, network.inputShape(samples));
            return RawLoss.activate(job.loss(), network.forward(x)).toFloatArray();
        }
    }

    @Override
    public void close() {
        manager.close();
    }
}

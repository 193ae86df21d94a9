package io.github.monokeras.bench.job;

import io.github.monokeras.datasets.BreastCancer;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The samples of a job and the weights that every opponent starts from, as float32 files that Java and Python read.
 *
 * @param x the samples, one after another
 * @param y the targets; a class is a whole number
 * @param weights the first weights, in Keras's order and layout
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares or changes them
public record Data(float[] x, float[] y, List<float[]> weights) {

    private static final int SEED = 8;

    /** Makes up the data of a job, always the same. */
    public static Data make(Job job) {
        Random random = new Random(SEED);
        float[] x;
        float[] y = new float[job.samples()];
        if (job.name().equals("J1") || job.name().equals("start")) {
            x = new float[] {-1, 0, 1, 2, 3, 4};
            y = new float[] {-3, -1, 1, 3, 5, 7};
        } else if (job.name().equals("J2")) {
            var table = BreastCancer.loadData();
            x = standardized(table.x(), job.samples(), job.features());
            double[] targets = table.y().toDoubleArray();
            for (int i = 0; i < y.length; i++) {
                y[i] = (float) targets[i];
            }
        } else {
            x = new float[job.samples() * job.features()];
            for (int i = 0; i < x.length; i++) {
                x[i] = random.nextFloat();
            }
            for (int i = 0; i < y.length; i++) {
                y[i] = job.loss().equals("scce") ? random.nextInt(job.outputs()) : random.nextFloat();
            }
        }
        return new Data(x, y, firstWeights(job, random));
    }

    private static float[] standardized(Tensor table, int samples, int features) {
        double[] values = table.toDoubleArray();
        float[] x = new float[samples * features];
        for (int column = 0; column < features; column++) {
            double sum = 0;
            double squares = 0;
            for (int row = 0; row < samples; row++) {
                double value = values[row * features + column];
                sum += value;
                squares += value * value;
            }
            double mean = sum / samples;
            double deviation = Math.sqrt(squares / samples - mean * mean);
            for (int row = 0; row < samples; row++) {
                x[row * features + column] = (float) ((values[row * features + column] - mean) / deviation);
            }
        }
        return x;
    }

    /** Glorot's uniform numbers for the matrices, zero for the biases. */
    private static List<float[]> firstWeights(Job job, Random random) {
        List<float[]> weights = new ArrayList<>();
        for (int[] shape : LayerLine.allWeightShapes(job)) {
            int size = 1;
            for (int dim : shape) {
                size *= dim;
            }
            float[] values = new float[size];
            if (shape.length > 1) {
                int out = shape[shape.length - 1];
                double limit = Math.sqrt(6.0 / ((double) size / out + (double) size / shape[shape.length - 2]));
                for (int i = 0; i < size; i++) {
                    values[i] = (float) ((2 * random.nextDouble() - 1) * limit);
                }
            }
            weights.add(values);
        }
        return weights;
    }

    /** Writes {@code job.x.f32}, {@code job.y.f32}, {@code job.0.f32} …, little-endian. */
    public void write(Path folder, Job job) throws IOException {
        write(folder.resolve(job.name() + ".x.f32"), x);
        write(folder.resolve(job.name() + ".y.f32"), y);
        for (int i = 0; i < weights.size(); i++) {
            write(folder.resolve(job.name() + "." + i + ".f32"), weights.get(i));
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Data read(Path folder, Job job) {
        try {
            List<float[]> weights = new ArrayList<>();
            for (int i = 0; i < LayerLine.allWeightShapes(job).size(); i++) {
                weights.add(floats(folder.resolve(job.name() + "." + i + ".f32")));
            }
            float[] x = floats(folder.resolve(job.name() + ".x.f32"));
            return new Data(x, floats(folder.resolve(job.name() + ".y.f32")), weights);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, float[] values) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        Files.write(file, bytes.array());
    }

    private static float[] floats(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        float[] values = new float[bytes.remaining() / 4];
        bytes.asFloatBuffer().get(values);
        return values;
    }
}

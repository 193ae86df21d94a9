package io.github.monokeras.backend.djl.heap;

import io.github.monokeras.activations.Activation;

/** Activations of one row of numbers, in place; every step is rounded to float32, as the engines and TensorFlow do it. */
final class HeapActivations {

    private HeapActivations() {}

    static boolean has(Activation activation) {
        return switch (activation) {
            case LINEAR, RELU, SIGMOID, TANH, SOFTMAX -> true;
            default -> false;
        };
    }

    static void apply(Activation activation, float[] row) {
        switch (activation) {
            case LINEAR -> {}
            case RELU -> relu(row);
            case SIGMOID -> sigmoid(row);
            case TANH -> tanh(row);
            case SOFTMAX -> softmax(row);
            default ->
                throw new IllegalArgumentException(
                        "HeapActivations: activation must be one that it knows, got " + activation);
        }
    }

    private static void relu(float[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = Math.max(row[i], 0);
        }
    }

    private static void sigmoid(float[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = 1 / (1 + (float) Math.exp(-row[i]));
        }
    }

    private static void tanh(float[] row) {
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) Math.tanh(row[i]);
        }
    }

    private static void softmax(float[] row) {
        float largest = Float.NEGATIVE_INFINITY;
        for (float x : row) {
            largest = Math.max(largest, x);
        }
        float sum = 0;
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) Math.exp(row[i] - largest);
            sum += row[i];
        }
        for (int i = 0; i < row.length; i++) {
            row[i] /= sum;
        }
    }
}

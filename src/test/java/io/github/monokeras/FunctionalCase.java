package io.github.monokeras;

import io.github.monokeras.keywords.CompileKeyword;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A case of {@code golden/functional.py}, as it is written in Java.
 *
 * @param name the same in both languages
 * @param make makes the model
 * @param x the inputs
 * @param y the labels
 * @param sampleWeight or null
 * @param compile how to train, without the optimizer
 */
record FunctionalCase(
        String name,
        Supplier<Model> make,
        Object x,
        Object y,
        @Nullable Object sampleWeight,
        List<CompileKeyword> compile) {

    static final int SAMPLES = 8;

    FunctionalCase(String name, Supplier<Model> make, Object x, Object y, CompileKeyword... compile) {
        this(name, make, x, y, null, List.of(compile));
    }

    FunctionalCase weighted(Object newSampleWeight) {
        return new FunctionalCase(name, make, x, y, newSampleWeight, compile);
    }

    /** Returns the input of a place, {@code (8, features)}. */
    static Tensor x(int place, int features) {
        return numbers(SAMPLES, features, 1 + place);
    }

    /** Returns the target of an output. */
    static Tensor y(int output, int features) {
        return numbers(SAMPLES, features, 50 + output);
    }

    /** Returns classes as the target of an output. */
    static Tensor classes(int output, int below) {
        double[] numbers = new double[SAMPLES];
        for (int i = 0; i < SAMPLES; i++) {
            numbers[i] = (i * 7919L + (50 + output) * 104729L) % 2003 % below;
        }
        return Tensor.of(numbers).reshape(SAMPLES, 1);
    }

    /** Returns the sample weights of an output. */
    static Tensor weighting(int output) {
        double[] numbers = numbers(SAMPLES, 1, 60 + output).toDoubleArray();
        for (int i = 0; i < SAMPLES; i++) {
            numbers[i] += 1;
        }
        return Tensor.of(numbers);
    }

    /** Returns multiples of 1/1024 that are made of their place. */
    static Tensor numbers(int rows, int columns, int seed) {
        double[] numbers = new double[rows * columns];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = ((i * 7919L + seed * 104729L) % 2003 - 1001) / 1024.0;
        }
        return Tensor.of(numbers).reshape(rows, columns);
    }

    @Override
    public String toString() {
        return name;
    }
}

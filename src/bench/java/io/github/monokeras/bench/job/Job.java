package io.github.monokeras.bench.job;

import java.util.List;

/**
 * One piece of work that every opponent does in the same way.
 *
 * @param name short, for tables and file names
 * @param title what it is, for readers
 * @param kind what is done and what is shown
 * @param input the shape of one sample, channels last
 * @param layers one word line a layer: see {@link LayerLine}
 * @param loss {@code mse}, {@code bce} or {@code scce}, on what the last layer activates
 * @param optimizer {@code sgd} (rate 0.01) or {@code adam} (rate 0.001), Keras's defaults
 * @param samples how many samples there are
 * @param batch how many samples a step or a prediction takes
 * @param epochs how often training walks over all samples; of a memory job, how often it does its thing between two looks
 */
public record Job(
        String name,
        String title,
        Kind kind,
        List<Integer> input,
        List<String> layers,
        String loss,
        String optimizer,
        int samples,
        int batch,
        int epochs) {

    /** What is measured of a job. */
    public enum Kind {
        /** One step of training: a whole {@code fit}, divided by its steps. */
        STEP,
        /** A whole {@code fit}. */
        FIT,
        /** One call of {@code predict} with one batch. */
        PREDICT,
        /** A {@code .keras} file opened. */
        LOAD,
        /** A whole process that trains the hello neuron, from its start to its end. */
        START,
        /** Steps of one long training: how much memory the process holds on its way. */
        MEMORY_STEPS,
        /** Models made, trained for a moment and dropped, likewise. */
        MEMORY_MODELS,
        /** Predictions of one model from many threads, likewise. */
        MEMORY_PREDICTIONS;

        public boolean trains() {
            return this == STEP || this == FIT;
        }

        /** Whether memory is looked at, not time. */
        public boolean looksAtMemory() {
            return this == MEMORY_STEPS || this == MEMORY_MODELS || this == MEMORY_PREDICTIONS;
        }
    }

    /** How many steps one {@code fit} has. */
    public int steps() {
        return epochs * ((samples + batch - 1) / batch);
    }

    /** By what the time of one operation is divided. */
    public int divisor() {
        return kind == Kind.STEP ? steps() : 1;
    }

    /** How many numbers a sample has. */
    public int features() {
        return input.stream().reduce(1, (a, b) -> a * b);
    }

    /** The layers, taken apart. */
    public List<LayerLine> lines() {
        return layers.stream().map(LayerLine::of).toList();
    }

    /** How many numbers the model gives for a sample. */
    public int outputs() {
        return lines().get(layers.size() - 1).size();
    }

    /** The same job with two small batches and two epochs, to see that it runs. */
    public Job tiny() {
        int small = Math.min(batch, 16);
        int few = Math.min(samples, 2 * small);
        return new Job(name, title, kind, input, layers, loss, optimizer, few, small, Math.min(epochs, 2));
    }

    /** The same job with another number of epochs. */
    public Job epochs(int newEpochs) {
        return new Job(name, title, kind, input, layers, loss, optimizer, samples, batch, newEpochs);
    }
}

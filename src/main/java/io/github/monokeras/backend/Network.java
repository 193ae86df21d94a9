package io.github.monokeras.backend;

import io.github.monokeras.activations.Activation;
import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.StringLayer;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.losses.Crossentropy;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A built model as the backends see it: one layer's turn after the other, whatever models are nested in it.
 *
 * <p>Values are numbered. What strings become is computed before data get here: those numbers are what enters.
 *
 * @param layers the layers that compute, each once, in the order of {@code getWeights}
 * @param steps the turns of the layers, in the order of computation
 * @param entries what a user hands in
 * @param inputs what enters
 * @param outputs what leaves
 */
public record Network(
        List<Layer> layers, List<Step> steps, List<Entry> entries, List<Input> inputs, List<Output> outputs) {

    /**
     * What a user hands in for one input of the model.
     *
     * @param name by which data go
     * @param shape of one sample
     */
    public record Entry(String name, Shape shape) {}

    /**
     * One array of numbers that enters.
     *
     * @param entry which of the entries it is, or is made of
     * @param reader what makes it of strings, or null: it is the entry itself
     * @param value its number
     * @param who takes it, as messages name a layer
     * @param shape of one sample
     */
    public record Input(int entry, @Nullable StringLayer reader, int value, String who, Shape shape) {

        /** Says whether a batch is as wide as its longest row, which 0 fills up to the longest of all. */
        public boolean hasFilledRows() {
            return reader != null && reader.fillsRows();
        }

        /** Returns a batch of this input as it enters: as wide as its longest row. */
        public Tensor cut(Tensor batch) {
            return hasFilledRows() ? RowLengths.cut(batch) : batch;
        }
    }

    /**
     * One output.
     *
     * @param name its own, or that of the layer that it leaves
     * @param value its number
     * @param shape of one sample
     * @param activation that came last
     */
    public record Output(String name, int value, Shape shape, Activation activation) {

        /**
         * Says whether a loss is computed from what goes into the last activation, not from what comes out.
         *
         * <p>A cross-entropy loses its digits where a sigmoid saturates; Keras on TensorFlow steps around that by reading
         * what it calls the logits, for losses and metrics alike, whatever {@code fromLogits} says. It does so for a
         * binary cross-entropy behind a softmax too, and for a categorical one behind a sigmoid: not what the formulas
         * say, but what tutorials print. Which losses do it, they say themselves.
         */
        public boolean readsLogits(Loss loss) {
            if (!(loss instanceof Crossentropy crossentropy)) {
                return false;
            }
            return (activation == Activation.SIGMOID && crossentropy.readsLogitsBehindSigmoid())
                    || (activation == Activation.SOFTMAX && crossentropy.readsLogitsBehindSoftmax());
        }
    }

    /** Keeps copies of the lists. */
    public Network {
        layers = List.copyOf(layers);
        steps = List.copyOf(steps);
        entries = List.copyOf(entries);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** Takes a graph apart into the steps of its layers. */
    public static Network of(Graph graph) {
        return new Flattening(graph).network();
    }

    /** Returns how many values there are. */
    public int values() {
        int values = inputs.size();
        for (Step step : steps) {
            values += step.outputs().size();
        }
        return values;
    }

    /** Lists all weights, layer by layer, in the order of {@code getWeights}. */
    public Stream<WeightSpec> weightSpecs() {
        return layers.stream().flatMap(layer -> layer.weightSpecs().stream());
    }

    /**
     * Returns those of all weights' counterparts that training changes now.
     *
     * @param all one thing for each weight, in the order of {@link #weightSpecs}
     */
    public <T> List<T> trainable(List<T> all) {
        List<T> trainable = new ArrayList<>();
        int weight = 0;
        for (Layer layer : layers) {
            for (WeightSpec spec : layer.weightSpecs()) {
                if (spec.trainable()) {
                    trainable.add(all.get(weight));
                }
                weight++;
            }
        }
        return List.copyOf(trainable);
    }

    /** Lists the shapes of the weights that training changes now. */
    public List<Shape> trainableShapes() {
        List<Shape> shapes = new ArrayList<>();
        for (Layer layer : layers) {
            for (WeightSpec spec : layer.weightSpecs()) {
                if (spec.trainable()) {
                    shapes.add(spec.shape());
                }
            }
        }
        return List.copyOf(shapes);
    }

    /** Returns how many numbers all weights hold. */
    public long countParams() {
        long numbers = 0;
        for (Layer layer : layers) {
            for (WeightSpec spec : layer.weightSpecs()) {
                numbers += spec.shape().size();
            }
        }
        return numbers;
    }

    /** Returns how many of them training changes. */
    public long countTrainableParams() {
        long numbers = 0;
        for (Shape shape : trainableShapes()) {
            numbers += shape.size();
        }
        return numbers;
    }
}

package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import io.github.monokeras.backend.Draws;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.RecurrentLayer;
import io.github.monokeras.layers.SimpleRNN;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A recurrent layer of two units, and what comes in: five sequences of ten steps, and something beside them.
 *
 * @param layer the description
 * @param beside what comes in beside the sequences
 * @param dtype the precision
 * @param training whether the layer is to behave as in training
 */
record RecurrentCase(RecurrentLayer<?> layer, Beside beside, DType dtype, boolean training) {

    private static final int UNITS = 2;
    private static final int BATCH = 5;
    private static final int STEPS = 10;
    private static final int FEATURES = 3;

    /** What may come in beside the sequences. */
    enum Beside {
        NOTHING(""),
        STATES(""),
        GAPS("1111100000 0000000000 0000000011 1010011001 0000100000"),
        ONE_IS_WHOLE("1111111111 1111100000 0000011111 0111111111 1111111110"),
        NOTHING_COUNTS("0000000000 0000000000 0000000000 0000000000 0000000000");

        /** For each sample and step 1 where it counts, else 0; nothing if there is no mask. */
        private final String mask;

        Beside(String mask) {
            this.mask = mask;
        }

        boolean isMask() {
            return !mask.isEmpty();
        }

        private Tensor mask() {
            double[] counts =
                    mask.replace(" ", "").chars().mapToDouble(c -> c - '0').toArray();
            return Tensor.of(Shape.of(BATCH, STEPS), counts);
        }
    }

    /** Returns the call, of numbers that are the same each time. */
    LayerCall call(NDManager step) {
        Random random = new Random(1);
        NDList inputs = new NDList(numbers(step, random, BATCH, STEPS, FEATURES));
        for (int state = 0; beside == Beside.STATES && state < layer.states(); state++) {
            inputs.add(numbers(step, random, BATCH, UNITS));
        }
        int columns = layer.gates() * UNITS;
        List<NDArray> weights = new ArrayList<>();
        weights.add(numbers(step, random, FEATURES, columns));
        weights.add(numbers(step, random, UNITS, columns));
        if (layer.useBias()) {
            boolean twoRows = layer instanceof GRU gru && gru.resetAfter();
            weights.add(twoRows ? numbers(step, random, 2, columns) : numbers(step, random, columns));
        }
        List<NDArray> masks = beside.isMask() ? List.of(DjlArrays.create(step, beside.mask(), dtype)) : List.of();
        return new LayerCall(inputs, List.copyOf(masks), weights, new Draws(7), training, training);
    }

    /** Returns the formula that walks step by step, whatever the engine has. */
    RecurrentFormula walking() {
        RecurrentCell.Maker cells = layer instanceof LSTM lstm
                ? RecurrentCells.lstm(lstm)
                : layer instanceof GRU gru ? RecurrentCells.gru(gru) : RecurrentCells.simple((SimpleRNN) layer);
        return new RecurrentFormula(layer, cells, null);
    }

    /** Returns the formula that the backend takes. */
    RecurrentFormula usual() {
        return (RecurrentFormula) LayerFormulas.of(layer);
    }

    private NDArray numbers(NDManager step, Random random, int... dims) {
        Shape shape = Shape.of(dims);
        return DjlArrays.create(
                step, Tensor.of(shape, random.doubles(shape.size(), -1, 1).toArray()), dtype);
    }
}

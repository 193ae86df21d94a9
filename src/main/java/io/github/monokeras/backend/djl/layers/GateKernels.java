package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.layers.RecurrentLayer;
import org.jspecify.annotations.Nullable;

/**
 * How the inputs and the state meet the kernels of a recurrent layer in one call: all gates in one product, unless dropout
 * differs from gate to gate.
 *
 * <p>What is dropped is drawn for the input's numbers first: for all gates together, or for each gate on its own where the
 * state's are dropped too, as Keras does it; then for the state's, for each gate on its own.
 */
final class GateKernels {

    private final RecurrentLayer<?> layer;
    private final LayerCall call;
    private final NDList inputsLeft;
    private final NDList statesLeft;
    private @Nullable NDList biasRows;
    private @Nullable NDList stateColumns;

    GateKernels(RecurrentLayer<?> layer, LayerCall call) {
        this.layer = layer;
        this.call = call;
        boolean apart = layer.recurrentDropout() > 0;
        inputsLeft = RecurrentDropout.left(
                call, layer.dropout(), call.input().getShape().get(2), apart ? layer.gates() : 1);
        statesLeft = RecurrentDropout.left(call, layer.recurrentDropout(), layer.units(), layer.gates());
    }

    /**
     * Returns the inputs of all time steps times the kernel, plus the bias or its first row.
     *
     * @return {@code (time, batch, gates units)}
     */
    NDArray inputs() {
        NDArray x = call.input().transpose(1, 0, 2);
        Shape shape = x.getShape();
        NDArray product = inputsLeft.size() > 1
                ? NDArrays.concat(each(x, inputsLeft, call.weight(0).split(layer.gates(), 1)), 1)
                : product(inputsLeft.isEmpty() ? x : x.mul(inputsLeft.get(0)), call.weight(0));
        NDArray z = layer.useBias() ? product.add(bias(0)) : product;
        return z.reshape(shape.get(0), shape.get(1), z.getShape().get(1));
    }

    /** Returns the state times the recurrent kernel for all gates, {@code (batch, gates units)}. */
    NDArray state(NDArray h) {
        if (statesLeft.size() > 1) {
            return NDArrays.concat(each(h, statesLeft, stateColumns()), 1);
        }
        return product(statesLeft.isEmpty() ? h : h.mul(statesLeft.get(0)), call.weight(1));
    }

    /** Returns the state times the recurrent kernel for one gate, {@code (batch, units)}. */
    NDArray state(NDArray h, int gate) {
        return product(
                statesLeft.isEmpty() ? h : h.mul(statesLeft.get(gate)),
                stateColumns().get(gate));
    }

    /** Adds a row of the bias, if there is one. */
    NDArray biased(NDArray z, int row) {
        return layer.useBias() ? z.add(bias(row)) : z;
    }

    private NDArray bias(int row) {
        NDArray bias = call.weight(2);
        if (bias.getShape().dimension() == 1) {
            return bias;
        }
        if (biasRows == null) {
            biasRows = bias.split(2, 0);
        }
        return biasRows.get(row);
    }

    private NDList stateColumns() {
        if (stateColumns == null) {
            stateColumns = call.weight(1).split(layer.gates(), 1);
        }
        return stateColumns;
    }

    private static NDList each(NDArray v, NDList left, NDList columns) {
        NDList products = new NDList();
        for (int gate = 0; gate < columns.size(); gate++) {
            products.add(product(v.mul(left.get(gate)), columns.get(gate)));
        }
        return products;
    }

    /** Returns {@code (rows, gates units)}, whatever axes there were before the last. */
    private static NDArray product(NDArray v, NDArray kernel) {
        return v.reshape(-1, kernel.getShape().get(0)).matMul(kernel);
    }
}

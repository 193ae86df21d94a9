package io.github.monokeras.backend.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import java.util.List;
import java.util.Set;

/** A trained network as a DJL block, for those who predict with DJL's own {@code Predictor}; it does not train. */
final class NetworkBlock extends AbstractBlock {

    private static final byte VERSION = 1;

    private final Network description;
    private final DjlNetwork network;
    private final DataType dtype;

    /** Computes with weights that are in a memory of the block's own. */
    NetworkBlock(Network description, DjlMemory memory) {
        super(VERSION);
        this.description = description;
        network = new DjlNetwork(description, memory, 0);
        dtype = DjlArrays.type(memory.dtype());
        network.parameters().forEach(this::addParameter);
    }

    @Override
    protected NDList forwardInternal(
            ParameterStore store, NDList inputs, boolean training, PairList<String, Object> arguments) {
        if (inputs.size() != description.inputs().size()) {
            throw new IllegalArgumentException("toDjl: the model takes %d inputs, got %d"
                    .formatted(description.inputs().size(), inputs.size()));
        }
        NDManager step = inputs.head().getManager();
        List<NDArray> numbers =
                inputs.stream().map(input -> input.toType(dtype, false)).toList();
        Forward forward = network.forward(new WeightViews(step, Set.of()), numbers, false);
        NDList outputs = new NDList();
        forward.outputs().forEach(output -> outputs.add(output.activated()));
        return outputs;
    }

    @Override
    public Shape[] getOutputShapes(Shape[] inputs) {
        return description.outputs().stream()
                .map(output -> {
                    int[] dims = output.shape().dims();
                    long[] all = new long[dims.length + 1];
                    all[0] = inputs[0].get(0);
                    for (int i = 0; i < dims.length; i++) {
                        all[i + 1] = dims[i];
                    }
                    return new Shape(all);
                })
                .toArray(Shape[]::new);
    }
}

package io.github.monokeras.backend.djl.layers;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.Pair;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.lang.ref.Cleaner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Any DJL block as a layer: {@code new BlockLayer(Linear.builder().setUnits(4).build())}. Only the DJL backend can compute it.
 *
 * <p>Inputs and outputs {@code (batch, …)}, of shapes that are known. The block's parameters are the layer's weights, in the
 * block's order and layout, and start as the block's own initializers say.
 *
 * @see <a href="https://javadoc.io/doc/ai.djl/api/latest/ai/djl/nn/Block.html">ai.djl.nn.Block</a>
 */
public final class BlockLayer extends DjlLayer<BlockLayer> {

    private static final Cleaner CLEANER = Cleaner.create();

    private final Block block;

    /** Makes a layer of a block, which it takes for its own. */
    public BlockLayer(Block block) {
        this.block = block;
    }

    @Override
    protected List<Shape> outputShapes(List<Shape> inputs) {
        return Arrays.stream(block.getOutputShapes(initialized(inputs)))
                .map(shape -> Shape.of(Arrays.stream(shape.getShape())
                                .mapToInt(Math::toIntExact)
                                .toArray())
                        .withoutBatch())
                .toList();
    }

    @Override
    protected List<WeightSpec> weightSpecs(List<Shape> inputs) {
        initialized(inputs);
        List<WeightSpec> specs = new ArrayList<>();
        for (Pair<String, Parameter> named : block.getParameters()) {
            Parameter parameter = named.getValue();
            Tensor start = DjlArrays.tensor(parameter.getArray());
            specs.add(new WeightSpec(
                    named.getKey(), start.shape(), (shape, random) -> start, parameter.requiresGradient()));
        }
        return specs;
    }

    @Override
    protected NDList forward(LayerCall call) {
        List<Parameter> parameters =
                block.getParameters().stream().map(Pair::getValue).toList();
        return block.forward(new CallWeights(call, parameters), call.inputs(), call.training());
    }

    @Override
    protected BlockLayer self() {
        return this;
    }

    /** Lets the block settle its parameters for inputs of such shapes; returns the shapes as DJL writes them. */
    private ai.djl.ndarray.types.Shape[] initialized(List<Shape> inputs) {
        for (Shape input : inputs) {
            if (!input.isKnown()) {
                throw new IllegalArgumentException(
                        "%s: a DJL block needs an input of known shape, got %s".formatted(who(), input));
            }
        }
        ai.djl.ndarray.types.Shape[] shapes = inputs.stream()
                .map(input -> DjlArrays.shape(input.withBatch(1)))
                .toArray(ai.djl.ndarray.types.Shape[]::new);
        if (!block.isInitialized()) {
            NDManager manager = NDManager.newBaseManager();
            CLEANER.register(this, manager::close);
            block.initialize(manager, DataType.FLOAT32, shapes);
        }
        return shapes;
    }

    /** Hands the block the weights as they are in one call. */
    private static final class CallWeights extends ParameterStore {

        private final LayerCall call;
        private final List<Parameter> parameters;

        CallWeights(LayerCall call, List<Parameter> parameters) {
            super(call.manager(), false);
            this.call = call;
            this.parameters = parameters;
        }

        @Override
        public NDArray getValue(Parameter parameter, Device device, boolean training) {
            return call.weight(parameters.indexOf(parameter));
        }
    }
}

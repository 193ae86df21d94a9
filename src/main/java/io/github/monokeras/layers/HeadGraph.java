package io.github.monokeras.layers;

import io.github.monokeras.regularizers.Regularizer;
import io.github.monokeras.tensor.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The layers that a layer for attention is made of: kernels for query, key, maybe a gate, and value; what the heads do; and
 * a kernel for the output.
 *
 * @param query makes heads of the query
 * @param key makes heads of the key
 * @param gate makes factors of the query, or null: none
 * @param value makes heads of the value
 * @param attention what the heads do
 * @param output makes one of what the heads found
 */
record HeadGraph(
        EinsumDense query,
        EinsumDense key,
        @Nullable EinsumDense gate,
        EinsumDense value,
        ScaledDotProductAttention attention,
        EinsumDense output) {

    /**
     * Calls the layers on inputs of such shapes: query, value and maybe key.
     *
     * @param activity what every output of the whole costs besides, or null: nothing
     */
    Graph graph(List<Shape> shapes, @Nullable Regularizer activity) {
        List<Input> inputs = new ArrayList<>();
        for (Shape shape : shapes) {
            inputs.add(new Input(shape).name("input_" + inputs.size()));
        }
        Input from = inputs.get(0);
        List<KerasTensor> heads = new ArrayList<>();
        heads.add(query.apply(from));
        heads.add(key.apply(inputs.get(inputs.size() - 1)));
        if (gate != null) {
            heads.add(gate.apply(from));
        }
        heads.add(value.apply(inputs.get(1)));
        List<KerasTensor> found =
                new ArrayList<>(attention.name("attention").applyAll(heads.toArray(KerasTensor[]::new)));
        found.set(0, output.apply(found.get(0)));
        for (int i = 0; activity != null && i < found.size(); i++) {
            Activation same = new Activation("linear").name("output_" + i).activityRegularizer(activity);
            found.set(i, same.apply(found.get(i)));
        }
        return new Graph(inputs, found);
    }
}

package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.CategoryLayer;
import io.github.monokeras.layers.OutputMode;
import java.util.Arrays;
import java.util.List;

/**
 * The index of each number, as itself or as a place in a row: {@code y[index] = 1}, or how often the index is there.
 *
 * <p>A small change of the input changes nothing, so that all gradients are 0.
 *
 * @param layer the description
 */
record CategoryRows(CategoryLayer<?> layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray output = switch (layer.outputMode()) {
            case INT -> call.input().map(layer::index);
            case ONE_HOT -> oneHot(call.input());
            case MULTI_HOT, COUNT, TF_IDF -> counted(call);
        };
        return new LayerFlow(
                List.of(output),
                gradients -> call.inputs().stream().map(NdArray::zerosLike).toList());
    }

    private NdArray oneHot(NdArray x) {
        int rank = x.rank() > 1 && x.dim(-1) == 1 ? x.rank() - 1 : x.rank();
        int[] shape = Arrays.copyOf(x.shape(), rank + 1);
        shape[rank] = layer.depth();
        NdArray y = NdArray.zeros(shape);
        for (int i = 0; i < x.size(); i++) {
            long index = layer.index(x.values()[i]);
            if (hasPlace(index)) {
                y.values()[i * layer.depth() + (int) index] = 1;
            }
        }
        return y;
    }

    private NdArray counted(LayerCall call) {
        NdArray x = call.input();
        int depth = layer.depth();
        NdArray y = NdArray.zeros(x.dim(0), depth);
        for (int i = 0; i < x.size(); i++) {
            long index = layer.index(x.values()[i]);
            if (hasPlace(index)) {
                int place = i / x.dim(1) * depth + (int) index;
                double weight = call.inputs().size() == 2 ? call.input(1).values()[i] : 1;
                y.values()[place] = layer.outputMode() == OutputMode.MULTI_HOT ? 1 : y.values()[place] + weight;
            }
        }
        double[] weights = layer.weights();
        for (int i = 0; weights.length > 0 && i < y.size(); i++) {
            y.values()[i] *= weights[i % depth];
        }
        return y;
    }

    private boolean hasPlace(long index) {
        return index >= 0 && index < layer.depth();
    }
}

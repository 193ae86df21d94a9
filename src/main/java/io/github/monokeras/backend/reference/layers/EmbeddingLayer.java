package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.backend.reference.batch.Weight;
import io.github.monokeras.layers.Embedding;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A table of vectors: {@code y_i = E[x_i]}.
 *
 * <p>With the gradient {@code dy} of the loss: {@code dE[k] = sum of dy_i where x_i = k}; nothing goes back to {@code x}.
 *
 * @param layer the description
 */
record EmbeddingLayer(Embedding layer) implements LayerFormula {

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input();
        Weight table = call.weight(0);
        int size = layer.outputDim();
        int[] shape = Arrays.copyOf(x.shape(), x.rank() + 1);
        shape[x.rank()] = size;
        NdArray output = NdArray.zeros(shape);
        for (int i = 0; i < x.size(); i++) {
            System.arraycopy(table.values(), layer.row(x.values()[i]) * size, output.values(), i * size, size);
        }
        return LayerFlow.of(output, dy -> {
            double[] gradient = new double[table.values().length];
            for (int i = 0; i < dy.size(); i++) {
                gradient[layer.row(x.values()[i / size]) * size + i % size] += dy.values()[i];
            }
            table.addGradient(gradient);
            return x.zerosLike();
        });
    }

    @Override
    public @Nullable NdArray outputMask(LayerCall call) {
        return layer.maskZero() ? call.input().map(number -> number == 0 ? 0 : 1) : null;
    }
}

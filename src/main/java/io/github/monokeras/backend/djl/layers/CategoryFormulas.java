package io.github.monokeras.backend.djl.layers;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import io.github.monokeras.backend.djl.arrays.DjlArrays;
import io.github.monokeras.layers.CategoryEncoding;
import io.github.monokeras.layers.CategoryLayer;
import io.github.monokeras.layers.Discretization;
import io.github.monokeras.layers.Hashing;
import io.github.monokeras.layers.IntegerLookup;
import io.github.monokeras.layers.OutputMode;
import io.github.monokeras.tensor.Tensor;

/**
 * The layers that make categories of numbers.
 *
 * <p>Each number is looked up on the heap: neither a vocabulary nor a hash is an operation of arrays, and such a layer stands
 * first in its model, where the numbers come from the heap anyway. Counts are taken there too, since on the device they would
 * need a whole row for every number.
 */
final class CategoryFormulas {

    private CategoryFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(Discretization.class, CategoryFormulas::encoded)
                .add(CategoryEncoding.class, CategoryFormulas::encoded)
                .add(IntegerLookup.class, CategoryFormulas::encoded)
                .add(Hashing.class, CategoryFormulas::encoded);
    }

    private static LayerFormula encoded(CategoryLayer<?> layer) {
        return call -> new NDList(
                switch (layer.outputMode()) {
                    case INT -> indices(layer, call.input());
                    case ONE_HOT -> oneHot(layer, call.input());
                    case MULTI_HOT, COUNT, TF_IDF -> counts(layer, call);
                });
    }

    private static NDArray indices(CategoryLayer<?> layer, NDArray x) {
        double[] numbers = DjlArrays.tensor(x).toDoubleArray();
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = layer.index(numbers[i]);
        }
        return array(numbers, x.getShape(), x);
    }

    private static NDArray oneHot(CategoryLayer<?> layer, NDArray x) {
        int rank = x.getShape().dimension();
        boolean isColumn = rank > 1 && x.getShape().get(rank - 1) == 1;
        NDArray indices = indices(layer, x);
        NDArray column = isColumn ? indices : indices.expandDims(rank);
        double[] places = new double[layer.depth()];
        for (int i = 0; i < places.length; i++) {
            places[i] = i;
        }
        return column.eq(array(places, new Shape(places.length), x)).toType(x.getDataType(), false);
    }

    private static NDArray counts(CategoryLayer<?> layer, LayerCall call) {
        NDArray x = call.input();
        double[] numbers = DjlArrays.tensor(x).toDoubleArray();
        double[] weights = call.inputs().size() == 1
                ? new double[0]
                : DjlArrays.tensor(call.input(1)).toDoubleArray();
        int batch = Math.toIntExact(x.getShape().get(0));
        int length = Math.toIntExact(x.getShape().get(1));
        int depth = layer.depth();
        double[] perPlace = layer.weights();
        double[] rows = new double[Math.multiplyExact(batch, depth)];
        for (int sample = 0; sample < batch; sample++) {
            int row = sample * depth;
            for (int i = sample * length; i < (sample + 1) * length; i++) {
                long place = layer.index(numbers[i]);
                if (place < 0 || place >= depth) {
                    continue;
                }
                if (layer.outputMode() == OutputMode.MULTI_HOT) {
                    rows[row + (int) place] = 1;
                } else {
                    double once = perPlace.length == 0 ? 1 : perPlace[(int) place];
                    rows[row + (int) place] += weights.length == 0 ? once : once * weights[i];
                }
            }
        }
        return array(rows, new Shape(batch, depth), x);
    }

    private static NDArray array(double[] numbers, Shape shape, NDArray like) {
        return DjlArrays.create(like.getManager(), Tensor.of(numbers), DjlArrays.dtype(like))
                .reshape(shape);
    }
}

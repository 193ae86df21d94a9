package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.backend.reference.batch.Matrix;
import io.github.monokeras.backend.reference.batch.NdArray;
import io.github.monokeras.layers.Dot;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * {@code C = A Bᵀ} for each sample, where the rows of A and B run along the axes that are multiplied.
 *
 * <p>With the gradient {@code dC}: {@code dA = dC B}, {@code dB = dCᵀ A}. Normalized, a row is {@code u = a / n} with
 * {@code n = max(|a|, 1e-7)}: {@code da = (du - u (u · du)) / n}, or {@code du / n} where the row is shorter.
 *
 * @param layer the description
 */
record DotLayer(Dot layer) implements LayerFormula {

    private static final double LEAST = 1e-7;

    @Override
    public LayerFlow forward(LayerCall call) {
        NdArray x = call.input(0);
        NdArray y = call.input(1);
        Transposition ofX = Transposition.last(layer.axis(0, x.rank()), x.rank());
        Transposition ofY = Transposition.last(layer.axis(1, y.rank()), y.rank());
        NdArray a = ofX.of(x);
        NdArray b = ofY.of(y);
        NdArray left = rows(a);
        NdArray right = rows(b);
        NdArray products = NdArray.zeros(x.dim(0), left.dim(1), right.dim(1));
        for (int sample = 0; sample < x.dim(0); sample++) {
            Matrix product = unit(left, sample).times(unit(right, sample).transposed());
            Matrices.set(products, sample, product);
        }
        return new LayerFlow(List.of(products.reshape(shape(a, b))), gradients -> {
            NdArray dc = gradients.get(0).reshape(products.shape());
            NdArray da = left.zerosLike();
            NdArray db = right.zerosLike();
            for (int sample = 0; sample < x.dim(0); sample++) {
                Matrix each = Matrices.get(dc, sample);
                Matrices.set(da, sample, back(left, sample, each.times(unit(right, sample))));
                Matrices.set(db, sample, back(right, sample, each.transposed().times(unit(left, sample))));
            }
            return List.of(ofX.back().of(da.reshape(a.shape())), ofY.back().of(db.reshape(b.shape())));
        });
    }

    @Override
    public @Nullable NdArray outputMask(LayerCall call) {
        return null;
    }

    private static NdArray rows(NdArray x) {
        return x.reshape(x.dim(0), x.size() / x.dim(0) / x.dim(-1), x.dim(-1));
    }

    private static int[] shape(NdArray a, NdArray b) {
        IntStream ofA = IntStream.range(1, a.rank() - 1).map(a::dim);
        IntStream ofB = IntStream.range(1, b.rank() - 1).map(b::dim);
        int[] left = IntStream.concat(ofA, ofB).toArray();
        return IntStream.concat(IntStream.of(a.dim(0)), IntStream.of(left.length == 0 ? new int[] {1} : left))
                .toArray();
    }

    private Matrix unit(NdArray x, int sample) {
        Matrix rows = Matrices.get(x, sample);
        if (!layer.normalize()) {
            return rows;
        }
        double[] lengths = lengths(rows);
        return rows.timesColumn(IntStream.range(0, lengths.length)
                .mapToDouble(row -> 1 / Math.max(lengths[row], LEAST))
                .toArray());
    }

    private Matrix back(NdArray x, int sample, Matrix du) {
        if (!layer.normalize()) {
            return du;
        }
        double[] lengths = lengths(Matrices.get(x, sample));
        Matrix u = unit(x, sample);
        double[] along = u.zip(du, (each, gradient) -> each * gradient).sumOfColumns();
        Matrix da = Matrix.zeros(u.rows(), u.columns());
        for (int i = 0; i < da.values().length; i++) {
            int row = i / u.columns();
            double turned = lengths[row] > LEAST ? u.values()[i] * along[row] : 0;
            da.values()[i] = (du.values()[i] - turned) / Math.max(lengths[row], LEAST);
        }
        return da;
    }

    private static double[] lengths(Matrix rows) {
        double[] lengths = rows.map(each -> each * each).sumOfColumns();
        for (int row = 0; row < lengths.length; row++) {
            lengths[row] = Math.sqrt(lengths[row]);
        }
        return lengths;
    }
}

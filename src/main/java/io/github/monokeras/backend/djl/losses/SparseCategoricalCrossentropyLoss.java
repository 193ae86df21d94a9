package io.github.monokeras.backend.djl.losses;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import io.github.monokeras.losses.Crossentropy;
import io.github.monokeras.losses.SparseCategoricalCrossentropy;
import org.jspecify.annotations.Nullable;

/** {@code -log(p[yTrue])}, from probabilities or from logits; labels {@code (batch, …, 1)}. */
public final class SparseCategoricalCrossentropyLoss extends KerasLoss {

    private final SparseCategoricalCrossentropy options;

    public SparseCategoricalCrossentropyLoss(SparseCategoricalCrossentropy options) {
        super("sparse_categorical_crossentropy");
        this.options = options;
    }

    @Override
    public @Nullable NDArray mask(NDArray yTrue) {
        @Nullable Integer ignored = options.ignoreClass();
        return ignored == null
                ? null
                : yTrue.neq(ignored).toType(yTrue.getDataType(), false).squeeze(-1);
    }

    @Override
    public NDArray values(NDArray yTrue, NDArray yPred) {
        NDArray mask = mask(yTrue);
        if (mask == null) {
            return ofAll(yTrue, yPred);
        }
        NDArray each = mask.expandDims(-1);
        NDArray known = yPred.zerosLike().add(each).gt(0);
        return ofAll(yTrue.mul(each), Kinks.where(known, yPred, yPred.zerosLike()))
                .mul(mask);
    }

    private NDArray ofAll(NDArray yTrue, NDArray yPred) {
        NDArray logits = options.fromLogits()
                ? yPred
                : Kinks.clip(yPred, Crossentropy.EPSILON, 1 - Crossentropy.EPSILON)
                        .log();
        NDIndex ofLabel =
                new NDIndex().addAllDim(logits.getShape().dimension() - 1).addPickDim(yTrue);
        return logits.logSoftmax(-1).get(ofLabel).squeeze(-1).neg();
    }
}

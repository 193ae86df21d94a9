package io.github.monokeras.backend.djl.losses;

import io.github.monokeras.backend.Network;
import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.CategoricalCrossentropy;
import io.github.monokeras.losses.Crossentropy;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.losses.MeanAbsoluteError;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.losses.SparseCategoricalCrossentropy;

/** From the description of a loss to its arithmetic. */
public final class DjlLosses {

    private DjlLosses() {}

    public static KerasLoss of(Loss loss) {
        if (loss instanceof MeanSquaredError) {
            return new MeanSquaredErrorLoss();
        }
        if (loss instanceof MeanAbsoluteError) {
            return new MeanAbsoluteErrorLoss();
        }
        if (loss instanceof BinaryCrossentropy crossentropy) {
            return new BinaryCrossentropyLoss(crossentropy);
        }
        if (loss instanceof CategoricalCrossentropy crossentropy) {
            return new CategoricalCrossentropyLoss(crossentropy);
        }
        if (loss instanceof SparseCategoricalCrossentropy crossentropy) {
            return new SparseCategoricalCrossentropyLoss(crossentropy);
        }
        throw new IllegalArgumentException("DjlBackend: loss must be one that it knows, got " + loss);
    }

    /** Returns the values of a loss behind a network, which may have it read the logits. */
    public static SampleValues behind(Network network, Loss description) {
        if (network.readsLogits(description)) {
            KerasLoss loss = of(((Crossentropy) description).fromLogits(true));
            return (yTrue, outputs) -> loss.values(yTrue, outputs.logits());
        }
        KerasLoss loss = of(description);
        return (yTrue, outputs) -> loss.values(yTrue, outputs.activated());
    }
}

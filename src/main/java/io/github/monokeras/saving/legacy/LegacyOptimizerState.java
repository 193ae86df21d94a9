package io.github.monokeras.saving.legacy;

import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an optimizer kept, in an {@code .h5} file of Keras 1, 2 or 3.
 *
 * @param variables one tensor for each of {@link Optimizer#variables}, in that order; none if they cannot be told
 * @param reason why there are none, or null if there are
 */
public record LegacyOptimizerState(
        List<Tensor> variables, @Nullable String reason) {

    /** Keeps a copy of the list. */
    public LegacyOptimizerState {
        variables = List.copyOf(variables);
    }

    /**
     * Reads what an optimizer kept. A state that does not fit is no error, as in Keras: the optimizer starts anew.
     *
     * @param group {@code /optimizer_weights}
     * @param optimizer the model's, made from the same file
     * @param weights the shapes of the model's trainable weights, in its order
     * @param kerasVersion what the file says in {@code keras_version}, or null: Keras 1
     * @throws io.github.monokeras.saving.InvalidFileException if the group names a dataset that is not in it
     */
    public static LegacyOptimizerState of(
            Hdf5Group group, Optimizer optimizer, List<Shape> weights, @Nullable String kerasVersion) {
        List<Hdf5Dataset> saved = SavedLayer.listed(group, "optimizer_weights");
        List<String> names = SavedLayer.weightNames(group);
        boolean keras3 = kerasVersion != null && kerasVersion.startsWith("3");
        SlotOrder order = new SlotOrder(optimizer, weights);
        try {
            if (keras3) {
                return new LegacyOptimizerState(order.asToday(saved), null);
            }
            boolean since211 = !names.isEmpty() && names.get(0).endsWith("iteration:0");
            return new LegacyOptimizerState(since211 ? order.ofKeras211(saved, names) : order.inBlocks(saved), null);
        } catch (UnknownStateException unknown) {
            return new LegacyOptimizerState(List.of(), String.valueOf(unknown.getMessage()));
        }
    }
}

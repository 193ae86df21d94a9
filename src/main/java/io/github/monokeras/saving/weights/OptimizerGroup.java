package io.github.monokeras.saving.weights;

import io.github.monokeras.optimizers.OptimizerVariable;
import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.saving.hdf5.Hdf5Type;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The group {@code optimizer/vars} of Keras's files: the count of steps, the learning rate unless a schedule sets it, and what
 * the rule keeps.
 *
 * @see <a href="https://keras.io/api/optimizers/">keras.optimizers</a>
 */
public final class OptimizerGroup {

    private static final String PATH = "optimizer/vars";

    private OptimizerGroup() {}

    /**
     * Writes what an optimizer keeps into the root of a file.
     *
     * @param name of the optimizer, as {@code adam}
     * @param dtype in which numbers are written that are no counts
     * @param kept what it keeps, as {@code Optimizer.variables} says
     * @param values one for each
     * @throws IllegalArgumentException if their number or a shape differs
     */
    public static void write(
            Hdf5Group root, String name, DType dtype, List<OptimizerVariable> kept, List<Tensor> values) {
        OptimizerVariable.requireMatch(kept, values);
        Hdf5Group vars = root.addGroup(PATH).attribute("name", name);
        for (int i = 0; i < kept.size(); i++) {
            vars.put(String.valueOf(i), dataset(kept.get(i), values.get(i), dtype));
        }
    }

    /**
     * Reads what an optimizer keeps from the root of a file, whichever version of Keras wrote it.
     *
     * <p>A file without the group, or with variables of another optimizer, is no mistake, as in Keras: the state says so. An
     * optimizer that has not done a step yet is there with its count and rate alone; the rest is as it is at first.
     *
     * @param kept what it keeps, as {@code Optimizer.variables} says
     * @throws io.github.monokeras.saving.InvalidFileException if numbers cannot be read
     */
    public static OptimizerState read(Hdf5Group root, List<OptimizerVariable> kept) {
        Optional<Hdf5Group> vars = root.group(PATH);
        if (vars.isEmpty()) {
            return OptimizerState.skipped("the file must have a group %s, got none".formatted(PATH));
        }
        int count = vars.get().names().size();
        Optional<SavedVariables> numbered = SavedVariables.numbered(vars.get());
        if (numbered.isEmpty()) {
            return OptimizerState.skipped(
                    "variables must be datasets 0 to %d in %s, got others".formatted(count - 1, PATH));
        }
        List<Hdf5Dataset> datasets = numbered.get().datasets();
        for (List<OptimizerVariable> order : OptimizerOrders.of(kept)) {
            if (fits(order, datasets) && (order.size() > 2 || order.equals(kept) || isUnused(datasets))) {
                return new OptimizerState(values(kept, order, datasets), null);
            }
        }
        return OptimizerState.skipped(difference(kept, datasets));
    }

    private static String difference(List<OptimizerVariable> kept, List<Hdf5Dataset> datasets) {
        for (int i = 0; datasets.size() == kept.size() && i < kept.size(); i++) {
            if (!datasets.get(i).shape().equals(kept.get(i).shape())) {
                return "variable %d, %s, must have shape %s in %s, got %s"
                        .formatted(
                                i,
                                kept.get(i).name(),
                                kept.get(i).shape(),
                                PATH,
                                datasets.get(i).shape());
            }
        }
        return "must have %d variables in %s, got %d".formatted(kept.size(), PATH, datasets.size());
    }

    /** Says whether an optimizer has not done a step yet. */
    private static boolean isUnused(List<Hdf5Dataset> datasets) {
        return datasets.get(0).values().item() == 0;
    }

    private static boolean fits(List<OptimizerVariable> order, List<Hdf5Dataset> datasets) {
        boolean fits = order.size() == datasets.size();
        for (int i = 0; fits && i < order.size(); i++) {
            fits = order.get(i).shape().equals(datasets.get(i).shape());
        }
        return fits;
    }

    /** Returns the values in our order; what the file's order lacks is as it is at first. */
    private static List<Tensor> values(
            List<OptimizerVariable> kept, List<OptimizerVariable> order, List<Hdf5Dataset> datasets) {
        List<Tensor> values = new ArrayList<>();
        for (OptimizerVariable variable : kept) {
            int at = order.indexOf(variable);
            values.add(at >= 0 ? datasets.get(at).values() : initial(variable));
        }
        return values;
    }

    private static Tensor initial(OptimizerVariable variable) {
        double[] numbers = new double[Math.toIntExact(variable.shape().size())];
        Arrays.fill(numbers, variable.initial());
        return Tensor.of(variable.shape(), numbers);
    }

    private static Hdf5Dataset dataset(OptimizerVariable variable, Tensor value, DType dtype) {
        boolean isPlaceholder = variable.weight() != OptimizerVariable.NO_WEIGHT
                && variable.shape().rank() == 0
                && List.of("r", "c").contains(variable.name());
        if (variable.name().equals(OptimizerVariable.ITERATION)) {
            return Hdf5Dataset.of(value, Hdf5Type.INT64);
        }
        // Adafactor has whole numbers, which are nothing, where a weight has no rows and columns.
        return isPlaceholder ? Hdf5Dataset.of(value, Hdf5Type.INT32) : Hdf5Dataset.of(value.cast(dtype));
    }
}

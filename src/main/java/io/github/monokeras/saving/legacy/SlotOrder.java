package io.github.monokeras.saving.legacy;

import io.github.monokeras.optimizers.Nadam;
import io.github.monokeras.optimizers.Optimizer;
import io.github.monokeras.optimizers.OptimizerVariable;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.optimizers.Slot;
import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Orders what older optimizers kept as those of Keras 3 do. */
final class SlotOrder {

    private static final Shape SCALAR = Shape.of();

    private final Optimizer optimizer;
    private final List<Shape> weights;
    private final List<OptimizerVariable> wanted;

    SlotOrder(Optimizer optimizer, List<Shape> weights) {
        this.optimizer = optimizer;
        this.weights = weights;
        wanted = optimizer.variables(weights);
    }

    /** Keras 3: the order of today, but that Nadam's one number stood before the rest until 3.9. */
    List<Tensor> asToday(List<Hdf5Dataset> saved) {
        List<Hdf5Dataset> all = new ArrayList<>(saved);
        int shared = wanted.size() - 1;
        if (optimizer instanceof Nadam
                && all.size() == wanted.size()
                && !all.get(shared).shape().equals(SCALAR)) {
            all.add(all.remove(wanted.size() - 1 - 2 * weights.size()));
        }
        return read(all, all.size());
    }

    /** Keras 2.11 to 2.15: as today, but without the learning rate, and without Nadam's one number. */
    List<Tensor> ofKeras211(List<Hdf5Dataset> saved, List<String> names) {
        List<Hdf5Dataset> all = new ArrayList<>(saved);
        if (names.size() > 1 && names.get(1).endsWith("learning_rate:0")) {
            all.remove(1);
        }
        if (optimizer instanceof SGD sgd && sgd.momentum() == 0 && all.size() == 1 + weights.size()) {
            all.subList(1, all.size()).clear();
        }
        int given = all.size();
        List<Hdf5Dataset> ordered = new ArrayList<>();
        int next = 0;
        for (OptimizerVariable variable : wanted) {
            boolean made = isRate(variable) || variable.name().equals(Nadam.U_PRODUCT);
            if (made) {
                double value = isRate(variable) ? variable.initial() : product((Nadam) optimizer, steps(all));
                ordered.add(Hdf5Dataset.of(Tensor.of(SCALAR, new double[] {value})));
            } else {
                ordered.add(all.get(Math.min(next, given - 1)));
                next++;
            }
        }
        return read(ordered, next == given ? wanted.size() : given);
    }

    /** Keras 1 and 2 before 2.11: one kind of slot for all weights, then the next; the steps before, but not always. */
    List<Tensor> inBlocks(List<Hdf5Dataset> saved) {
        if (optimizer instanceof Nadam) {
            throw new UnknownStateException(
                    "optimizer_weights: Nadam's momentum had another schedule before Keras 2.11; the optimizer starts anew");
        }
        List<Hdf5Dataset> all = new ArrayList<>(saved);
        boolean counted = !all.isEmpty() && all.get(0).shape().equals(SCALAR);
        boolean scheduled = wanted.stream().noneMatch(SlotOrder::isRate);
        if (!counted && scheduled) {
            throw new UnknownStateException(
                    "optimizer_weights: the learning rate hangs on the count of steps, which the file lacks; the optimizer starts anew");
        }
        Hdf5Dataset steps = counted ? all.remove(0) : Hdf5Dataset.of(Tensor.of(SCALAR, new double[] {0}));
        List<String> kinds =
                optimizer.slots().stream().flatMap(List::stream).map(Slot::name).toList();
        int n = weights.size();
        dropUnused(all, kinds.size());
        List<Hdf5Dataset> ordered = new ArrayList<>();
        for (OptimizerVariable variable : wanted) {
            if (variable.name().equals(OptimizerVariable.ITERATION)) {
                ordered.add(steps);
            } else if (isRate(variable)) {
                ordered.add(Hdf5Dataset.of(Tensor.of(SCALAR, new double[] {variable.initial()})));
            } else {
                int place = kinds.indexOf(variable.name()) * n + variable.weight();
                if (place >= 0 && place < all.size()) {
                    ordered.add(all.get(place));
                }
            }
        }
        return read(ordered, all.size() == kinds.size() * n ? wanted.size() : all.size() + 1);
    }

    /** Drops the moments of a momentum that is 0, and the single numbers that Keras 2's Adam had for want of amsgrad. */
    private void dropUnused(List<Hdf5Dataset> all, int kinds) {
        int n = weights.size();
        if (all.size() != (kinds + 1) * n) {
            return;
        }
        List<Hdf5Dataset> last = all.subList(kinds * n, all.size());
        boolean single = last.stream().allMatch(dataset -> dataset.shape().equals(Shape.of(1)));
        if (single || (optimizer instanceof SGD && kinds == 0)) {
            last.clear();
        }
    }

    private List<Tensor> read(List<Hdf5Dataset> ordered, int came) {
        if (ordered.size() != wanted.size() || came != wanted.size()) {
            throw new UnknownStateException(
                    "optimizer_weights: %s must have kept %d arrays for this model, got %d; the optimizer starts anew"
                            .formatted(optimizer.getClass().getSimpleName(), wanted.size(), came));
        }
        List<Tensor> tensors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!ordered.get(i).shape().equals(wanted.get(i).shape())) {
                throw new UnknownStateException(
                        "optimizer_weights: %s must have shape %s, got %s; the optimizer starts anew"
                                .formatted(
                                        wanted.get(i).name(),
                                        wanted.get(i).shape(),
                                        ordered.get(i).shape()));
            }
            tensors.add(ordered.get(i).values());
        }
        return tensors;
    }

    private static boolean isRate(OptimizerVariable variable) {
        return variable.name().equals(OptimizerVariable.LEARNING_RATE);
    }

    private static double steps(List<Hdf5Dataset> all) {
        boolean counted = !all.isEmpty() && all.get(0).shape().equals(SCALAR);
        return counted ? all.get(0).values().item() : 0;
    }

    /** Multiplies Nadam's momenta of all steps so far. */
    private static double product(Nadam nadam, double steps) {
        double product = 1;
        for (int t = 1; t <= steps && product > 0; t++) {
            product *= nadam.beta1() * (1 - Math.pow(0.96, t) / 2);
        }
        return product;
    }
}

package io.github.monokeras.tensor;

import io.github.monokeras.text.RichOutput;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An immutable list of tensors, as {@code get_weights()} returns it, that prints as Python prints a list of arrays.
 *
 * @see <a href="https://keras.io/api/layers/base_layer/#getweights-method">Keras: get_weights</a>
 */
public final class Weights extends AbstractList<Tensor> implements RichOutput, Serializable {
    private static final long serialVersionUID = 1;
    private final List<Tensor> tensors;

    private Weights(List<Tensor> tensors) {
        this.tensors = tensors;
    }

    /** The tensors in the order given. */
    public static Weights of(Tensor... tensors) {
        return new Weights(List.of(tensors));
    }

    /** A copy of the list. */
    public static Weights of(List<Tensor> tensors) {
        return new Weights(List.copyOf(tensors));
    }

    @Override
    public Tensor get(int index) {
        return tensors.get(index);
    }

    @Override
    public int size() {
        return tensors.size();
    }

    /**
     * The largest {@link Tensor#maxAbsDifference} over the pairs of tensors, 0 for two empty lists.
     *
     * @throws IllegalArgumentException if the lists differ in length or a pair in shape
     */
    public double maxAbsDifference(Weights other) {
        if (size() != other.size()) {
            throw new IllegalArgumentException(
                    "Weights.maxAbsDifference: must compare lists of the same length, got %d and %d"
                            .formatted(size(), other.size()));
        }
        double largest = 0;
        for (int i = 0; i < size(); i++) {
            largest = Math.max(largest, get(i).maxAbsDifference(other.get(i)));
        }
        return largest;
    }

    /** Python's print of the list: {@code [array([[1.997124]], dtype=float32), array([-0.99108356], dtype=float32)]}. */
    @Override
    public String toString() {
        return tensors.stream().map(Tensor::repr).collect(Collectors.joining(", ", "[", "]"));
    }

    /** The tensors one below the other. */
    @Override
    public String toHtml() {
        return tensors.stream().map(Tensor::toHtml).collect(Collectors.joining());
    }
}

package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import java.util.Arrays;

/**
 * Writes the numbers of a sample in another shape, the last axis running fastest in both.
 *
 * <p>Input {@code (batch, …)}, output {@code (batch, targetShape)}; no weights. As in Keras, a {@code -1} stays unknown
 * while the model is built if the input has an axis that is not known.
 *
 * @see <a href="https://keras.io/api/layers/reshaping_layers/reshape/">keras.layers.Reshape</a>
 */
public final class Reshape extends SingleInputLayer<Reshape> {

    private static final int REST = -1;

    private final int[] targetShape;

    /**
     * Makes a layer of a shape, without the batch.
     *
     * @param targetShape sizes of at least 1; one of them may be -1, which is what the others leave
     * @throws IllegalArgumentException if two are -1, or one is another number below 1
     */
    public Reshape(int... targetShape) {
        boolean twice = Arrays.stream(targetShape).filter(size -> size == REST).count() > 1;
        if (twice || Arrays.stream(targetShape).anyMatch(size -> size != REST && size < 1)) {
            throw new IllegalArgumentException(
                    "Reshape: targetShape must hold numbers of at least 1, and at most one -1 for what is left, got "
                            + Arrays.toString(targetShape));
        }
        this.targetShape = targetShape.clone();
    }

    /** Returns the shape, without the batch, with -1 for what the other sizes leave. */
    public int[] targetShape() {
        return targetShape.clone();
    }

    /**
     * Returns the shape of one output sample.
     *
     * @throws IllegalArgumentException if the numbers of an input sample do not fill it
     */
    @Override
    public Shape outputShape(Shape input) {
        if (Arrays.stream(input.dims()).anyMatch(dim -> dim == Shape.UNKNOWN)) {
            return Shape.of(targetShape);
        }
        long known = Arrays.stream(targetShape)
                .filter(size -> size != REST)
                .asLongStream()
                .reduce(1, (a, b) -> a * b);
        boolean hasRest = Arrays.stream(targetShape).anyMatch(size -> size == REST);
        if (hasRest ? input.size() % known != 0 : input.size() != known) {
            throw new IllegalArgumentException(
                    "%s: targetShape %s must hold the %d numbers of an input sample of shape %s; choose another"
                            .formatted(who(), Arrays.toString(targetShape), input.size(), input));
        }
        int rest = Math.toIntExact(input.size() / known);
        return Shape.of(Arrays.stream(targetShape)
                .map(size -> size == REST ? rest : size)
                .toArray());
    }

    @Override
    protected void describe(Config config) {
        config.put("target_shape", targetShape);
    }

    @Override
    protected Reshape self() {
        return this;
    }
}

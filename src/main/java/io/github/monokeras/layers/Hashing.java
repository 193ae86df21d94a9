package io.github.monokeras.layers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Strings;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts whole numbers, or strings, into bins at random, yet each always into the same one.
 *
 * <p>Input {@code (batch, …)}, output as {@link CategoryLayer} says; default {@code int}. The bin is the remainder of a hash
 * of the string's bytes, or of the number's digits: FarmHash, or with a salt SipHash. Data are float32, or float64: numbers beyond 2<sup>24</sup>, or
 * 2<sup>53</sup>, lose digits before they are hashed.
 *
 * @see <a href="https://keras.io/api/layers/preprocessing_layers/categorical/hashing/">keras.layers.Hashing</a>
 */
public final class Hashing extends CategoryLayer<Hashing> implements StringLayer {

    private final int numBins;
    private @Nullable Object maskValue;
    private long @Nullable [] salt;

    /**
     * Makes a layer with so many bins.
     *
     * @param numBins at least 1; of these, a mask value has the first for itself
     */
    public Hashing(int numBins) {
        super(OutputMode.INT);
        if (numBins < 1) {
            throw new IllegalArgumentException("Hashing: numBins must be at least 1, got " + numBins);
        }
        this.numBins = numBins;
    }

    /** Sets the number that stands for nothing, whose index is 0; default none. */
    public Hashing maskValue(@Nullable Long value) {
        requireUnbuilt();
        maskValue = value;
        return this;
    }

    /** Sets the number that stands for nothing, as {@link #maskValue(Long)}. */
    public Hashing maskValue(long value) {
        return maskValue((Long) value);
    }

    /** Sets the string that stands for nothing, whose index is 0; default none. */
    public Hashing maskValue(String value) {
        requireUnbuilt();
        maskValue = value;
        return this;
    }

    /** Sets one number, or two, without which nobody can tell the bins; default none. */
    public Hashing salt(long... newSalt) {
        requireUnbuilt();
        salt = HashBins.salt(who(), newSalt);
        return this;
    }

    @Override
    List<OutputMode> modes() {
        return List.of(OutputMode.INT, OutputMode.ONE_HOT, OutputMode.MULTI_HOT, OutputMode.COUNT);
    }

    @Override
    public long index(double number) {
        return index((Object) (long) number);
    }

    /** Returns the bins of strings, as the layer does in a model behind an {@code Input} of dtype {@code "string"}. */
    @Override
    public Tensor call(Strings strings) {
        long[] bins = strings.values().stream().mapToLong(this::index).toArray();
        Shape sample = encoded(strings.shape().withoutBatch());
        int perSample = (int) strings.shape().withoutBatch().size();
        float[] written = new float[Math.multiplyExact(strings.shape().dim(0), (int) sample.size())];
        for (int i = 0; i < bins.length; i++) {
            switch (outputMode()) {
                case INT -> written[i] = bins[i];
                case ONE_HOT -> written[i * numBins + (int) bins[i]] = 1;
                case MULTI_HOT -> written[i / perSample * numBins + (int) bins[i]] = 1;
                default -> written[i / perSample * numBins + (int) bins[i]]++;
            }
        }
        return Tensor.of(sample.withBatch(strings.shape().dim(0)), written);
    }

    /** Returns the bins of strings, as {@link #call(Strings)}. */
    public Tensor call(String... strings) {
        return call(Strings.of(who(), strings));
    }

    @Override
    public boolean takesStrings(int input) {
        return true;
    }

    private long index(Object value) {
        if (maskValue == null || numBins == 1) {
            return HashBins.of(value.toString(), numBins, salt);
        }
        return value.equals(maskValue) ? 0 : HashBins.of(value.toString(), numBins - 1, salt) + 1;
    }

    @Override
    public int depth() {
        return numBins;
    }

    @Override
    protected void describe(Config config) {
        config.put("num_bins", numBins)
                .put("salt", HashBins.written(salt))
                .put("mask_value", maskValue)
                .put("output_mode", outputMode().toString())
                .put("sparse", false);
    }

    @Override
    protected Hashing self() {
        return this;
    }
}

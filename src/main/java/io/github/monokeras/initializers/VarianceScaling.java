package io.github.monokeras.initializers;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Draws every weight around 0 with the variance {@code scale / n}, where {@code n} counts what the weight connects, so that
 * signals keep their size from layer to layer.
 *
 * <p>A kernel {@code (inputs, units)} has {@code fanIn = inputs} and {@code fanOut = units}; for a convolution's
 * {@code (…, in, out)} both are multiplied by the size of the window; for a vector both are its length. {@code n} is
 * {@code fanIn}, {@code fanOut} or {@code (fanIn + fanOut) / 2} by the mode, and at least 1.
 *
 * <p>{@code uniform} draws from {@code [-limit, limit)} with {@code limit = sqrt(3 scale / n)}, {@code untruncated_normal} from
 * {@code N(0, scale / n)}. {@code truncated_normal} draws from {@link TruncatedNormal} with
 * {@code stddev = sqrt(scale / n) / 0.8796256610342398}, which has the deviation {@code sqrt(scale / n)} once it is cut off.
 *
 * @param scale the factor of the variance, above 0; default 1
 * @param mode {@code "fan_in"}, {@code "fan_out"} or {@code "fan_avg"}; default {@code "fan_in"}
 * @param distribution {@code "truncated_normal"}, also called {@code "normal"}, {@code "untruncated_normal"} or
 *     {@code "uniform"}, in any case; default {@code "truncated_normal"}
 * @param seed a seed of its own, which gives the same values at every use; default none: the model's stream is used
 * @param inputAxes the axes whose sizes make {@code fanIn}, negative ones counted from the end; default none; only heeded
 *     together with {@code outputAxes}
 * @param outputAxes the axes whose sizes make {@code fanOut}; default none; only heeded together with {@code inputAxes}
 * @see <a href="https://keras.io/api/layers/initializers/#variancescaling-class">keras.initializers.VarianceScaling</a>
 */
public record VarianceScaling(
        double scale,
        String mode,
        String distribution,
        @Nullable Long seed,
        @Nullable List<Integer> inputAxes,
        @Nullable List<Integer> outputAxes)
        implements Initializer {

    /** The standard deviation of {@code N(0, 1)} when it is cut off at 2 on both sides. */
    private static final double DEVIATION_WITHIN_2 = 0.8796256610342398;

    private static final List<String> MODES = List.of("fan_in", "fan_out", "fan_avg");
    private static final List<String> DISTRIBUTIONS = List.of("truncated_normal", "untruncated_normal", "uniform");

    /** Checks the options. */
    public VarianceScaling {
        if (!(scale > 0 && Double.isFinite(scale))) {
            throw new IllegalArgumentException("VarianceScaling: scale must be above 0 and finite, got " + scale);
        }
        requireOneOf("mode", MODES, mode);
        distribution = distribution.toLowerCase(Locale.ROOT);
        if (distribution.equals("normal")) {
            distribution = "truncated_normal";
        }
        requireOneOf("distribution", DISTRIBUTIONS, distribution);
        inputAxes = inputAxes == null ? null : List.copyOf(inputAxes);
        outputAxes = outputAxes == null ? null : List.copyOf(outputAxes);
    }

    /** Takes Keras's defaults: scale 1, {@code fan_in}, {@code truncated_normal}. */
    public VarianceScaling() {
        this(1, "fan_in", "truncated_normal", null, null, null);
    }

    /** Returns this initializer with another factor of the variance. */
    public VarianceScaling scale(double newScale) {
        return new VarianceScaling(newScale, mode, distribution, seed, inputAxes, outputAxes);
    }

    /** Returns this initializer with another count of what a weight connects. */
    public VarianceScaling mode(String newMode) {
        return new VarianceScaling(scale, newMode, distribution, seed, inputAxes, outputAxes);
    }

    /** Returns this initializer with another distribution. */
    public VarianceScaling distribution(String newDistribution) {
        return new VarianceScaling(scale, mode, newDistribution, seed, inputAxes, outputAxes);
    }

    /** Returns this initializer with a seed of its own. */
    public VarianceScaling seed(long newSeed) {
        return new VarianceScaling(scale, mode, distribution, newSeed, inputAxes, outputAxes);
    }

    /** Returns this initializer with other axes for {@code fanIn}. */
    public VarianceScaling inputAxes(List<Integer> newInputAxes) {
        return new VarianceScaling(scale, mode, distribution, seed, newInputAxes, outputAxes);
    }

    /** Returns this initializer with other axes for {@code fanOut}. */
    public VarianceScaling outputAxes(List<Integer> newOutputAxes) {
        return new VarianceScaling(scale, mode, distribution, seed, inputAxes, newOutputAxes);
    }

    /**
     * Draws the first values of one weight.
     *
     * @throws IllegalArgumentException if the weight lacks one of the axes
     */
    @Override
    public Tensor initialize(Shape shape, RandomGenerator random) {
        return drawing(shape).initialize(shape, random);
    }

    /** Returns what is drawn from for a weight of this shape. */
    Initializer drawing(Shape shape) {
        Fans fans = inputAxes == null || outputAxes == null ? Fans.of(shape) : Fans.of(shape, inputAxes, outputAxes);
        double fan = switch (mode) {
            case "fan_in" -> fans.in();
            case "fan_out" -> fans.out();
            default -> (fans.in() + fans.out()) / 2;
        };
        double variance = scale / Math.max(1, fan);
        double limit = Math.sqrt(3 * variance);
        return switch (distribution) {
            case "uniform" -> new RandomUniform(-limit, limit, seed);
            case "untruncated_normal" -> new RandomNormal(0, Math.sqrt(variance), seed);
            default -> new TruncatedNormal(0, Math.sqrt(variance) / DEVIATION_WITHIN_2, seed);
        };
    }

    private static void requireOneOf(String option, List<String> allowed, String value) {
        if (!allowed.contains(value)) {
            throw new IllegalArgumentException("VarianceScaling: %s must be one of %s, got \"%s\""
                    .formatted(option, String.join(", ", allowed), value));
        }
    }
}

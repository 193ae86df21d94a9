package io.github.monokeras.callbacks;

import io.github.monokeras.metrics.Metric;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quantity that a callback watches, and what counts as its getting better.
 *
 * @see <a href="https://keras.io/api/callbacks/">keras.callbacks.MonitorCallback</a>
 */
final class Monitor {

    private static final String VALIDATION = "val_";

    private final String who;
    private final Warnings warnings;
    private String quantity = "val_loss";
    private String mode = "auto";
    private double minDelta;
    private @Nullable Direction direction;

    Monitor(String who, Warnings warnings) {
        this.who = who;
        this.warnings = warnings;
    }

    String quantity() {
        return quantity;
    }

    void quantity(String newQuantity) {
        quantity = newQuantity;
        direction = null;
    }

    void mode(String newMode) {
        boolean known = List.of("auto", "min", "max").contains(newMode);
        if (!known) {
            warnings.warn("%s mode '%s' is unknown, fallback to auto mode.".formatted(who, newMode));
        }
        mode = known ? newMode : "auto";
        direction = null;
    }

    void minDelta(double newMinDelta) {
        minDelta = Math.abs(Options.requireNumber(who, "minDelta", newMinDelta));
    }

    /**
     * Finds out in which direction the quantity gets better, once.
     *
     * @throws IllegalArgumentException if the mode is {@code auto} and that is not known of the quantity
     */
    void settle(TrainedModel model) {
        if (direction == null) {
            direction = direction(model);
        }
    }

    /** Says whether a value is better than another by more than the least change, and true where there is no other. */
    boolean improves(double value, @Nullable Double reference) {
        if (reference == null) {
            return true;
        }
        // Keras compares float32 whatever the precision of the model is, so that less than that is no improvement.
        float other = reference.floatValue();
        return direction == Direction.UP ? (float) (value - minDelta) > other : (float) (value + minDelta) < other;
    }

    private Direction direction(TrainedModel model) {
        if (!mode.equals("auto")) {
            return mode.equals("max") ? Direction.UP : Direction.DOWN;
        }
        String name = quantity.startsWith(VALIDATION) ? quantity.substring(VALIDATION.length()) : quantity;
        if (name.equals("loss")) {
            return Direction.DOWN;
        }
        Metric metric = model.metrics().get(name);
        if (metric == null) {
            throw unknown();
        }
        return Direction.of(metric).orElseThrow(this::unknown);
    }

    private IllegalArgumentException unknown() {
        return new IllegalArgumentException(
                "%s: mode must be \"max\" or \"min\" for monitor \"%s\", of which it is not known whether more or less is better, got \"auto\"; set mode(\"max\") or mode(\"min\")"
                        .formatted(who, quantity));
    }
}

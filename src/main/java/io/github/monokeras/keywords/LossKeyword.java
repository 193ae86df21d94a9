package io.github.monokeras.keywords;

import io.github.monokeras.losses.Loss;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code compile} lets training make small.
 *
 * @param value the loss, or one for each output
 */
public record LossKeyword(PerOutput<Loss> value) implements CompileKeyword {

    /** Takes one loss for every output. */
    public LossKeyword(Loss loss) {
        this(PerOutput.all(loss));
    }

    /**
     * Reads a name or a loss for each output, null for none.
     *
     * @throws IllegalArgumentException if a name is unknown, or something is neither a name nor a loss
     */
    public static LossKeyword of(List<? extends @Nullable Object> namesAndLosses) {
        List<@Nullable Loss> losses = new ArrayList<>();
        for (Object given : namesAndLosses) {
            losses.add(given == null ? null : read(given));
        }
        return new LossKeyword(PerOutput.inOrder(losses));
    }

    /** Reads a name or a loss for some outputs, as {@link #of(List)}. */
    public static LossKeyword of(Map<String, ?> byOutput) {
        Map<String, Loss> losses = new LinkedHashMap<>();
        byOutput.forEach((output, given) -> losses.put(output, read(given)));
        return new LossKeyword(PerOutput.byName(losses));
    }

    private static Loss read(Object given) {
        if (given instanceof Loss loss) {
            return loss;
        }
        if (given instanceof String name) {
            return Loss.of(name);
        }
        throw new IllegalArgumentException("compile: loss must be a name or a loss for each output, got " + given);
    }

    @Override
    public String keyword() {
        return "loss";
    }
}

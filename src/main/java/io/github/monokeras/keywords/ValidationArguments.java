package io.github.monokeras.keywords;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What {@code fit} was asked to evaluate beside training, with Keras's defaults for all that was not said.
 *
 * @param split the share of samples to keep aside; default 0
 * @param data samples to evaluate, or null; they win over the split
 * @param freq after which epochs; default after every one
 * @param size how many samples make a batch, or null: as in training
 * @param steps after how many batches to end; default behind all
 */
public record ValidationArguments(
        double split,
        @Nullable ValidationData data,
        ValidationFreq freq,
        @Nullable BatchSize size,
        OptionalInt steps) {

    static ValidationArguments of(Keywords given) {
        ValidationBatchSize size = given.find(ValidationBatchSize.class);
        ValidationSteps steps = given.find(ValidationSteps.class);
        return new ValidationArguments(
                given.get(ValidationSplit.class, new ValidationSplit(0)).value(),
                given.find(ValidationData.class),
                given.get(ValidationFreq.class, new ValidationFreq(1)),
                size == null ? null : new BatchSize(size.value()),
                steps == null ? OptionalInt.empty() : OptionalInt.of(steps.value()));
    }
}

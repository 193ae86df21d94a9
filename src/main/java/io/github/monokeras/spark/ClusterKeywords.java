package io.github.monokeras.spark;

import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Goal;
import io.github.monokeras.keywords.BatchSize;
import io.github.monokeras.keywords.ClassWeight;
import io.github.monokeras.keywords.FitArguments;
import io.github.monokeras.keywords.FitKeyword;
import io.github.monokeras.keywords.SampleWeight;
import io.github.monokeras.keywords.ValidationBatchSize;
import io.github.monokeras.keywords.ValidationData;
import io.github.monokeras.keywords.ValidationSplit;
import io.github.monokeras.keywords.ValidationSteps;
import io.github.monokeras.losses.Dice;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.losses.Reduction;
import io.github.monokeras.losses.Tversky;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keywords of a {@code fit} on a cluster. */
final class ClusterKeywords {

    private final String who;
    private final List<FitKeyword> keywords;
    private final FitArguments arguments;

    ClusterKeywords(String who, FitKeyword... keywords) {
        this.who = who;
        this.keywords = List.of(keywords);
        arguments = FitArguments.of(who, keywords);
        refuse(ValidationData.class, "give validation(dataset)");
        refuse(ValidationSplit.class, "split the data set by randomSplit, and give validation(dataset)");
        refuse(ValidationSteps.class, "give as many rows as are to be evaluated");
        refuse(SampleWeight.class, "name a column by sampleWeight(column)");
    }

    private void refuse(Class<? extends FitKeyword> kind, String instead) {
        for (FitKeyword keyword : keywords) {
            if (kind.isInstance(keyword)) {
                throw new IllegalArgumentException(
                        "%s: %s is of no use for rows of a cluster; %s".formatted(who, keyword.keyword(), instead));
            }
        }
    }

    FitArguments arguments() {
        return arguments;
    }

    /**
     * Checks that a strategy can do what is asked.
     *
     * @param weight the column of the rows' weights, or null
     * @throws IllegalArgumentException if not
     */
    void requireFit(Strategy strategy, Compilation compilation, @Nullable String weight) {
        if (weight != null && !arguments.classWeight().isEmpty()) {
            throw new IllegalArgumentException(who
                    + ": classWeight and a column of sample weights must not come together; multiply them into one");
        }
        if (strategy instanceof LocalSgd) {
            if (arguments.stepsPerEpoch().isPresent()) {
                throw new IllegalArgumentException(
                        who + ": stepsPerEpoch must be left out with LocalSgd; say syncEvery(batches)");
            }
            return;
        }
        for (Goal goal : compilation.goals()) {
            Loss loss = goal.loss();
            if (loss != null && !isMeanOverRows(loss)) {
                throw new IllegalArgumentException(
                        "%s: for synchronous steps a loss must be a mean over rows, got %s; choose strategy(new LocalSgd())"
                                .formatted(who, loss));
            }
        }
    }

    private static boolean isMeanOverRows(Loss loss) {
        boolean isMean = loss.reduction() == Reduction.SUM_OVER_BATCH_SIZE || loss.reduction() == Reduction.MEAN;
        return isMean && !(loss instanceof Dice) && !(loss instanceof Tversky);
    }

    /** Returns how a cluster trains then. */
    ClusterSettings settings(Strategy strategy, long seed) {
        return new ClusterSettings(
                strategy,
                arguments.batchSize(1),
                arguments.validationBatchSize(1),
                arguments.shuffle().value(),
                seed);
    }

    /**
     * Returns the keywords for the loop on the driver, for which a step is what all workers do for one job.
     *
     * @param data which have been read
     */
    FitKeyword[] rewritten(Strategy strategy, ClusterData data) {
        List<FitKeyword> rewritten = new ArrayList<>();
        for (FitKeyword keyword : keywords) {
            boolean isDone = keyword instanceof BatchSize
                    || keyword instanceof ValidationBatchSize
                    || keyword instanceof ClassWeight;
            if (!isDone) {
                rewritten.add(keyword);
            }
        }
        rewritten.add(new BatchSize(rowsOfJob(strategy, data)));
        rewritten.add(new ValidationBatchSize(data.validationRows()));
        return rewritten.toArray(FitKeyword[]::new);
    }

    private int rowsOfJob(Strategy strategy, ClusterData data) {
        if (!(strategy instanceof LocalSgd local)) {
            return arguments.batchSize(data.rows());
        }
        long rows = (long) local.batches() * arguments.batchSize(data.rows()) * data.workers();
        return local.batches() == 0 || rows > data.rows() ? data.rows() : (int) rows;
    }
}

package io.github.monokeras.keywords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.callbacks.History;
import io.github.monokeras.losses.MeanAbsoluteError;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.metrics.BinaryAccuracy;
import io.github.monokeras.metrics.MeanMetric;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KeywordsTest {

    private static final ValidationData VALIDATION = new ValidationData(Tensor.of(1f), Tensor.of(2f), null);
    private static final Callbacks CALLBACKS = new Callbacks(List.of(new History()));

    @Test
    void fit_has_the_defaults_of_keras() {
        FitArguments arguments = FitArguments.of();

        assertThat(arguments.batchSize(1000)).isEqualTo(32);
        assertThat(arguments.validationBatchSize(1000)).isEqualTo(32);
        assertThat(arguments.stepsPerEpoch()).isEmpty();
        assertThat(arguments.validationSteps()).isEmpty();
        assertThat(arguments.validates(0)).isTrue();
        assertThat(arguments.classWeight()).isEmpty();
        assertThat(arguments.sampleWeight()).isNull();
        assertThat(arguments.epochs()).isEqualTo(1);
        assertThat(arguments.verbose()).isEqualTo(1);
        assertThat(arguments.validation().split()).isZero();
        assertThat(arguments.validation().data()).isNull();
        assertThat(arguments.shuffle()).isEqualTo(new Shuffle(true));
        assertThat(arguments.initialEpoch()).isZero();
        assertThat(arguments.callbacks()).isEmpty();
    }

    @Test
    void fit_reads_every_keyword() {
        FitArguments arguments = FitArguments.of(
                new InitialEpoch(2),
                new Shuffle(false),
                CALLBACKS,
                VALIDATION,
                new ValidationSplit(0.25),
                new Verbose(2),
                new Epochs(7),
                new StepsPerEpoch(8),
                new ValidationSteps(9),
                new ValidationBatchSize(4),
                ValidationFreq.epochs(1, 5),
                new ClassWeight(Map.of(1, 2.5)),
                new BatchSize(3));

        assertThat(arguments.batchSize(1000)).isEqualTo(3);
        assertThat(arguments.validationBatchSize(1000)).isEqualTo(4);
        assertThat(arguments.stepsPerEpoch()).hasValue(8);
        assertThat(arguments.validationSteps()).hasValue(9);
        assertThat(List.of(arguments.validates(0), arguments.validates(1), arguments.validates(4)))
                .containsExactly(true, false, true);
        assertThat(arguments.classWeight()).isEqualTo(Map.of(1, 2.5));
        assertThat(arguments.epochs()).isEqualTo(7);
        assertThat(arguments.verbose()).isEqualTo(2);
        assertThat(arguments.validation().split()).isEqualTo(0.25);
        assertThat(arguments.validation().data()).isEqualTo(VALIDATION);
        assertThat(arguments.shuffle()).isEqualTo(new Shuffle(false));
        assertThat(arguments.initialEpoch()).isEqualTo(2);
        assertThat(arguments.callbacks()).isEqualTo(CALLBACKS.value());
    }

    @Test
    void evaluate_and_predict_have_the_defaults_of_keras() {
        assertThat(RunArguments.of("predict"))
                .isEqualTo(new RunArguments(null, 1, null, OptionalInt.empty(), List.of()));
        assertThat(RunArguments.of("predict").batchSize(1000)).isEqualTo(32);
        assertThat(RunArguments.of(
                        "evaluate",
                        new Verbose(0),
                        new BatchSize(3),
                        new Steps(2),
                        new SampleWeight(Tensor.of(1f)),
                        CALLBACKS))
                .isEqualTo(new RunArguments(new BatchSize(3), 0, Tensor.of(1f), OptionalInt.of(2), CALLBACKS.value()));
    }

    @Test
    void weights_of_classes_and_of_samples_exclude_each_other() {
        assertThatThrownBy(() -> FitArguments.of(new ClassWeight(Map.of(0, 2.0)), new SampleWeight(Tensor.of(1f))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("fit: classWeight and sampleWeight must not come together, got both;"
                        + " multiply them into one sampleWeight");
    }

    static Stream<Arguments> keywords() {
        return Stream.of(
                keyword(new BatchSize(1), "batchSize", "fit evaluate predict"),
                keyword(new Verbose(1), "verbose", "fit evaluate predict"),
                keyword(new Epochs(1), "epochs", "fit"),
                keyword(new InitialEpoch(1), "initialEpoch", "fit"),
                keyword(new Shuffle(true), "shuffle", "fit"),
                keyword(new ValidationSplit(0), "validationSplit", "fit"),
                keyword(VALIDATION, "validationData", "fit"),
                keyword(CALLBACKS, "callbacks", "fit evaluate predict"),
                keyword(new StepsPerEpoch(1), "stepsPerEpoch", "fit"),
                keyword(new ValidationSteps(1), "validationSteps", "fit"),
                keyword(new ValidationBatchSize(1), "validationBatchSize", "fit"),
                keyword(new ValidationFreq(1), "validationFreq", "fit"),
                keyword(new ClassWeight(Map.of()), "classWeight", "fit"),
                keyword(new SampleWeight(Tensor.of(1f)), "sampleWeight", "fit evaluate"),
                keyword(new Steps(1), "steps", "evaluate predict"),
                keyword(new WeightedMetrics(new Metrics().value()), "weightedMetrics", "compile"),
                keyword(new OptimizerKeyword(new SGD()), "optimizer", "compile"),
                keyword(new LossKeyword(new MeanSquaredError()), "loss", "compile"),
                keyword(new Metrics(), "metrics", "compile"));
    }

    private static Arguments keyword(Keyword keyword, String name, String calls) {
        return Arguments.of(name, calls, keyword);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @MethodSource("keywords")
    void is_written_as_a_keyword_and_taken_by_its_own_calls_only(String name, String calls, Keyword keyword) {
        List<String> takenBy = new ArrayList<>();
        if (keyword instanceof CompileKeyword) {
            takenBy.add("compile");
        }
        if (keyword instanceof FitKeyword) {
            takenBy.add("fit");
        }
        if (keyword instanceof EvaluateKeyword) {
            takenBy.add("evaluate");
        }
        if (keyword instanceof PredictKeyword) {
            takenBy.add("predict");
        }
        assertThat(keyword.keyword()).isEqualTo(name);
        assertThat(String.join(" ", takenBy)).isEqualTo(calls);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keywords")
    void is_refused_the_second_time(String name, String calls, Keyword keyword) {
        assertThatThrownBy(() -> new Keywords("call", new Other(), keyword, keyword))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("call: " + name + " must be given once, got it twice; drop one");
    }

    /** Another keyword, which must not be taken for the one that comes twice. */
    private record Other() implements Keyword {}

    @Test
    void finds_what_was_given_and_else_the_default() {
        Keywords given = new Keywords("fit", new Epochs(3));

        assertThat(given.find(Epochs.class)).isEqualTo(new Epochs(3));
        assertThat(given.find(Verbose.class)).isNull();
        assertThat(given.get(Epochs.class, new Epochs(1))).isEqualTo(new Epochs(3));
        assertThat(given.get(Verbose.class, new Verbose(2))).isEqualTo(new Verbose(2));
    }

    static Stream<Arguments> outOfRange() {
        return Stream.of(
                refusal(() -> new BatchSize(0), "batchSize must be at least 1, got 0"),
                refusal(() -> new BatchSize(-32), "batchSize must be at least 1, got -32"),
                refusal(() -> new Epochs(0), "fit: epochs must be at least 1, got 0"),
                refusal(() -> new Epochs(-1), "fit: epochs must be at least 1, got -1"),
                refusal(() -> new StepsPerEpoch(0), "stepsPerEpoch must be at least 1, got 0"),
                refusal(() -> new ValidationSteps(0), "validationSteps must be at least 1, got 0"),
                refusal(() -> new ValidationBatchSize(-1), "validationBatchSize must be at least 1, got -1"),
                refusal(() -> new ValidationFreq(0), "validationFreq must be at least 1, got 0"),
                refusal(() -> new Steps(0), "steps must be at least 1, got 0"),
                refusal(() -> new InitialEpoch(-1), "fit: initialEpoch must be at least 0, got -1"),
                refusal(() -> new Verbose(-1), "verbose must be 0, 1 or 2, got -1"),
                refusal(() -> new Verbose(3), "verbose must be 0, 1 or 2, got 3"),
                refusal(
                        () -> new ValidationSplit(-0.1),
                        "fit: validationSplit must be at least 0 and below 1, got -0.1"),
                refusal(() -> new ValidationSplit(1), "fit: validationSplit must be at least 0 and below 1, got 1.0"),
                refusal(
                        () -> new ValidationSplit(Double.NaN),
                        "fit: validationSplit must be at least 0 and below 1, got NaN"));
    }

    private static Arguments refusal(ThrowingCallable code, String message) {
        return Arguments.of(message, code);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("outOfRange")
    void refuses_what_lies_outside_of_a_range(String message, ThrowingCallable code) {
        assertThatThrownBy(code).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void takes_the_ends_of_its_ranges() {
        assertThat(new BatchSize(1).value()).isEqualTo(1);
        assertThat(new Epochs(1).value()).isEqualTo(1);
        assertThat(new InitialEpoch(0).value()).isZero();
        assertThat(List.of(new Verbose(0).value(), new Verbose(2).value())).containsExactly(0, 2);
        assertThat(new ValidationSplit(0).value()).isZero();
        assertThat(new ValidationSplit(0.999).value()).isEqualTo(0.999);
    }

    @Test
    void metrics_are_names_or_metrics_in_the_order_given() {
        BinaryAccuracy strict = new BinaryAccuracy("strict").threshold(0.9);

        assertThat(Metrics.of("mae", strict, "mae").value().of(0, List.of("output")))
                .containsExactly(
                        new MeanMetric("mae", new MeanAbsoluteError()),
                        strict,
                        new MeanMetric("mae", new MeanAbsoluteError()));
        assertThat(Metrics.of().value().of(0, List.of("output"))).isEmpty();
    }

    @Test
    void metrics_refuse_anything_else() {
        assertThatThrownBy(() -> Metrics.of("mae", 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("compile: metrics must be names or metrics, got 3");
    }
}

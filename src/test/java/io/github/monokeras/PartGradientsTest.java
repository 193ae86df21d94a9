package io.github.monokeras;

import static io.github.monokeras.Keras.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.Gradients;
import io.github.monokeras.backend.Labelling;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.layers.BatchNormalization;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.Masking;
import io.github.monokeras.metrics.F1Score;
import io.github.monokeras.metrics.MeanIoU;
import io.github.monokeras.metrics.R2Score;
import io.github.monokeras.regularizers.L2;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients and logs of parts of a batch, put together, are those of the batch. */
class PartGradientsTest {

    private static final int ROWS = 12;
    private static final int[] CUTS = {0, 5, 6, ROWS};

    /** A model that makes one output of {@code (time, 3)}, with what it is measured by. */
    enum Case {
        DENSE {
            @Override
            Sequential model() {
                return compiled(
                        new Sequential(
                                new Dense(4)
                                        .activation("relu")
                                        .kernelRegularizer(new L2(0.1))
                                        .inputShape(3),
                                new Dense(1).activation("sigmoid")),
                        "binary_crossentropy",
                        new F1Score().threshold(0.5),
                        new R2Score());
            }
        },
        MASKED {
            @Override
            Sequential model() {
                return compiled(
                        new Sequential(
                                new Masking().inputShape(5, 3),
                                new LSTM(2).returnSequences(true),
                                new Dense(1).activation("sigmoid")),
                        "mse");
            }
        };

        abstract Sequential model();

        private static Sequential compiled(Sequential model, String name, Object... more) {
            List<Object> metrics = new ArrayList<>(List.of("mae", "accuracy", "root_mean_squared_error"));
            metrics.addAll(List.of(more));
            model.compile(optimizer("adam"), loss(name), metrics(metrics.toArray()), weightedMetrics("auc"));
            return model;
        }
    }

    static Stream<Object[]> cases() {
        return Backends.all("float64").stream()
                .flatMap(backend -> Stream.of(Case.values()).map(each -> new Object[] {backend, each}));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void of_parts_are_those_of_the_whole(Backend backend, Case each) {
        try (Replica.Opened whole = open(backend, each);
                Replica.Opened parts = open(backend, each)) {
            Weights start = parts.session().weights();
            List<Gradients> made = new ArrayList<>();
            for (int i = 1; i < CUTS.length; i++) {
                try (Replica.Opened part = open(backend, each);
                        Samples samples = place(part.session(), each, CUTS[i - 1], CUTS[i])) {
                    part.session().setWeights(start);
                    made.add(part.session().gradients(samples, 0, samples.count()));
                    parts.session().addToLogs(part.session().logSums());
                    assertThat(part.session().weights()).isEqualTo(start);
                }
            }
            parts.session().apply(Gradients.mean(made));
            try (Samples samples = place(whole.session(), each, 0, ROWS)) {
                whole.session().train(samples, 0, ROWS);
            }

            assertThat(start.maxAbsDifference(whole.session().weights())).isGreaterThan(1e-4);
            // Adam's first step is the sign of a gradient where that is 0 but for rounding; none is here.
            assertThat(parts.session()
                            .weights()
                            .maxAbsDifference(whole.session().weights()))
                    .isLessThan(1e-10);
            assertThat(parts.session().iterations()).isOne();
            // A masked loss is logged by samples, not by what masks leave of them.
            int first = each == Case.MASKED ? 1 : 0;
            double[] logs = parts.session().logs();
            for (int i = first; i < logs.length; i++) {
                assertThat(logs[i]).as("log " + i).isCloseTo(whole.session().logs()[i], within(1e-12));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void of_one_part_go_the_way_of_a_step(Backend backend, Case each) {
        try (Replica.Opened one = open(backend, each);
                Replica.Opened other = open(backend, each);
                Samples ones = place(one.session(), each, 0, ROWS);
                Samples others = place(other.session(), each, 0, ROWS)) {
            for (int step = 0; step < 3; step++) {
                one.session().train(ones, 0, ROWS);
                other.session().apply(other.session().gradients(others, 0, ROWS));
            }

            assertThat(other.session().weights()).isEqualTo(one.session().weights());
            assertThat(other.session().logs()).isEqualTo(one.session().logs());
        }
    }

    @Test
    void carry_what_layers_change_themselves() {
        for (Backend backend : Backends.all("float32")) {
            var model = new Sequential(new Dense(2).inputShape(3), new BatchNormalization(), new Dense(1));
            model.backend(backend).compile(optimizer("sgd"), loss("mse"));
            Replica replica = Replica.of("test", model);
            try (Replica.Opened one = replica.open(model.getWeights(), 1);
                    Replica.Opened other = replica.open(model.getWeights(), 1);
                    Samples ones = place(one.session(), Case.DENSE, 0, ROWS);
                    Samples others = place(other.session(), Case.DENSE, 0, ROWS)) {
                one.session().train(ones, 0, ROWS);
                Gradients gradients = other.session().gradients(others, 0, ROWS);

                assertThat(gradients.changed().keySet()).containsExactlyInAnyOrder(4, 5);
                assertThat(other.session().weights()).isEqualTo(model.getWeights());
                other.session().apply(gradients);
                assertThat(other.session().weights()).isEqualTo(one.session().weights());
            }
        }
    }

    @Test
    void count_classes_together() {
        for (Backend backend : Backends.all("float32")) {
            var model = new Sequential(new Dense(3).activation("softmax").inputShape(3));
            model.backend(backend)
                    .compile(
                            optimizer("sgd"),
                            loss("sparse_categorical_crossentropy"),
                            metrics(new MeanIoU(3).sparseYPred(false), "accuracy"));
            Replica replica = Replica.of("test", model);
            try (Replica.Opened whole = replica.open(model.getWeights(), 1);
                    Replica.Opened parts = replica.open(model.getWeights(), 1)) {
                for (int i = 1; i < CUTS.length; i++) {
                    try (Replica.Opened part = replica.open(model.getWeights(), 1);
                            Samples samples = place(part.session(), Case.DENSE, CUTS[i - 1], CUTS[i])) {
                        part.session().evaluate(samples, 0, samples.count());
                        parts.session().addToLogs(part.session().logSums());
                    }
                }
                try (Samples samples = place(whole.session(), Case.DENSE, 0, ROWS)) {
                    whole.session().evaluate(samples, 0, ROWS);
                }

                assertThat(parts.session().logs())
                        .containsExactly(whole.session().logs(), within(1e-6));
            }
        }
    }

    @Test
    void refuse_losses_over_different_samples() {
        assertThatThrownBy(() -> Gradients.share(List.of(3.0, 4.0)))
                .hasMessage("gradients: the losses of all outputs must be means over the same samples, got [3.0, 4.0];"
                        + " let masks leave the same samples everywhere");
    }

    private static Replica.Opened open(Backend backend, Case each) {
        setRandomSeed(3);
        try (Sequential model = each.model()) {
            model.backend(backend);
            return Replica.of("test", model).open(model.getWeights(), 1);
        }
    }

    private static Samples place(Session session, Case each, int from, int to) {
        Random random = new Random(5);
        int steps = each == Case.MASKED ? 5 : 1;
        double[] x = random.doubles((long) ROWS * steps * 3).map(v -> 2 * v - 1).toArray();
        double[] y = new double[ROWS * steps];
        for (int i = 0; i < y.length; i++) {
            y[i] = i % 3 == 0 ? 1 : 0;
            // Other rows end at other times: the parts' masks leave different numbers of steps.
            if (steps > 1 && i % steps > i / steps % steps) {
                x[3 * i] = 0;
                x[3 * i + 1] = 0;
                x[3 * i + 2] = 0;
            }
        }
        Tensor inputs = Tensor.of(steps == 1 ? Shape.of(ROWS, 3) : Shape.of(ROWS, steps, 3), x);
        Tensor labels = Tensor.of(steps == 1 ? Shape.of(ROWS, 1) : Shape.of(ROWS, steps, 1), y);
        return session.place(
                List.of(inputs.slice(from, to).cast(session.dtype())),
                List.of(new Labelling(labels.slice(from, to).cast(session.dtype()), null)));
    }
}

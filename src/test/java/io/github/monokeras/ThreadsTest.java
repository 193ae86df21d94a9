package io.github.monokeras;

import static io.github.monokeras.Keras.batchSize;
import static io.github.monokeras.Keras.epochs;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.optimizer;
import static io.github.monokeras.Keras.verbose;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.Memory;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Many threads at once, and threads that are interrupted. */
class ThreadsTest {

    private final float[][] x = new float[64][5];
    private final float[] y = new float[64];

    ThreadsTest() {
        Random random = new Random(4);
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < x[i].length; j++) {
                x[i][j] = random.nextFloat();
            }
            y[i] = x[i][0] - x[i][1];
        }
    }

    static Stream<Backend> backends() {
        return Backends.all("float32").stream();
    }

    @ParameterizedTest
    @MethodSource("backends")
    void eight_threads_learn_what_one_learns(Backend backend) throws Exception {
        List<Weights> oneAfterAnother = new ArrayList<>();
        for (Sequential model : eightModels(backend)) {
            oneAfterAnother.add(trained(model));
        }

        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Weights>> together = new ArrayList<>();
        for (Sequential model : eightModels(backend)) {
            together.add(threads.submit(() -> trained(model)));
        }

        for (int i = 0; i < 8; i++) {
            assertThat(together.get(i).get()).as("model %d", i).isEqualTo(oneAfterAnother.get(i));
        }
        threads.shutdown();
    }

    @Test
    void predicts_in_many_threads_while_another_trains() throws Exception {
        try (Sequential model = eightModels(Backend.standard()).get(0)) {
            model.fit(x, y, verbose(0));
            AtomicBoolean training = new AtomicBoolean(true);
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<Integer>> predictions = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                predictions.add(threads.submit(() -> {
                    int count = 0;
                    while (training.get() || count == 0) {
                        Tensor output = model.predict(x, verbose(0));
                        assertThat(output.firstNonFinite()).isEmpty();
                        count++;
                    }
                    return count;
                }));
            }
            model.fit(x, y, epochs(100), batchSize(8), verbose(0));
            training.set(false);
            for (Future<Integer> prediction : predictions) {
                assertThat(prediction.get()).isPositive();
            }
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @MethodSource("backends")
    void an_interrupt_stops_fit_between_two_batches(Backend backend) throws Exception {
        try (Sequential model = eightModels(backend).get(0)) {
            Weights before = model.getWeights();
            CountDownLatch started = new CountDownLatch(1);
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            AtomicBoolean stillInterrupted = new AtomicBoolean();
            Thread thread = new Thread(() -> {
                started.countDown();
                try {
                    model.fit(x, y, epochs(1_000_000), batchSize(8), verbose(0));
                } catch (CancellationException stopped) {
                    thrown.set(stopped);
                }
                stillInterrupted.set(Thread.currentThread().isInterrupted());
            });
            thread.start();
            started.await();
            while (model.getWeights().equals(before)) {
                Thread.onSpinWait();
            }
            thread.interrupt();
            thread.join();

            assertThat(thrown.get())
                    .hasMessage("the thread was interrupted: the weights are those of the last finished batch;"
                            + " call fit again to go on");
            assertThat(stillInterrupted).isTrue();
            model.getWeights()
                    .forEach(weight -> assertThat(weight.firstNonFinite()).isEmpty());
            model.fit(x, y, verbose(0));
        }
    }

    @Test
    void one_model_is_fitted_by_one_thread_at_a_time() throws Exception {
        Sequential model = eightModels(Backend.of("reference")).get(0);
        Weights before = model.getWeights();
        Thread thread =
                new Thread(() -> assertThatThrownBy(() -> model.fit(x, y, epochs(1_000_000), batchSize(8), verbose(0)))
                        .isInstanceOf(CancellationException.class));
        thread.start();
        while (model.getWeights().equals(before)) {
            Thread.onSpinWait();
        }

        assertThatThrownBy(() -> model.fit(x, y, verbose(0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("fit: \"%s\" is being fitted already; wait until that has ended".formatted(model.name()));

        thread.interrupt();
        thread.join();
    }

    @Test
    void closing_while_another_thread_trains_ends_that_training() throws Exception {
        Sequential model = eightModels(Backend.standard()).get(0);
        Weights before = model.getWeights();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(() -> {
            try {
                model.fit(x, y, epochs(1_000_000), batchSize(8), verbose(0));
            } catch (IllegalStateException refused) {
                thrown.set(refused);
            }
        });
        thread.start();
        while (model.getWeights().equals(before)) {
            Thread.onSpinWait();
        }
        model.close();
        thread.join();

        assertThat(thrown.get())
                .hasMessage("the model was closed, or built anew, while it was in use; call again, or build a new one");
    }

    @ParameterizedTest
    @MethodSource("backends")
    void a_session_that_ended_before_its_memory_refuses_every_call(Backend backend) {
        Network network =
                Network.of(new Sequential(new Dense(1).inputShape(5)).state().graph());
        try (Memory memory = backend.memory()) {
            memory.put(network.layers().get(0), Weights.of(Tensor.of(new float[5][1]), Tensor.of(new float[1])));
            Session session = memory.open(network, 1);
            Samples samples = session.place(List.of(Tensor.of(x)), List.of());
            session.close();

            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    session::logs,
                    session::resetLogs,
                    session::weights,
                    () -> samples.shuffle(new Random(1)),
                    () -> session.evaluate(samples, 0, 1),
                    () -> session.predict(List.of(Tensor.of(x))))) {
                assertThatThrownBy(call)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageStartingWith("the model was closed, or built anew, while it was in use");
            }
        }
    }

    private List<Sequential> eightModels(Backend backend) {
        Keras.setRandomSeed(11);
        List<Sequential> models = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Sequential model =
                    new Sequential(new Dense(6).activation("tanh").inputShape(5), new Dense(1)).backend(backend);
            model.compile(optimizer("adam"), loss("mse"));
            models.add(model);
        }
        return models;
    }

    private Weights trained(Sequential model) {
        try (model) {
            model.fit(x, y, epochs(20), batchSize(8), verbose(0));
            model.predict(x, verbose(0));
            return model.getWeights();
        }
    }
}

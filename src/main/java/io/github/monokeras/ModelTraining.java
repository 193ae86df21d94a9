package io.github.monokeras;

import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Session;
import io.github.monokeras.callbacks.Callback;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.callbacks.NonFiniteLossWarning;
import io.github.monokeras.callbacks.Printing;
import io.github.monokeras.keywords.CompileKeyword;
import io.github.monokeras.keywords.FitArguments;
import io.github.monokeras.keywords.Keywords;
import io.github.monokeras.keywords.LossKeyword;
import io.github.monokeras.keywords.Metrics;
import io.github.monokeras.keywords.OptimizerKeyword;
import io.github.monokeras.keywords.RunArguments;
import io.github.monokeras.keywords.ValidationData;
import io.github.monokeras.keywords.WeightedMetrics;
import io.github.monokeras.layers.WeightSpec;
import io.github.monokeras.optimizers.RMSprop;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.text.Console;
import io.github.monokeras.training.ClassWeights;
import io.github.monokeras.training.DataCheck;
import io.github.monokeras.training.LabelledData;
import io.github.monokeras.training.SessionModel;
import io.github.monokeras.training.TestLoop;
import io.github.monokeras.training.TrainingData;
import io.github.monokeras.training.TrainingLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How one model is compiled, trained and evaluated. */
final class ModelTraining {

    private final String modelName;
    private final LayerStack stack;
    private final Random random;
    private final ReentrantLock fitting = new ReentrantLock();
    private @Nullable Compilation compilation;
    private @Nullable Session compiled;
    private @Nullable Session trained;

    ModelTraining(String modelName, LayerStack stack, Random random) {
        this.modelName = modelName;
        this.stack = stack;
        this.random = random;
    }

    synchronized void compile(CompileKeyword... keywords) {
        stack.requireOpen("compile");
        Keywords given = new Keywords("compile", keywords);
        OptimizerKeyword optimizer = given.get(OptimizerKeyword.class, new OptimizerKeyword(new RMSprop()));
        LossKeyword loss = given.find(LossKeyword.class);
        if (loss == null) {
            throw new IllegalArgumentException(
                    "compile: loss must be given, got none; add loss(\"mean_squared_error\")");
        }
        compilation = new Compilation(
                optimizer.value(),
                loss.value(),
                given.get(Metrics.class, new Metrics(List.of())).value(),
                given.get(WeightedMetrics.class, new WeightedMetrics(List.of())).value());
        compiled = null;
        trained = null;
    }

    History fit(Tensor x, Tensor y, FitArguments arguments) {
        requireCompiled("fit");
        // A callback that calls fit again would hold the lock twice.
        if (fitting.isHeldByCurrentThread() || !fitting.tryLock()) {
            throw new IllegalStateException(
                    "fit: \"%s\" is being fitted already; wait until that has ended".formatted(modelName));
        }
        try {
            TrainingData data = trainingData(x, y, arguments);
            History history = new History();
            List<Callback> callbacks = new ArrayList<>(arguments.callbacks());
            callbacks.add(history);
            callbacks.addAll(Printing.of(arguments.verbose()));
            callbacks.add(new NonFiniteLossWarning());
            TrainingLoop loop = trainingLoop("fit");
            markTrained();
            if (stack.network("fit").countTrainableParams() == 0) {
                Console.standard().warn("fit: the model has no weights that training may change; unfreeze a layer");
            }
            loop.fit(data, arguments, random, callbacks);
            return history;
        } finally {
            fitting.unlock();
        }
    }

    Evaluation evaluate(Tensor x, Tensor y, RunArguments arguments) {
        requireCompiled("evaluate");
        LabelledData data = labelled("evaluate", x, y).weighted("evaluate", arguments.sampleWeight());
        List<Callback> callbacks = new ArrayList<>(arguments.callbacks());
        callbacks.addAll(Printing.of(arguments.verbose()));
        return oneAtATime(() -> {
            SessionModel model = sessionModel("evaluate");
            TestLoop loop =
                    new TestLoop(model.session(), model, compilation("evaluate").logNames(), callbacks);
            return new Evaluation(loop.evaluate(data, arguments.batchSize(data.count()), arguments.steps()));
        });
    }

    /** Does one step of training on all samples at once. */
    Evaluation trainOnBatch(Tensor x, Tensor y, FitArguments arguments) {
        requireCompiled("trainOnBatch");
        TrainingData data = trainingData(x, y, arguments);
        return oneAtATime(() -> {
            TrainingLoop loop = trainingLoop("trainOnBatch");
            markTrained();
            return new Evaluation(loop.trainOnBatch(data.training()));
        });
    }

    /** Starts the running means of loss and metrics again. */
    void resetMetrics() {
        requireCompiled("resetMetrics");
        oneAtATime(() -> {
            sessionModel("resetMetrics").session().resetLogs();
            return modelName;
        });
    }

    /** Checks data for {@code fit}; a model without input shape takes it from them, if all are in order. */
    TrainingData trainingData(Tensor x, Tensor y, FitArguments arguments) {
        boolean built = stack.isBuilt();
        try {
            if (!built) {
                stack.build(DataCheck.sampleShape("fit", x));
            }
            Map<Integer, Double> classes = arguments.classWeight();
            LabelledData data = labelled("fit", x, y)
                    .weighted("fit", classes.isEmpty() ? arguments.sampleWeight() : ClassWeights.of(y, classes));
            ValidationData validation = arguments.validation().data();
            if (validation != null) {
                String who = "fit: validationData";
                return new TrainingData(
                        data, labelled(who, validation.x(), validation.y()).weighted(who, validation.sampleWeight()));
            }
            double split = arguments.validation().split();
            return split == 0 ? new TrainingData(data, null) : TrainingData.split(data, split);
        } catch (RuntimeException refused) {
            if (!built) {
                stack.unbuild();
            }
            throw refused;
        }
    }

    /** Returns how to train, with each metric settled for the model's output. */
    synchronized Compilation compilation(String call) {
        requireCompiled(call);
        Network network = stack.network(call);
        return Objects.requireNonNull(compilation).forOutput(network.outputShape());
    }

    /** Returns how many numbers the optimizer holds, its step counter and learning rate included; 0 before training. */
    synchronized long optimizerVariables() {
        if (compilation == null || trained == null || !stack.holds(trained)) {
            return 0;
        }
        List<Shape> trainable = stack.network("summary")
                .weightSpecs()
                .filter(WeightSpec::trainable)
                .map(WeightSpec::shape)
                .toList();
        return compilation.optimizer().variables(trainable).stream()
                .mapToLong(variable -> variable.shape().size())
                .sum();
    }

    private LabelledData labelled(String call, Tensor x, Tensor y) {
        Network network = stack.network(call);
        DType dtype = stack.backend().dtype();
        return LabelledData.of(
                call,
                x.cast(dtype),
                y.cast(dtype),
                network.layers().get(0),
                network.outputShape(),
                Objects.requireNonNull(compilation).loss());
    }

    private TrainingLoop trainingLoop(String call) {
        SessionModel model = sessionModel(call);
        return new TrainingLoop(model.session(), model, compilation(call).logNames());
    }

    /** Returns the session, compiled, as callbacks see it. */
    private synchronized SessionModel sessionModel(String call) {
        Compilation settled = compilation(call);
        Session session = stack.session(call);
        if (session != compiled) {
            session.compile(settled);
            compiled = session;
        }
        return new SessionModel(modelName, stack.network(call), settled.metricsByName(), session);
    }

    /** Running logs are shared. */
    private <T> T oneAtATime(Supplier<T> action) {
        fitting.lock();
        try {
            return action.get();
        } finally {
            fitting.unlock();
        }
    }

    private synchronized void markTrained() {
        trained = compiled;
    }

    private synchronized void requireCompiled(String call) {
        stack.requireOpen(call);
        if (compilation == null) {
            throw new IllegalStateException("compile must be called before " + call);
        }
    }
}

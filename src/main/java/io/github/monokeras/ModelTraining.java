package io.github.monokeras;

import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Session;
import io.github.monokeras.callbacks.Callback;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.callbacks.NonFiniteLossWarning;
import io.github.monokeras.callbacks.Printing;
import io.github.monokeras.callbacks.TerminateOnNaN;
import io.github.monokeras.keywords.CompileArguments;
import io.github.monokeras.keywords.FitArguments;
import io.github.monokeras.keywords.RunArguments;
import io.github.monokeras.keywords.ValidationData;
import io.github.monokeras.optimizers.OptimizerVariable;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.text.Console;
import io.github.monokeras.training.ClassWeights;
import io.github.monokeras.training.GivenData;
import io.github.monokeras.training.LabelledData;
import io.github.monokeras.training.SessionModel;
import io.github.monokeras.training.TestLoop;
import io.github.monokeras.training.TrainingData;
import io.github.monokeras.training.TrainingLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How one model is compiled, trained and evaluated. */
final class ModelTraining {

    private final Model model;
    private final ModelState state;
    private final ReentrantLock fitting = new ReentrantLock();
    private @Nullable CompileArguments compilation;
    private @Nullable Session compiled;
    private @Nullable Session trained;
    private List<OptimizerVariable> kept = List.of();
    private List<Tensor> restored = List.of();

    ModelTraining(Model model) {
        this.model = model;
        state = model.state();
    }

    synchronized void compile(CompileArguments arguments) {
        state.requireOpen("compile");
        if (state.isBuilt()) {
            arguments.requireFit(Goals.outputNames(state.network("compile")));
        }
        compilation = arguments;
        compiled = null;
        trained = null;
        restored = List.of();
    }

    /** Returns how the model was compiled, or null if it was not. */
    synchronized @Nullable CompileArguments arguments() {
        return compilation;
    }

    /** Returns all that the optimizer keeps, its count and rate alone if it has not done a step. */
    synchronized List<Tensor> optimizerState() {
        return isRunning() ? Objects.requireNonNull(compiled).optimizerVariables() : restored;
    }

    /** Lets the optimizer go on from what one kept; one that nobody has needed yet takes that up when it is. */
    synchronized void restoreOptimizer(List<Tensor> variables) {
        if (isRunning()) {
            Objects.requireNonNull(compiled).setOptimizerVariables(variables);
        } else {
            restored = List.copyOf(variables);
        }
    }

    /** Says whether there is an optimizer, which keeps what it does for the layers that were not frozen then. */
    private boolean isRunning() {
        return compiled != null && state.holds(compiled);
    }

    /** Lists what the optimizer keeps. */
    synchronized List<OptimizerVariable> optimizerVariables(String call) {
        return isRunning() ? kept : kept(call);
    }

    private List<OptimizerVariable> kept(String call) {
        return Objects.requireNonNull(compilation)
                .optimizer()
                .variables(state.network(call).trainableShapes());
    }

    History fit(Object x, Object y, FitArguments arguments) {
        requireCompiled("fit");
        // A callback that calls fit again would hold the lock twice.
        if (fitting.isHeldByCurrentThread() || !fitting.tryLock()) {
            throw new IllegalStateException(
                    "fit: \"%s\" is being fitted already; wait until that has ended".formatted(state.name()));
        }
        try (Printing printing = Printing.of(arguments.verbose(), arguments.callbacks())) {
            TrainingData data = trainingData(x, y, arguments);
            History history = new History();
            List<Callback> callbacks = new ArrayList<>(arguments.callbacks());
            callbacks.add(history);
            callbacks.addAll(printing.callbacks());
            if (callbacks.stream().noneMatch(TerminateOnNaN.class::isInstance)) {
                callbacks.add(new NonFiniteLossWarning());
            }
            TrainingLoop loop = trainingLoop("fit");
            markTrained();
            if (state.network("fit").countTrainableParams() == 0) {
                Console.standard().warn("fit: the model has no weights that training may change; unfreeze a layer");
            }
            loop.fit(data, arguments, state.random(), callbacks);
            return history;
        } finally {
            fitting.unlock();
        }
    }

    Evaluation evaluate(Object x, Object y, RunArguments arguments) {
        requireCompiled("evaluate");
        LabelledData data =
                model.knowingShapesOf("evaluate", x, () -> labelled("evaluate", x, y, arguments.sampleWeight()));
        List<Callback> callbacks = new ArrayList<>(arguments.callbacks());
        try (Printing printing = Printing.of(arguments.verbose(), callbacks)) {
            callbacks.addAll(printing.callbacks());
            return oneAtATime(() -> {
                SessionModel model = sessionModel("evaluate");
                TestLoop loop = new TestLoop(
                        model.session(), model, compilation("evaluate").logNames(), callbacks);
                return new Evaluation(loop.evaluate(data, arguments.batchSize(data.count()), arguments.steps()));
            });
        }
    }

    /** Does one step of training on all samples at once. */
    Evaluation trainOnBatch(Object x, Object y, FitArguments arguments) {
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
            return model;
        });
    }

    /** Checks data for {@code fit}; a model without input shape takes it from them, if all are in order. */
    TrainingData trainingData(Object x, Object y, FitArguments arguments) {
        return model.knowingShapesOf("fit", x, () -> checked(x, y, arguments));
    }

    private TrainingData checked(Object x, Object y, FitArguments arguments) {
        Map<Integer, Double> classes = arguments.classWeight();
        Object weights = classes.isEmpty() ? arguments.sampleWeight() : ClassWeights.of(Tensor.from(y), classes);
        LabelledData data = labelled("fit", x, y, weights);
        ValidationData validation = arguments.validation().data();
        if (validation != null) {
            String who = "fit: validationData";
            return new TrainingData(data, labelled(who, validation.x(), validation.y(), validation.sampleWeight()));
        }
        double split = arguments.validation().split();
        return split == 0 ? new TrainingData(data, null) : TrainingData.split(data, split);
    }

    /** Returns how to train, with each metric settled for the model's outputs. */
    synchronized Compilation compilation(String call) {
        requireCompiled(call);
        Network network = state.network(call);
        return goals(network).forOutputs(network.outputs());
    }

    /** Returns how many numbers the optimizer holds, its step counter and learning rate included; 0 before training. */
    synchronized long optimizerVariables() {
        if (compilation == null || trained == null || !state.holds(trained)) {
            return 0;
        }
        return optimizerVariables("summary").stream()
                .mapToLong(variable -> variable.shape().size())
                .sum();
    }

    private LabelledData labelled(String call, Object x, Object y, @Nullable Object sampleWeight) {
        Network network = state.network(call);
        return new GivenData(call, network, state.backend().dtype()).labelled(x, y, sampleWeight, goals(network));
    }

    private Compilation goals(Network network) {
        return Goals.of(Objects.requireNonNull(compilation), network);
    }

    private TrainingLoop trainingLoop(String call) {
        SessionModel model = sessionModel(call);
        return new TrainingLoop(model.session(), model, compilation(call).logNames());
    }

    /** Returns the session, compiled, as callbacks see it. */
    private synchronized SessionModel sessionModel(String call) {
        Compilation settled = compilation(call);
        Session session = state.session(call);
        if (session != compiled) {
            session.compile(settled);
            compiled = session;
            kept = kept(call);
            if (!restored.isEmpty()) {
                session.setOptimizerVariables(restored);
                restored = List.of();
            }
        }
        return new SessionModel(state.name(), state.network(call), settled.metricsByName(), session, model);
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
        state.requireOpen(call);
        if (compilation == null) {
            throw new IllegalStateException("compile must be called before " + call);
        }
    }
}

package io.github.monokeras;

import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Samples;
import io.github.monokeras.backend.Session;
import io.github.monokeras.backend.TrainingSession;
import io.github.monokeras.callbacks.Callback;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.callbacks.NonFiniteLossWarning;
import io.github.monokeras.callbacks.Printing;
import io.github.monokeras.callbacks.TerminateOnNaN;
import io.github.monokeras.keywords.CompileArguments;
import io.github.monokeras.keywords.FitArguments;
import io.github.monokeras.keywords.RunArguments;
import io.github.monokeras.optimizers.OptimizerVariable;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.text.Console;
import io.github.monokeras.training.FitData;
import io.github.monokeras.training.LabelledData;
import io.github.monokeras.training.PlacedData;
import io.github.monokeras.training.SessionModel;
import io.github.monokeras.training.TestLoop;
import io.github.monokeras.training.TrainingData;
import io.github.monokeras.training.TrainingLoop;
import java.util.ArrayList;
import java.util.List;
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

    /** Trains; the data are asked for when nothing else stands in the way. */
    History fit(Supplier<? extends FitData> given, FitArguments arguments) {
        requireCompiled("fit");
        // A callback that calls fit again would hold the lock twice.
        if (fitting.isHeldByCurrentThread() || !fitting.tryLock()) {
            throw new IllegalStateException(
                    "fit: \"%s\" is being fitted already; wait until that has ended".formatted(state.name()));
        }
        try (Printing printing = Printing.of(arguments.verbose(), arguments.callbacks())) {
            FitData data = given.get();
            History history = new History();
            List<Callback> callbacks = new ArrayList<>(arguments.callbacks());
            callbacks.add(history);
            callbacks.addAll(printing.callbacks());
            if (callbacks.stream().noneMatch(TerminateOnNaN.class::isInstance)) {
                callbacks.add(new NonFiniteLossWarning());
            }
            SessionModel session = sessionModel("fit");
            markTrained();
            if (state.network("fit").countTrainableParams() == 0) {
                Console.standard().warn("fit: the model has no weights that training may change; unfreeze a layer");
            }
            TrainingLoop loop = trainingLoop(data.session(session.session()), session);
            try (PlacedData placed = data.place(session.session())) {
                loop.fit(placed, arguments, state.random(), callbacks);
            }
            return history;
        } finally {
            fitting.unlock();
        }
    }

    Evaluation evaluate(Object x, Object y, RunArguments arguments) {
        requireCompiled("evaluate");
        LabelledData data = new ModelData(model).evaluated(x, y, arguments.sampleWeight());
        List<Callback> callbacks = new ArrayList<>(arguments.callbacks());
        try (Printing printing = Printing.of(arguments.verbose(), callbacks)) {
            callbacks.addAll(printing.callbacks());
            return oneAtATime(() -> {
                SessionModel model = sessionModel("evaluate");
                TestLoop loop = new TestLoop(
                        model.session(), model, compilation("evaluate").logNames(), callbacks);
                try (Samples samples = data.place(model.session())) {
                    return new Evaluation(loop.evaluate(samples, arguments.batchSize(data.count()), arguments.steps()));
                }
            });
        }
    }

    /** Does one step of training on all samples at once. */
    Evaluation trainOnBatch(Object x, Object y, FitArguments arguments) {
        requireCompiled("trainOnBatch");
        TrainingData data = new ModelData(model).training(x, y, arguments);
        return oneAtATime(() -> {
            SessionModel model = sessionModel("trainOnBatch");
            markTrained();
            try (Samples samples = data.training().place(model.session())) {
                return new Evaluation(trainingLoop(model.session(), model).trainOnBatch(samples));
            }
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

    /** Returns how to train, with each metric settled for the model's outputs. */
    synchronized Compilation compilation(String call) {
        requireCompiled(call);
        Network network = state.network(call);
        return Goals.of(Objects.requireNonNull(compilation), network).forOutputs(network.outputs());
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

    private TrainingLoop trainingLoop(TrainingSession session, SessionModel model) {
        return new TrainingLoop(session, model, compilation("fit").logNames());
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

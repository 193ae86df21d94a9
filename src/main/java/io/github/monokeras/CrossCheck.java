package io.github.monokeras;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Memory;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Session;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.keywords.FitArguments;
import io.github.monokeras.keywords.FitKeyword;
import io.github.monokeras.tensor.Weights;
import io.github.monokeras.training.PlacedData;
import io.github.monokeras.training.SessionModel;
import io.github.monokeras.training.TrainingData;
import io.github.monokeras.training.TrainingLoop;
import java.util.List;
import java.util.Random;

/**
 * Trains one model on two backends, from the same weights and with the same order of samples, and compares what was
 * learned.
 *
 * <p>The model gives its layers, its weights and what it was compiled with; it stays as it is.
 *
 * @param first one backend; default the standard one
 * @param second the other; default the reference
 */
public record CrossCheck(Backend first, Backend second) {

    /** Compares the standard backend with the reference. */
    public CrossCheck() {
        this(Backend.standard(), Backend.of("reference"));
    }

    /**
     * Trains the model once on each backend.
     *
     * @param model which is compiled; its weights are where both runs start
     * @param keywords as for {@link Model#fit}; nothing is printed
     * @throws IllegalArgumentException if data and model do not fit each other
     * @throws IllegalStateException before {@code compile}, or after {@code close}
     */
    public Agreement fit(Model model, Object x, Object y, FitKeyword... keywords) {
        FitArguments arguments = FitArguments.of(keywords);
        Compilation compilation = model.training().compilation("CrossCheck");
        TrainingData data = new ModelData(model).training(x, y, arguments);
        Network network = model.state().network("CrossCheck");
        Weights start = model.getWeights();
        long seed = model.state().seed();
        return new Agreement(
                network,
                run(first, model, start, compilation, data, arguments, seed),
                run(second, model, start, compilation, data, arguments, seed));
    }

    private static Agreement.Run run(
            Backend backend,
            Model original,
            Weights start,
            Compilation compilation,
            TrainingData data,
            FitArguments arguments,
            long seed) {
        Network network = original.state().network("CrossCheck");
        try (Memory memory = backend.memory()) {
            memory.putAll(network.layers(), start);
            Session session = memory.open(network, seed);
            session.compile(compilation);
            History history = new History();
            SessionModel model =
                    new SessionModel(backend.label(), network, compilation.metricsByName(), session, original);
            try (PlacedData placed = data.place(session)) {
                new TrainingLoop(session, model, compilation.logNames())
                        .fit(placed, arguments, new Random(seed), List.of(history));
            }
            return new Agreement.Run(backend.label(), session.weights(), history);
        }
    }
}

package io.github.monokeras;

import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Session;
import io.github.monokeras.callbacks.Callback;
import io.github.monokeras.callbacks.Printing;
import io.github.monokeras.keywords.RunArguments;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.training.GivenData;
import io.github.monokeras.training.PredictLoop;
import io.github.monokeras.training.SessionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How one model predicts. */
final class ModelPrediction {

    private ModelPrediction() {}

    /** Returns each output for inputs, {@code (samples, …)}. */
    static List<Tensor> of(Model model, Object x, RunArguments arguments) {
        ModelState state = model.state();
        List<Tensor> inputs = model.knowingShapesOf("predict", x, () -> inputs(state, x));
        Network network = state.network("predict");
        List<Callback> callbacks = new ArrayList<>(arguments.callbacks());
        Session session = state.session("predict");
        int batchSize = arguments.batchSize(inputs.get(0).shape().dim(0));
        try (Printing printing = Printing.of(arguments.verbose(), callbacks)) {
            callbacks.addAll(printing.callbacks());
            return new PredictLoop(session, new SessionModel(state.name(), network, Map.of(), session, model))
                    .predict(inputs, batchSize, arguments.steps(), callbacks);
        }
    }

    private static List<Tensor> inputs(ModelState state, Object x) {
        return new GivenData(
                        "predict", state.network("predict"), state.backend().dtype())
                .inputs(x);
    }
}

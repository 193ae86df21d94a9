package io.github.monokeras;

import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Session;
import io.github.monokeras.callbacks.Callback;
import io.github.monokeras.callbacks.Printing;
import io.github.monokeras.keywords.RunArguments;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.training.DataCheck;
import io.github.monokeras.training.PredictLoop;
import io.github.monokeras.training.SessionModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How one model predicts. */
final class ModelPrediction {

    private ModelPrediction() {}

    /** Returns the outputs for inputs, {@code (samples, …)}. */
    static Tensor of(String modelName, LayerStack stack, Tensor x, RunArguments arguments) {
        Network network = stack.network("predict");
        Tensor inputs = DataCheck.inputs(
                "predict", x.cast(stack.backend().dtype()), network.layers().get(0));
        List<Callback> callbacks = new ArrayList<>(arguments.callbacks());
        callbacks.addAll(Printing.of(arguments.verbose()));
        Session session = stack.session("predict");
        int batchSize = arguments.batchSize(inputs.shape().dim(0));
        return new PredictLoop(session, new SessionModel(modelName, network, Map.of(), session))
                .predict(inputs, batchSize, arguments.steps(), callbacks);
    }
}

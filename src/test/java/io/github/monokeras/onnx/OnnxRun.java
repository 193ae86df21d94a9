package io.github.monokeras.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import io.github.monokeras.backend.Network;
import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.LayerRow;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An exported model in ONNX Runtime. */
final class OnnxRun implements AutoCloseable {

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    private final OrtSession session;

    OnnxRun(byte[] model) throws OrtException {
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(model, options);
        }
    }

    /** Exports a graph with the weights that the table of layers starts with. */
    static byte[] exported(Graph graph) {
        return OnnxExport.of("model", graph, weights(graph)::get).toByteArray();
    }

    /** Returns the weights of each layer that the table of layers starts with. */
    static Map<Layer, Weights> weights(Graph graph) {
        Network network = Network.of(graph);
        Weights all = LayerRow.start(network);
        Map<Layer, Weights> ofLayers = new HashMap<>();
        int from = 0;
        for (Layer layer : network.layers()) {
            int to = from + layer.weightSpecs().size();
            ofLayers.put(layer, Weights.of(all.subList(from, to)));
            from = to;
        }
        return ofLayers;
    }

    List<String> inputNames() {
        return List.copyOf(session.getInputNames());
    }

    List<String> outputNames() {
        return List.copyOf(session.getOutputNames());
    }

    /** Computes the outputs for inputs in the order of their names. */
    List<Tensor> run(List<Tensor> inputs) throws OrtException {
        Map<String, OnnxTensor> named = new LinkedHashMap<>();
        try {
            for (int i = 0; i < inputs.size(); i++) {
                named.put(inputNames().get(i), tensor(inputs.get(i)));
            }
            try (OrtSession.Result result = session.run(named)) {
                List<Tensor> outputs = new ArrayList<>();
                for (int i = 0; i < result.size(); i++) {
                    outputs.add(tensor((OnnxTensor) result.get(i)));
                }
                return outputs;
            }
        } finally {
            named.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(Tensor values) throws OrtException {
        long[] dims = Arrays.stream(values.shape().dims()).asLongStream().toArray();
        return OnnxTensor.createTensor(environment, FloatBuffer.wrap(values.toFloatArray()), dims);
    }

    private static Tensor tensor(OnnxTensor values) {
        int[] dims = Arrays.stream(values.getInfo().getShape())
                .mapToInt(Math::toIntExact)
                .toArray();
        float[] numbers = new float[values.getFloatBuffer().remaining()];
        values.getFloatBuffer().get(numbers);
        return Tensor.of(Shape.of(dims), numbers);
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}

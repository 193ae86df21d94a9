package io.github.monokeras.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import io.github.monokeras.backend.Network;
import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.tensor.Weights;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;

/**
 * A model as ONNX's message {@code ModelProto}: IR version 9, operator set 17.
 *
 * <p>Inputs and outputs have the model's names and Keras's layout {@code (batch, …, channels)}, and are of float32; the batch,
 * and what else is not known, is a dimension with a name. The layers do what they do outside of training.
 *
 * @see <a href="https://onnx.ai/onnx/repo-docs/IR.html">ONNX: Intermediate representation</a>
 */
public final class OnnxExport {

    /** The set of operations with lookups, which a model names only if it has some. */
    static final String MACHINE_LEARNING = "ai.onnx.ml";

    private static final int IR_VERSION = 9;
    private static final int OPERATOR_SET = 17;
    private static final int MACHINE_LEARNING_SET = 3;

    /** What a message may hold: Protocol Buffers count its bytes in an int; some are left for all but the weights. */
    private static final long MOST_WEIGHTS = (Integer.MAX_VALUE - (16L << 20)) / Float.BYTES;

    private final ModelProto model;

    private OnnxExport(ModelProto model) {
        this.model = model;
    }

    /**
     * Says a built model in ONNX's operations.
     *
     * @param name of the model
     * @param graph of its layers
     * @param weights of each layer that has no other layers inside of it, in Keras's order and layout
     * @throws IllegalArgumentException if ONNX cannot say what a layer computes, or the weights are too many for one file
     * @throws IllegalStateException without {@code org.tribuo:tribuo-util-onnx}, an optional dependency
     */
    public static OnnxExport of(String name, Graph graph, Function<Layer, Weights> weights) {
        Network network = Network.of(graph);
        if (network.countParams() > MOST_WEIGHTS) {
            throw new IllegalArgumentException(
                    "%s: cannot be exported to ONNX, which keeps at most %d weights in a file, got %d; make it smaller"
                            .formatted(name, MOST_WEIGHTS, network.countParams()));
        }
        try {
            return new OnnxExport(model(new NetworkExport(graph, network, weights).proto(name)));
        } catch (NoClassDefFoundError missing) {
            if (String.valueOf(missing.getMessage()).matches("(ai/onnx|com/google/protobuf)/.*")) {
                throw new IllegalStateException(
                        "OnnxExport: org.tribuo:tribuo-util-onnx must be on the class path; add it to the dependencies",
                        missing);
            }
            throw missing;
        }
    }

    private static ModelProto model(GraphProto graph) {
        ModelProto.Builder model = ModelProto.newBuilder()
                .setIrVersion(IR_VERSION)
                .setProducerName("monokeras")
                .addOpsetImport(operators("", OPERATOR_SET))
                .setGraph(graph);
        if (graph.getNodeList().stream().anyMatch(node -> node.getDomain().equals(MACHINE_LEARNING))) {
            model.addOpsetImport(operators(MACHINE_LEARNING, MACHINE_LEARNING_SET));
        }
        return model.build();
    }

    private static OperatorSetIdProto operators(String domain, int version) {
        return OperatorSetIdProto.newBuilder()
                .setDomain(domain)
                .setVersion(version)
                .build();
    }

    /** Writes the message. */
    public void writeTo(OutputStream out) throws IOException {
        model.writeTo(out);
    }

    /** Returns the message. */
    public byte[] toByteArray() {
        return model.toByteArray();
    }
}

package io.github.monokeras.onnx;

import static io.github.monokeras.Closeness.requireClose;
import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnxruntime.OrtException;
import com.google.protobuf.InvalidProtocolBufferException;
import io.github.monokeras.Model;
import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.LayerRow;
import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Whole models, once on the reference backend and once exported and in ONNX Runtime. */
final class OnnxModels {

    private static final double TOLERANCE = 1e-5;

    private OnnxModels() {}

    /** Runs a model both ways on a batch of some shapes, demands the same outputs, and returns the exported message. */
    static ModelProto requireSame(
            List<? extends KerasTensor> inputs, List<? extends KerasTensor> outputs, Shape... batches)
            throws OrtException {
        return requireSame(0, inputs, outputs, batches);
    }

    /** The same, with whole numbers from 0 on and below a limit as inputs. */
    static ModelProto requireSame(
            int below, List<? extends KerasTensor> inputs, List<? extends KerasTensor> outputs, Shape... batches)
            throws OrtException {
        List<Tensor> data = new ArrayList<>();
        for (Shape batch : batches) {
            data.add(LayerRow.values(batch, 1 + data.size(), below));
        }
        byte[] exported;
        List<Tensor> expected;
        try (Model model = new Model(inputs, outputs).backend("reference")) {
            OnnxRun.weights(new Graph(inputs, outputs)).forEach(Layer::setWeights);
            expected = model.predictAll(data.size() == 1 ? data.get(0) : data, io.github.monokeras.Keras.verbose(0));
            exported = exported(inputs, outputs);
        }
        List<Tensor> actual;
        try (OnnxRun run = new OnnxRun(exported)) {
            actual = run.run(data);
        }
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            requireClose("onnx models", "output " + i, actual.get(i), expected.get(i), TOLERANCE);
        }
        return parsed(exported);
    }

    /** Exports the layers of a living model. */
    static byte[] exported(List<? extends KerasTensor> inputs, List<? extends KerasTensor> outputs) {
        return OnnxExport.of("model", new Graph(inputs, outputs), Layer::getWeights)
                .toByteArray();
    }

    static ModelProto parsed(byte[] exported) {
        try {
            return ModelProto.parseFrom(exported);
        } catch (InvalidProtocolBufferException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Counts the operations of a type. */
    static long count(ModelProto model, String type) {
        return model.getGraph().getNodeList().stream()
                .map(NodeProto::getOpType)
                .filter(type::equals)
                .count();
    }
}

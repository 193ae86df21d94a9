package io.github.monokeras.onnx;

import static io.github.monokeras.onnx.OnnxModels.count;
import static io.github.monokeras.onnx.OnnxModels.requireSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import ai.onnxruntime.OrtException;
import io.github.monokeras.Model;
import io.github.monokeras.backend.djl.layers.Lambda;
import io.github.monokeras.layers.Add;
import io.github.monokeras.layers.AveragePooling2D;
import io.github.monokeras.layers.BatchNormalization;
import io.github.monokeras.layers.Concatenate;
import io.github.monokeras.layers.Conv1D;
import io.github.monokeras.layers.Conv2D;
import io.github.monokeras.layers.Conv2DTranspose;
import io.github.monokeras.layers.Cropping2D;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.DepthwiseConv2D;
import io.github.monokeras.layers.Embedding;
import io.github.monokeras.layers.Flatten;
import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.GlobalAveragePooling2D;
import io.github.monokeras.layers.Graph;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.LayerNormalization;
import io.github.monokeras.layers.MaxPooling2D;
import io.github.monokeras.layers.MultiHeadAttention;
import io.github.monokeras.layers.StringLookup;
import io.github.monokeras.layers.UpSampling2D;
import io.github.monokeras.layers.ZeroPadding2D;
import io.github.monokeras.tensor.Shape;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Models of several layers compute in ONNX Runtime what they compute here. */
class OnnxModelTest {

    @Test
    void has_the_inputs_and_outputs_of_the_model() throws OrtException {
        Input title = new Input(3).name("title");
        Input body = new Input(4).name("body");
        KerasTensor both = new Concatenate().apply(title, body);
        KerasTensor urgent = new Dense(1).activation("sigmoid").name("urgent").apply(both);
        KerasTensor kind = new Dense(5).activation("softmax").name("kind").apply(both);

        ModelProto model = requireSame(List.of(title, body), List.of(urgent, kind), Shape.of(2, 3), Shape.of(2, 4));

        assertThat(model.getIrVersion()).isEqualTo(9);
        assertThat(model.getOpsetImport(0).getVersion()).isEqualTo(17);
        assertThat(model.getGraph().getInputList())
                .extracting(OnnxModelTest::printed)
                .containsExactly("title (batch, 3)", "body (batch, 4)");
        assertThat(model.getGraph().getOutputList())
                .extracting(OnnxModelTest::printed)
                .containsExactly("urgent (batch, 1)", "kind (batch, 5)");
    }

    @Test
    void writes_the_weights_of_a_shared_layer_once() throws OrtException {
        Dense shared = new Dense(3).name("shared");
        Input one = new Input(4);
        Input sequence = new Input(5, 4);
        KerasTensor vector = shared.apply(one);
        KerasTensor vectors = shared.apply(sequence);

        ModelProto model =
                requireSame(List.of(one, sequence), List.of(vector, vectors), Shape.of(2, 4), Shape.of(2, 5, 4));

        assertThat(model.getGraph().getInitializerList())
                .extracting(TensorProto::getName)
                .containsExactlyInAnyOrder("shared/kernel", "shared/bias");
        assertThat(model.getGraph().getOutputList())
                .extracting(OnnxModelTest::printed)
                .containsExactly("shared (batch, 3)", "shared_1 (batch, 5, 3)");
    }

    @Test
    void knows_the_shapes_of_every_call_of_a_shared_layer() throws OrtException {
        Conv2D shared = new Conv2D(2, 3).strides(2).padding("same");
        Input large = new Input(7, 6, 1);
        Input small = new Input(4, 4, 1);
        requireSame(
                List.of(large, small),
                List.of(shared.apply(large), shared.apply(small)),
                Shape.of(2, 7, 6, 1),
                Shape.of(2, 4, 4, 1));
    }

    @Test
    void puts_what_a_nested_model_is_made_of_in_its_place() throws OrtException {
        Input inside = new Input(4);
        Model encoder = new Model(inside, new Dense(2).activation("gelu").apply(inside)).name("encoder");
        Input left = new Input(4);
        Input right = new Input(4);
        KerasTensor sum = new Add().apply(encoder.apply(left), encoder.apply(right));
        requireSame(List.of(left, right), List.of(sum), Shape.of(3, 4), Shape.of(3, 4));
    }

    @Test
    void takes_any_batch_and_any_length() throws OrtException {
        Input words = new Input((Integer) null);
        KerasTensor vectors = new Embedding(9, 4).maskZero(true).apply(words);
        KerasTensor seen = new MultiHeadAttention(2, 3).apply(vectors, vectors);
        KerasTensor normal = new LayerNormalization().apply(new Add().apply(vectors, seen));
        KerasTensor convolved = new Conv1D(4, 3).padding("causal").apply(normal);
        KerasTensor state = new LSTM(3).apply(new GRU(4).returnSequences(true).apply(normal));
        List<KerasTensor> outputs = List.of(convolved, state);

        requireSame(9, List.of(words), outputs, Shape.of(2, 5));
        ModelProto model = requireSame(9, List.of(words), outputs, Shape.of(4, 3));

        assertThat(printed(model.getGraph().getInput(0))).matches("input_layer\\w* \\(batch, input_layer\\w*_1\\)");
        assertThat(printed(model.getGraph().getOutput(0))).matches("conv1d\\w* \\(batch, conv1d\\w*_1, 4\\)");
    }

    @Test
    void pads_images_of_any_size_as_keras_does() throws OrtException {
        for (int size : new int[] {5, 6, 7}) {
            Input images = new Input(null, null, 2);
            List<KerasTensor> outputs = List.of(
                    new Conv2D(3, 4).strides(2).padding("same").apply(images),
                    new DepthwiseConv2D(3).strides(3).padding("same").apply(images),
                    new Conv2DTranspose(2, 3).strides(2).padding("same").apply(images),
                    new MaxPooling2D(3).strides(2).padding("same").apply(images),
                    new AveragePooling2D(2).padding("same").apply(images),
                    new GlobalAveragePooling2D().apply(new ZeroPadding2D(1).apply(images)),
                    new Cropping2D(1).apply(images));
            requireSame(List.of(images), outputs, Shape.of(2, size, 11 - size, 2));
        }
    }

    @Test
    void moves_the_channels_of_a_convolutional_network_once() throws OrtException {
        Input images = new Input(9, 8, 3);
        KerasTensor x = new Conv2D(4, 3).activation("relu").padding("same").apply(images);
        x = new BatchNormalization().apply(x);
        KerasTensor shortcut = x;
        x = new ZeroPadding2D(1).apply(x);
        x = new Conv2D(4, 3).activation("silu").apply(x);
        x = new Add().apply(x, shortcut);
        x = new Concatenate().apply(x, shortcut);
        x = new MaxPooling2D(2).apply(x);
        x = new UpSampling2D(2).interpolation("bilinear").apply(x);
        x = new UpSampling2D(2).apply(x);
        KerasTensor output = new Dense(2).apply(new GlobalAveragePooling2D().apply(x));

        ModelProto model = requireSame(List.of(images), List.of(output), Shape.of(2, 9, 8, 3));

        assertThat(count(model, "Transpose")).isEqualTo(1);
    }

    @Test
    void flattens_images_in_the_order_of_keras() throws OrtException {
        Input images = new Input(4, 5, 2);
        KerasTensor convolved = new Conv2D(3, 2).apply(images);
        ModelProto model = requireSame(
                List.of(images), List.of(new Dense(2).apply(new Flatten().apply(convolved))), Shape.of(2, 4, 5, 2));
        assertThat(count(model, "Transpose")).isEqualTo(2);
    }

    @Test
    void gives_an_output_that_is_an_input_a_name_of_its_own() throws OrtException {
        Input x = new Input(2).name("x");
        KerasTensor y = new Dense(2).name("y").apply(x);
        ModelProto model = requireSame(List.of(x), List.of(x, y, y, y, x), Shape.of(3, 2));
        assertThat(model.getGraph().getOutputList())
                .extracting(ValueInfoProto::getName)
                .containsExactly("x_1", "y", "y_1", "y_2", "x_2");
    }

    @Test
    void refuses_a_function_of_ones_own() {
        Input x = new Input(2);
        KerasTensor y = new Lambda(a -> a).name("twice").apply(x);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnnxRun.exported(new Graph(List.of(x), List.of(y))))
                .withMessage("Lambda \"twice\": cannot be exported to ONNX, which has no operations for it;"
                        + " leave it out of the exported model");
    }

    @Test
    void refuses_strings() {
        Input texts = new Input().dtype("string");
        StringLookup lookup = new StringLookup().vocabulary("a", "b").name("words");
        KerasTensor y = lookup.apply(texts);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnnxRun.exported(new Graph(List.of(texts), List.of(y))))
                .withMessage(
                        "StringLookup \"words\": cannot be exported to ONNX, where strings are read before the model;"
                                + " export the layers behind");
    }

    @Test
    void refuses_a_state_that_stays_from_batch_to_batch() {
        Input x = new Input(3, 2);
        KerasTensor y = new LSTM(2).stateful(true).name("memory").apply(x);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OnnxRun.exported(new Graph(List.of(x), List.of(y))))
                .withMessage("LSTM \"memory\": cannot be exported to ONNX, which keeps nothing from batch to batch;"
                        + " set stateful to false");
    }

    private static String printed(ValueInfoProto value) {
        return value.getName()
                + value.getType().getTensorType().getShape().getDimList().stream()
                        .map(OnnxModelTest::printed)
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    private static String printed(Dimension dim) {
        return dim.hasDimParam() ? dim.getDimParam() : String.valueOf(dim.getDimValue());
    }
}

package io.github.monokeras.saving.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.monokeras.saving.InvalidFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedConfigTest {

    private static final String CHAIN = "{'class_name':'Sequential','config':{'name':'m','layers':[%s]}}";
    private static final String GRAPH = "{'class_name':'Model','config':{'name':'m','layers':["
            + "{'name':'x','class_name':'InputLayer','config':{'name':'x'},'inbound_nodes':[]},%s],'input_layers':[['x',0,0]],"
            + "'output_layers':[['y',0,0]]}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'class_name':'BatchNormalization','config':{'name':'b','mode':2}}|1.2.2|BatchNormalization \"b\": mode must be 0,"
                        + " which normalizes each feature over the batch, got 2",
                "{'class_name':'BatchNormalization','config':{'name':'b','axis':[1,2]}}|2.4.0|BatchNormalization \"b\": axis must"
                        + " be one, got [1,2]",
                "{'class_name':'Merge','config':{'name':'m1','mode':'sum','layers':[]}}|1.2.2|Sequential \"m\": must begin with one"
                        + " input, got a Merge of several models; build it as a functional model",
                "{'class_name':'LSTM','config':{'name':'l','time_major':true}}|2.8.0|LSTM \"l\": time_major must be false, got"
                        + " true; Keras 3 has the batch first",
                "{'class_name':'Attention','config':{'name':'a','causal':true}}|2.8.0|Attention \"a\": causal must be false, got"
                        + " true; Keras 3 has it as an argument of the call",
                "{'class_name':'Conv2DTranspose','config':{'name':'t','groups':2}}|2.8.0|Conv2DTranspose \"t\": groups must be 1,"
                        + " got 2",
                "{'class_name':'Dense','config':7}|2.8.0|Dense, config: must be an object, got 7",
                "{'config':{}}|2.8.0|Sequential \"m\", layer 0, class_name: must be a text, got nothing",
                "7|2.8.0|Sequential \"m\", layer 0: must be an object, got 7"
            })
    void a_chain_is_refused_in_one_sentence(String layer, String version, String message) {
        assertThatThrownBy(() -> OldKerasConfigTest.upgrade(version, CHAIN.formatted(layer)))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':'tf.math.multiply','class_name':'TFOpLambda','config':{'name':'tf.math.multiply','function':'math.multiply'},"
                        + "'inbound_nodes':[[['x',0,0,{'y':2.0}]]]}|TFOpLambda \"tf.math.multiply\": an operation of TensorFlow is no"
                        + " layer, and cannot be read; build the model of layers, and save it anew",
                "{'name':'y','class_name':'Merge','config':{'name':'y','mode':'cos'},'inbound_nodes':[]}|Merge \"y\": mode must be"
                        + " one of sum, mul, concat, ave, dot, max, got \"cos\"",
                "{'name':'y','class_name':'Dense','config':{},'inbound_nodes':[[['z',0,0]]]}|layer \"y\", inbound_nodes: must refer"
                        + " to a layer of the model, a call and an output, got [\"z\",0,0]",
                "{'name':'y','class_name':'Dense','config':{},'inbound_nodes':[[['x',0.5,0]]]}|layer \"y\", inbound_nodes: must be"
                        + " an integer, got 0.5",
                "{'name':'x','class_name':'Dense','config':{},'inbound_nodes':[]}|Model \"m\": the names of layers must differ, got"
                        + " \"x\" twice"
            })
    void a_graph_is_refused_in_one_sentence(String layer, String message) {
        assertThatThrownBy(() -> OldKerasConfigTest.upgrade("1.2.2", GRAPH.formatted(layer)))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage(message);
    }

    @Test
    void a_custom_layer_stays_for_the_reader_to_refuse() {
        JsonObject custom = OldKerasConfigTest.upgrade(
                        "2.8.0", CHAIN.formatted("{'class_name':'Addons>GELU','config':{'name':'g'}}"))
                .getAsJsonObject("config")
                .getAsJsonArray("layers")
                .get(0)
                .getAsJsonObject();
        assertThat(custom)
                .isEqualTo(OldKerasConfigTest.json("{'module':null,'class_name':'Addons>GELU','config':{'name':'g'},"
                        + "'registered_name':'Addons>GELU'}"));
    }
}

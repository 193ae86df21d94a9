package io.github.monokeras.saving.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.monokeras.saving.InvalidFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configs as Keras 1.2.2 and 2.2.4 wrote them, which no Python of today can run: written by hand from their sources. */
class OldKerasConfigTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Dense|{'output_dim':4,'init':'zero','activation':'relu','W_regularizer':{'name':'L1L2Regularizer','l1':0.0,"
                        + "'l2':0.01},'b_regularizer':null,'W_constraint':{'name':'MaxNorm','m':2,'axis':0},'b_constraint':null,"
                        + "'bias':true,'input_dim':3}|Dense|{'units':4,'kernel_initializer':'zero','activation':'relu',"
                        + "'kernel_regularizer':{'module':'keras.regularizers','class_name':'L1L2','config':{'l1':0.0,'l2':0.01},"
                        + "'registered_name':null},'bias_regularizer':null,'kernel_constraint':{'module':'keras.constraints',"
                        + "'class_name':'MaxNorm','config':{'max_value':2,'axis':0},'registered_name':null},"
                        + "'bias_constraint':null,'use_bias':true}",
                "TimeDistributedDense|{'output_dim':4,'input_dim':3,'input_length':5}|Dense|{'units':4}",
                "Convolution1D|{'nb_filter':4,'filter_length':3,'border_mode':'same','subsample_length':2,'input_dim':3,"
                        + "'input_length':9}|Conv1D|{'filters':4,'kernel_size':3,'padding':'same','strides':2}",
                "AtrousConvolution2D|{'nb_filter':4,'nb_row':3,'nb_col':2,'border_mode':'valid','subsample':[1,1],"
                        + "'dim_ordering':'tf','atrous_rate':[2,2]}|Conv2D|{'filters':4,'kernel_size':[3,2],'padding':'valid',"
                        + "'strides':[1,1],'data_format':'channels_last','dilation_rate':[2,2]}",
                "Convolution3D|{'nb_filter':4,'kernel_dim1':1,'kernel_dim2':2,'kernel_dim3':3,'dim_ordering':'th'}|Conv3D|"
                        + "{'filters':4,'kernel_size':[1,2,3],'data_format':'channels_first'}",
                "Deconvolution2D|{'nb_filter':4,'nb_row':3,'nb_col':3,'output_shape':[null,5,5,4]}|Conv2DTranspose|"
                        + "{'filters':4,'kernel_size':[3,3]}",
                "SeparableConvolution2D|{'nb_filter':4,'nb_row':3,'nb_col':3,'init':'uniform','depth_multiplier':2}|"
                        + "SeparableConv2D|{'filters':4,'kernel_size':[3,3],'depthwise_initializer':'uniform',"
                        + "'pointwise_initializer':'uniform','depth_multiplier':2}",
                "MaxPooling1D|{'stride':3,'pool_length':2,'border_mode':'valid'}|MaxPooling1D|{'strides':3,'pool_size':2,"
                        + "'padding':'valid'}",
                "UpSampling1D|{'length':2}|UpSampling1D|{'size':2}",
                "ZeroPadding2D|{'padding':[1,2,3,4]}|ZeroPadding2D|{'padding':[[1,2],[3,4]]}",
                "ZeroPadding2D|{'padding':{'top_pad':1,'right_pad':4}}|ZeroPadding2D|{'padding':[[1,0],[0,4]]}",
                "ZeroPadding1D|{'padding':{'left_pad':1,'right_pad':4}}|ZeroPadding1D|{'padding':[1,4]}",
                "Dropout|{'p':0.5}|Dropout|{'rate':0.5}",
                "GaussianNoise|{'sigma':0.5}|GaussianNoise|{'stddev':0.5}",
                "BatchNormalization|{'epsilon':0.001,'mode':0,'axis':-1,'momentum':0.99,'beta_init':'zero'}|"
                        + "BatchNormalization|{'epsilon':0.001,'axis':-1,'momentum':0.99,'beta_initializer':'zero'}",
                "Embedding|{'input_dim':9,'output_dim':4,'init':'uniform','input_length':5,'mask_zero':true,'dropout':0.2,"
                        + "'W_constraint':{'name':'NonNeg'},'input_dtype':'int32'}|Embedding|{'input_dim':9,'output_dim':4,"
                        + "'embeddings_initializer':'uniform','mask_zero':true,'embeddings_constraint':"
                        + "{'module':'keras.constraints','class_name':'NonNeg','config':{},'registered_name':null}}",
                "LSTM|{'output_dim':4,'init':'glorot_uniform','inner_init':'orthogonal','forget_bias_init':'one',"
                        + "'activation':'tanh','inner_activation':'hard_sigmoid','U_regularizer':null,'dropout_W':0.1,"
                        + "'dropout_U':0.2,'consume_less':'cpu','unroll':false,'input_dim':3,'input_length':null}|LSTM|"
                        + "{'units':4,'kernel_initializer':'glorot_uniform','recurrent_initializer':'orthogonal',"
                        + "'unit_forget_bias':true,'activation':'tanh','recurrent_activation':'hard_sigmoid_keras2',"
                        + "'recurrent_regularizer':null,'dropout':0.1,'recurrent_dropout':0.2,'unroll':false}",
                "GRU|{'output_dim':4,'inner_activation':'sigmoid'}|GRU|{'units':4,'recurrent_activation':'sigmoid',"
                        + "'reset_after':false}",
                "PReLU|{'init':'zero'}|PReLU|{'alpha_initializer':'zero'}",
                "LeakyReLU|{'alpha':0.3}|LeakyReLU|{'negative_slope':0.3}",
                "ThresholdedReLU|{'theta':1.5}|ReLU|{'threshold':1.5}",
                "Bidirectional|{'merge_mode':'concat','layer':{'class_name':'GRU','config':{'output_dim':2}}}|Bidirectional|"
                        + "{'merge_mode':'concat','layer':{'module':'keras.layers','class_name':'GRU','config':{'units':2,"
                        + "'recurrent_activation':'hard_sigmoid_keras2','reset_after':false},'registered_name':null}}",
                "Merge|{'mode':'concat','mode_type':'raw','concat_axis':2,'dot_axes':-1,'output_shape':null,'output_shape_type':"
                        + "'raw','output_mask':null,'output_mask_type':'raw','arguments':{}}|Concatenate|{'axis':2}",
                "Merge|{'mode':'dot','dot_axes':[[1],[2]],'concat_axis':-1}|Dot|{'axes':[1,2]}",
                "Merge|{'mode':'sum','mode_type':'raw','concat_axis':-1,'dot_axes':-1}|Add|{}",
                "Highway|{'transform_bias':-2}|Highway|{'transform_bias':-2}"
            })
    void a_layer_of_keras_1_gets_the_names_of_today(String oldClass, String old, String newClass, String expected) {
        JsonObject upgraded = layer("1.2.2", oldClass, old);
        assertThat(upgraded.get("class_name").getAsString()).isEqualTo(newClass);
        assertThat(upgraded.get("config")).isEqualTo(json(expected));
        assertThat(upgraded.get("module").getAsString()).isEqualTo("keras.layers");
        assertThat(upgraded.get("registered_name").isJsonNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2.2.4|LSTM|{'units':3}|LSTM|{'units':3,'recurrent_activation':'hard_sigmoid_keras2'}",
                "2.2.4-tf|LSTM|{'units':3,'time_major':false}|LSTM|{'units':3,'recurrent_activation':'sigmoid'}",
                "2.2.4|GRU|{'units':3,'implementation':1}|GRU|{'units':3,'recurrent_activation':'hard_sigmoid_keras2',"
                        + "'reset_after':false}",
                "2.2.4|CuDNNGRU|{'units':3}|GRU|{'units':3,'activation':'tanh','recurrent_activation':'sigmoid','use_bias':true,"
                        + "'reset_after':true}",
                "2.2.4|CuDNNLSTM|{'units':3}|LSTM|{'units':3,'activation':'tanh','recurrent_activation':'sigmoid',"
                        + "'use_bias':true}",
                "2.2.4|Activation|{'activation':'hard_sigmoid'}|Activation|{'activation':'hard_sigmoid_keras2'}",
                "3.0.0|Activation|{'activation':'hard_sigmoid'}|Activation|{'activation':'hard_sigmoid'}",
                "2.5.0|Activation|{'activation':'softmax_v2'}|Activation|{'activation':'softmax'}",
                "2.15.0|Activation|{'activation':{'module':'builtins','class_name':'function','config':'relu',"
                        + "'registered_name':'function'}}|Activation|{'activation':'relu'}",
                "2.2.4|Dense|{'units':1,'kernel_initializer':{'class_name':'VarianceScaling','config':{'scale':1.0,'mode':"
                        + "'fan_avg','distribution':'normal','seed':null,'dtype':'float32'}}}|Dense|{'units':1,"
                        + "'kernel_initializer':{'module':'keras.initializers','class_name':'VarianceScaling','config':"
                        + "{'scale':1.0,'mode':'fan_avg','distribution':'truncated_normal','seed':null},'registered_name':null}}",
                "2.4.0|BatchNormalizationV1|{'axis':[3],'fused':true}|BatchNormalization|{'axis':3}",
                "2.9.0|DepthwiseConv2D|{'kernel_size':[3,3],'groups':1}|DepthwiseConv2D|{'kernel_size':[3,3]}",
                "2.4.0|Dense|{'units':1,'dtype':{'class_name':'Policy','config':{'name':'mixed_float16'}}}|Dense|{'units':1,"
                        + "'dtype':'mixed_float16'}",
                "2.2.4|InputLayer|{'batch_input_shape':[null,3],'dtype':'float32','sparse':false}|InputLayer|"
                        + "{'batch_shape':[null,3],'dtype':'float32','sparse':false}"
            })
    void a_layer_says_what_its_version_meant(
            String version, String oldClass, String old, String newClass, String expected) {
        JsonObject upgraded = layer(version, oldClass, old);
        assertThat(upgraded.get("class_name").getAsString()).isEqualTo(newClass);
        assertThat(upgraded.get("config")).isEqualTo(json(expected));
    }

    @Test
    void a_bare_list_of_layers_becomes_a_model_with_an_input() {
        JsonObject upgraded = upgrade("1.2.2", """
                {'class_name':'Sequential','config':[
                 {'class_name':'Embedding','config':{'name':'e','input_dim':9,'output_dim':4,'input_dtype':'int32',
                  'batch_input_shape':[null,5]}},
                 {'class_name':'Flatten','config':{'name':'f','trainable':true}}]}
                """);
        assertThat(upgraded).isEqualTo(json("""
                                {'module':'keras','class_name':'Sequential','config':{'layers':[
                                 {'module':'keras.layers','class_name':'InputLayer','config':{'batch_shape':[null,5],'dtype':'int32',
                                  'sparse':false,'name':'e_input'},'registered_name':null},
                                 {'module':'keras.layers','class_name':'Embedding','config':{'name':'e','input_dim':9,'output_dim':4},
                                  'registered_name':null},
                                 {'module':'keras.layers','class_name':'Flatten','config':{'name':'f','trainable':true},
                                  'registered_name':null}]},'registered_name':null}
                                """));
    }

    @Test
    void a_graph_with_a_model_inside_counts_its_calls_from_0() {
        JsonObject config = upgrade("1.2.2", """
                        {'class_name':'Model','config':{'name':'m','layers':[
                         {'name':'x','class_name':'InputLayer','config':{'name':'x','batch_input_shape':[null,3],'input_dtype':'float32'},
                          'inbound_nodes':[]},
                         {'name':'s','class_name':'Sequential','config':[{'class_name':'Dense','config':{'name':'d','output_dim':3,
                          'batch_input_shape':[null,3]}}],'inbound_nodes':[[['x',0,0]],[['s',1,0]]]},
                         {'name':'merge_1','class_name':'Merge','config':{'name':'merge_1','mode':'sum'},
                          'inbound_nodes':[[['s',1,0],['s',2,0]]]}],
                         'input_layers':[['x',0,0]],'output_layers':[['merge_1',0,0],['s',2,0]]}}
                        """).getAsJsonObject("config");
        assertThat(config.getAsJsonArray("layers").get(1).getAsJsonObject().get("inbound_nodes"))
                .isEqualTo(json("[{'args':[" + tensor("x", 0) + "],'kwargs':{}},{'args':[" + tensor("s", 0)
                        + "],'kwargs':{}}]"));
        JsonObject merge = config.getAsJsonArray("layers").get(2).getAsJsonObject();
        assertThat(merge.get("class_name").getAsString()).isEqualTo("Add");
        assertThat(merge.get("inbound_nodes"))
                .isEqualTo(json("[{'args':[[" + tensor("s", 0) + "," + tensor("s", 1) + "]],'kwargs':{}}]"));
        assertThat(config.get("output_layers")).isEqualTo(json("[['merge_1',0,0],['s',1,0]]"));
        JsonObject inner =
                config.getAsJsonArray("layers").get(1).getAsJsonObject().getAsJsonObject("config");
        assertThat(inner.get("name").getAsString()).isEqualTo("s");
        assertThat(inner.getAsJsonArray("layers")).hasSize(2);
    }

    @Test
    void tensors_among_the_arguments_of_a_call_are_found() {
        JsonObject config = upgrade("2.8.0", """
                        {'class_name':'Functional','config':{'name':'m','layers':[
                         {'name':'x','class_name':'InputLayer','config':{'name':'x','batch_input_shape':[null,3]},'inbound_nodes':[]},
                         {'name':'k','class_name':'InputLayer','config':{'name':'k','batch_input_shape':[null,3]},'inbound_nodes':[]},
                         {'name':'l','class_name':'LSTM','config':{'name':'l','units':1},
                          'inbound_nodes':[[['x',0,0,{'mask':['k',0,0],'training':false,'constants':null}]]]}],
                         'input_layers':[['x',0,0],['k',0,0]],'output_layers':{'y':['l',0,0]}}}
                        """).getAsJsonObject("config");
        assertThat(config.getAsJsonArray("layers").get(2).getAsJsonObject().get("inbound_nodes"))
                .isEqualTo(json("[{'args':[" + tensor("x", 0) + "],'kwargs':{'mask':" + tensor("k", 0)
                        + ",'training':false}}]"));
        assertThat(config.get("output_layers")).isEqualTo(json("{'y':['l',0,0]}"));
    }

    @Test
    void layers_of_keras_1_that_do_not_say_where_channels_are_follow_the_others() {
        String first =
                "{'class_name':'Sequential','config':[{'class_name':'Convolution2D','config':{'name':'c','dim_ordering':'th'}},"
                        + "{'class_name':'UpSampling2D','config':{'name':'u','size':[2,2]}}%s]}";
        assertThat(upgrade("1.2.2", first.formatted(""))
                        .getAsJsonObject("config")
                        .getAsJsonArray("layers")
                        .get(1)
                        .getAsJsonObject()
                        .get("config"))
                .isEqualTo(json("{'name':'u','size':[2,2],'data_format':'channels_first'}"));
        String both = first.formatted(",{'class_name':'MaxPooling2D','config':{'name':'p','dim_ordering':'tf'}}");
        assertThatThrownBy(() -> upgrade("1.2.2", both))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage(
                        "UpSampling2D \"u\": the file must say whether channels come first or last, and other layers have"
                                + " both");
    }

    static JsonObject upgrade(String version, String text) {
        return ConfigUpgrade.upgrade(json(text).getAsJsonObject(), version);
    }

    static JsonElement json(String text) {
        return JsonParser.parseString(text.replace('\'', '"'));
    }

    private static JsonObject layer(String version, String className, String config) {
        String model = "{'class_name':'Sequential','config':{'layers':[{'class_name':'InputLayer','config':{}},"
                + "{'class_name':'%s','config':%s}]}}";
        return upgrade(version, model.formatted(className, config))
                .getAsJsonObject("config")
                .getAsJsonArray("layers")
                .get(1)
                .getAsJsonObject();
    }

    private static String tensor(String layer, int call) {
        return "{'class_name':'__keras_tensor__','config':{'keras_history':['%s',%d,0]}}".formatted(layer, call);
    }
}

package io.github.monokeras.saving.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import io.github.monokeras.Sequential;
import io.github.monokeras.initializers.Constant;
import io.github.monokeras.layers.BatchNormalization;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.GroupQueryAttention;
import io.github.monokeras.layers.Hashing;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.SpatialDropout1D;
import io.github.monokeras.layers.TimeDistributed;
import io.github.monokeras.losses.BinaryFocalCrossentropy;
import io.github.monokeras.losses.CustomLoss;
import io.github.monokeras.losses.Huber;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.losses.Reduction;
import io.github.monokeras.metrics.AUC;
import io.github.monokeras.metrics.MeanMetric;
import io.github.monokeras.metrics.Metric;
import io.github.monokeras.optimizers.SGD;
import org.junit.jupiter.api.Test;

/** Files are written for every release of Keras 3. */
class ConfigWriterTest {

    private static final ConfigWriter WRITER = new ConfigWriter();

    private static final InnerModels MODELS = new InnerModels() {
        @Override
        public Layer read(JsonObject object) {
            throw new AssertionError();
        }

        @Override
        public JsonObject write(Layer model) {
            JsonObject object = new JsonObject();
            object.addProperty("model", true);
            return object;
        }
    };

    @Test
    void a_layer_is_written_in_the_form_that_all_releases_read() {
        assertThat(JsonText.write(WRITER.layer(new Dense(2).name("out").activation("relu"))))
                .isEqualTo("""
                {"module": "keras.layers", "class_name": "Dense", "config": {"name": "out", "trainable": true, \
                "dtype": "float32", "units": 2, "activation": "relu", "use_bias": true, "kernel_initializer": \
                {"module": "keras.initializers", "class_name": "GlorotUniform", "config": {"seed": null}, \
                "registered_name": null}, "bias_initializer": {"module": "keras.initializers", "class_name": "Zeros", \
                "config": {}, "registered_name": null}, "kernel_regularizer": null, "bias_regularizer": null, \
                "kernel_constraint": null, "bias_constraint": null}, "registered_name": null}""");
    }

    @Test
    void later_options_are_written_where_they_mean_something() {
        assertThat(config(new BatchNormalization())).doesNotContain("renorm");
        assertThat(config(new BatchNormalization().renorm(true))).contains("\"renorm\": true");
    }

    @Test
    void layers_inside_are_written_in_the_same_form() {
        String written = config(new TimeDistributed(new Dense(1)));
        assertThat(written)
                .contains("\"class_name\": \"Dense\"")
                .doesNotContain("input_axes")
                .contains("\"dtype\": \"float32\", \"units\"");
    }

    @Test
    void some_constructors_of_keras_do_not_take_trainable() {
        assertThat(config(new SpatialDropout1D(0.5))).doesNotContain("trainable");
        assertThat(config(new LSTM(1))).contains("\"trainable\": true");
    }

    @Test
    void names_are_those_that_all_releases_know() {
        assertThat(config(new LSTM(1))).contains("\"class_name\": \"OrthogonalInitializer\"");
        assertThat(WRITER.layer(new GroupQueryAttention(2, 2, 1)).get("class_name"))
                .hasToString("\"GroupQueryAttention\"");
        assertThat(WRITER.loss(new BinaryFocalCrossentropy()).isJsonObject()).isTrue();
    }

    @Test
    void the_precision_is_that_of_the_writer_unless_whole_numbers_come_out() {
        ConfigWriter writer = new ConfigWriter(MODELS, "float64");
        assertThat(writer.layer(new Dense(1)).getAsJsonObject("config").get("dtype"))
                .hasToString("\"float64\"");
        assertThat(writer.layer(new Hashing(3)).getAsJsonObject("config").get("dtype"))
                .hasToString("\"int64\"");
        assertThat(config(new Hashing(3).outputMode("one_hot"))).contains("\"dtype\": \"float32\"");
    }

    @Test
    void models_inside_go_to_who_knows_them() {
        Sequential model = new Sequential(new Dense(1).inputShape(2));
        TimeDistributed each = new TimeDistributed(model);
        assertThat(new ConfigWriter(MODELS, "float32")
                        .layer(each)
                        .getAsJsonObject("config")
                        .get("layer"))
                .hasToString("{\"model\":true}");
        assertThatThrownBy(() -> WRITER.layer(each))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(": a model cannot be written in here");
    }

    @Test
    void losses_and_metrics_are_names_where_these_say_all() {
        assertThat(WRITER.loss(new MeanSquaredError())).hasToString("\"mean_squared_error\"");
        assertThat(WRITER.loss(new Huber())).hasToString("\"huber\"");
        assertThat(WRITER.loss(new Huber().delta(2))
                        .getAsJsonObject()
                        .getAsJsonObject("config")
                        .get("delta")
                        .getAsDouble())
                .isEqualTo(2);
        assertThat(WRITER.metric(Metric.of("acc"))).hasToString("\"acc\"");
        assertThat(WRITER.metric(new AUC())).hasToString("\"auc\"");
        assertThat(WRITER.metric(new AUC().name("area")).isJsonObject()).isTrue();
    }

    @Test
    void code_of_ones_own_is_refused() {
        assertThatThrownBy(() -> WRITER.layer(new Dense(1)
                        .name("d")
                        .kernelInitializer((shape, random) -> new Constant(1).initialize(shape, random))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Dense \"d\": kernel_initializer is code of one's own, which no file can hold; replace it to save the model");
        CustomLoss own = CustomLoss.of("own", (yTrue, yPred) -> yTrue.minus(yPred));
        assertThatThrownBy(() -> WRITER.loss(own))
                .hasMessage(
                        "loss: is a formula of one's own, which no file can hold; take one of Keras's to save the model");
        assertThatThrownBy(() -> WRITER.metric(new MeanMetric("own", own)))
                .hasMessageStartingWith("metric \"own\": is a formula");
        assertThatThrownBy(() -> WRITER.optimizer(new SGD(step -> 0.5)))
                .hasMessageStartingWith("learning_rate: the schedule is code");
        assertThat(WRITER.loss(new MeanSquaredError(Reduction.SUM)).isJsonObject())
                .isTrue();
    }

    private static String config(Layer layer) {
        return JsonText.write(WRITER.layer(layer).get("config"));
    }
}

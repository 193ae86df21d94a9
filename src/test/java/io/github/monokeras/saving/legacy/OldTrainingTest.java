package io.github.monokeras.saving.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.github.monokeras.saving.InvalidFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What models were compiled with, as Keras 1.2.2 and 2 wrote it. */
class OldTrainingTest {

    private static final JsonObject MODEL = OldKerasConfigTest.json(
                    "{'class_name':'Functional','config':{'output_layers':[['a',0,0],['b',0,0]]}}")
            .getAsJsonObject();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1.2.2|{'class_name':'Adam','config':{'lr':0.5,'beta_1':0.9,'decay':0.0,'epsilon':1e-08}}|Adam|"
                        + "{'learning_rate':0.5,'beta_1':0.9,'epsilon':1e-08}",
                "2.2.4|{'class_name':'SGD','config':{'lr':0.5,'momentum':0.9,'decay':0.25,'nesterov':true}}|SGD|"
                        + "{'learning_rate':{'module':'keras.optimizers.schedules','class_name':'InverseTimeDecay','config':"
                        + "{'initial_learning_rate':0.5,'decay_steps':1,'decay_rate':0.25,'staircase':false},"
                        + "'registered_name':null},'momentum':0.9,'nesterov':true}",
                "2.2.4|{'class_name':'Nadam','config':{'lr':0.5,'schedule_decay':0.004,'epsilon':null}}|Nadam|"
                        + "{'learning_rate':0.5}",
                "2.10.0|{'class_name':'Nadam','config':{'name':'Nadam','learning_rate':0.5,'decay':0.004}}|Nadam|"
                        + "{'learning_rate':0.5}",
                "2.2.4|{'class_name':'Adagrad','config':{'lr':0.5,'decay':0.0}}|Adagrad|{'learning_rate':0.5,"
                        + "'initial_accumulator_value':0.0}",
                "2.8.0|{'class_name':'rmsprop','config':{'learning_rate':{'class_name':'ExponentialDecay','config':"
                        + "{'initial_learning_rate':0.5,'name':null}}}}|RMSprop|{'learning_rate':{'module':"
                        + "'keras.optimizers.schedules','class_name':'ExponentialDecay','config':{'initial_learning_rate':0.5},"
                        + "'registered_name':null}}",
                "2.15.0|{'class_name':'Custom>Adam','config':{'jit_compile':true,'is_legacy_optimizer':false}}|Adam|{}",
                "2.15.0|{'class_name':'Custom>Mine','config':{}}|Mine|{}"
            })
    void an_optimizer_gets_the_names_of_today(String version, String old, String className, String config) {
        JsonObject optimizer = upgrade(version, "{'optimizer_config':%s,'loss':'mse'}".formatted(old))
                .getAsJsonObject("optimizer");
        assertThat(optimizer.get("class_name").getAsString()).isEqualTo(className);
        assertThat(optimizer.get("config")).isEqualTo(OldKerasConfigTest.json(config));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'mse'|'mse'",
                "null|null",
                "['mse',null]|['mse',null]",
                "{'a':'logcosh','b':'kullback_leibler_divergence'}|{'a':'log_cosh','b':'kl_divergence'}",
                "{'class_name':'Huber','config':{'reduction':'auto','delta':2.0,'fn':'huber'}}|{'module':'keras.losses',"
                        + "'class_name':'Huber','config':{'reduction':'sum_over_batch_size','delta':2.0},'registered_name':null}",
                "{'module':'builtins','class_name':'function','config':'mse','registered_name':'function'}|'mse'"
            })
    void a_loss_gets_the_form_of_today(String old, String expected) {
        JsonElement loss = upgrade("2.8.0", "{'loss':%s}".formatted(old)).get("loss");
        assertThat(loss).isEqualTo(OldKerasConfigTest.json(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "['accuracy','mae']|['accuracy','mae']",
                "[['accuracy']]|['accuracy']",
                "{'a':'acc'}|{'a':'acc'}",
                "[{'class_name':'MeanMetricWrapper','config':{'name':'mse','fn':'mean_squared_error'}}]|['mse']",
                "[{'class_name':'MeanMetricWrapper','config':{'name':'other','fn':'mean_squared_error'}}]|"
                        + "['mean_squared_error']",
                "[['acc'],[{'class_name':'MeanMetricWrapper','config':{'name':'b_acc','fn':'binary_accuracy'}}]]|"
                        + "{'a':['acc'],'b':['acc']}",
                "[null,['acc']]|{'b':['acc']}",
                "[['acc'],['acc'],['acc']]|[['acc'],['acc'],['acc']]",
                "[{'class_name':'AUC','config':{'name':'auc','num_thresholds':20}}]|[{'module':'keras.metrics','class_name':"
                        + "'AUC','config':{'name':'auc','num_thresholds':20},'registered_name':null}]"
            })
    void metrics_get_the_form_of_today(String old, String expected) {
        JsonElement metrics = upgrade("2.8.0", "{'metrics':%s}".formatted(old)).get("metrics");
        assertThat(metrics).isEqualTo(OldKerasConfigTest.json(expected));
    }

    @Test
    void an_optimizer_of_tensorflow_is_refused() {
        assertThatThrownBy(() -> upgrade("2.2.4", "{'optimizer_config':{'class_name':'TFOptimizer','config':{}}}"))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage("optimizer_config: an optimizer of TensorFlow cannot be read; compile the model anew");
    }

    private static JsonObject upgrade(String version, String training) {
        return ConfigUpgrade.upgradeTraining(OldKerasConfigTest.json(training).getAsJsonObject(), MODEL, version);
    }
}

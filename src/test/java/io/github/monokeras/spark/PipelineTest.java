package io.github.monokeras.spark;

import static io.github.monokeras.Keras.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.monokeras.Model;
import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Add;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Input;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.evaluation.BinaryClassificationEvaluator;
import org.apache.spark.ml.evaluation.MulticlassClassificationEvaluator;
import org.apache.spark.ml.evaluation.RegressionEvaluator;
import org.apache.spark.ml.feature.StandardScaler;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.tuning.CrossValidator;
import org.apache.spark.ml.tuning.CrossValidatorModel;
import org.apache.spark.ml.tuning.ParamGridBuilder;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model among Spark's own estimators and transformers. */
class PipelineTest extends OnThreads {

    private static final Tables.Samples DATA = Tables.Samples.of(300, 6);

    @TempDir
    private Path folder;

    private static Sequential classifier() {
        setRandomSeed(5);
        var model = new Sequential(new Dense(8).activation("relu").inputShape(6), new Dense(1).activation("sigmoid"));
        model.compile(optimizer("adam"), loss("binary_crossentropy"), metrics("accuracy"));
        return model;
    }

    private static Pipeline pipeline(KerasEstimator estimator) {
        StandardScaler scaler = new StandardScaler()
                .setInputCol("features")
                .setOutputCol("scaled")
                .setWithMean(true);
        return new Pipeline().setStages(new PipelineStage[] {scaler, estimator.setFeaturesCol("scaled")});
    }

    private static Dataset<Row> table() {
        return Tables.of(spark, DATA, 2);
    }

    @Test
    void fits_behind_a_scaler_and_is_saved_and_loaded() {
        Sequential start = classifier();
        KerasEstimator estimator =
                new KerasEstimator(start).setEpochs(20).setBatchSize(50).setLearningRate(0.02);
        Pipeline pipeline = pipeline(estimator);
        var before = start.getWeights();

        PipelineModel fitted = pipeline.fit(table());
        String saved = folder.resolve("fitted").toString();
        String unfitted = folder.resolve("pipeline").toString();
        saving(() -> fitted.save(saved));
        saving(() -> pipeline.save(unfitted));

        KerasModel trained = (KerasModel) fitted.stages()[1];
        assertThat(start.getWeights()).isEqualTo(before);
        assertThat(trained.history().get("loss")).hasSize(20);
        assertThat(trained.parent()).isSameAs(estimator);
        Dataset<Row> predicted = fitted.transform(table());
        assertThat(new BinaryClassificationEvaluator().evaluate(predicted)).isGreaterThan(0.95);
        assertThat(predicted.columns())
                .isEqualTo(fitted.transformSchema(table().schema()).fieldNames());

        PipelineModel loaded = PipelineModel.load(saved);
        assertThat(((KerasModel) loaded.stages()[1]).toModel().getWeights())
                .isEqualTo(trained.toModel().getWeights());
        assertThat(loaded.transform(table()).collectAsList()).isEqualTo(predicted.collectAsList());
        KerasEstimator again = (KerasEstimator) Pipeline.load(unfitted).getStages()[1];
        assertThat(again.extractParamMap().toSeq().length())
                .isEqualTo(estimator.extractParamMap().toSeq().length());
        assertThat((Integer) again.getOrDefault(again.epochs())).isEqualTo(20);
    }

    private interface Saving {
        void run() throws java.io.IOException;
    }

    private static void saving(Saving action) {
        try {
            action.run();
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    @Test
    void a_cross_validator_varies_what_is_set() {
        KerasEstimator estimator =
                new KerasEstimator(classifier()).setEpochs(15).setBatchSize(30);
        ParamMap[] grid = new ParamGridBuilder()
                .addGrid(estimator.learningRate(), new double[] {1e-6, 0.05})
                .build();

        CrossValidatorModel best = new CrossValidator()
                .setEstimator(pipeline(estimator))
                .setEvaluator(new BinaryClassificationEvaluator())
                .setEstimatorParamMaps(grid)
                .setNumFolds(2)
                .setSeed(1)
                .fit(table());

        assertThat(best.avgMetrics()[1]).isGreaterThan(best.avgMetrics()[0] + 0.1);
    }

    @Test
    void classes_get_scores_and_a_number() {
        setRandomSeed(5);
        var model = new Sequential(new Dense(2).activation("softmax").inputShape(6));
        model.compile(optimizer("adam"), loss("sparse_categorical_crossentropy"));

        Dataset<Row> predicted = new KerasEstimator(model)
                .setEpochs(5)
                .setStrategy("local_sgd")
                .fit(table())
                .transform(table());

        for (Row row : predicted.collectAsList()) {
            Vector scores = row.getAs("rawPrediction");
            assertThat(Arrays.stream(scores.toArray()).sum()).isCloseTo(1, within(1e-6));
            assertThat(row.<Double>getAs("prediction")).isEqualTo(scores.argmax());
        }
        assertThat(new MulticlassClassificationEvaluator()
                        .setMetricName("accuracy")
                        .evaluate(predicted))
                .isBetween(0.3, 1.0);
    }

    @Test
    void other_losses_give_the_number_itself() {
        setRandomSeed(5);
        var model = new Sequential(new Dense(1).inputShape(6));
        model.compile(optimizer("sgd"), loss("mse"));

        KerasModel fitted = new KerasEstimator(model).setEpochs(5).setWorkers(3).fit(table());

        assertThat(fitted.transform(table()).columns()).containsExactly("features", "label", "prediction");
        assertThat(new RegressionEvaluator().evaluate(fitted.transform(table())))
                .isLessThan(1);
    }

    @Test
    void every_parameter_is_explained_and_checked() {
        KerasEstimator estimator = new KerasEstimator(classifier());

        assertThat(estimator.explainParams()).contains("batchSize: rows of a step (default: 32)");
        assertThatThrownBy(() -> estimator.setEpochs(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> estimator.setStrategy("async"))
                .hasMessage("strategy: must be \"synchronous\" or \"local_sgd\", got \"async\"");
        var a = new Input(1);
        var two = new Model(List.of(a, new Input(1)), List.of(new Add().apply(a, a)));
        two.compile(loss("mse"));
        assertThatThrownBy(() -> new KerasEstimator(two)).isInstanceOf(IllegalArgumentException.class);
    }
}

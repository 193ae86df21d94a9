package io.github.monokeras.examples;

import static io.github.monokeras.Keras.*;

import io.github.monokeras.Sequential;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.datasets.BreastCancer;
import io.github.monokeras.datasets.LabelledTable;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.spark.SparkInference;
import io.github.monokeras.spark.SparkTraining;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.feature.StandardScaler;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** The neuron that tells malignant tumours from benign ones, trained and asked on the rows of a Spark cluster. */
public final class SparkBreastCancer {

    private SparkBreastCancer() {}

    /** Trains on about 455 rows in two partitions, and counts what it gets right of the others. */
    public static void main() {
        LocalSpark.run("breast cancer", SparkBreastCancer::run);
    }

    private static void run(SparkSession spark) {
        Dataset<Row>[] parts = table(spark).randomSplit(new double[] {0.8, 0.2}, 1);
        setRandomSeed(1);
        var model = new Sequential(new Dense(1).activation("sigmoid").inputShape(30));
        model.compile(optimizer(new Adam(0.05)), loss("binary_crossentropy"), metrics("accuracy"));

        History history = new SparkTraining(model)
                .workers(2)
                .validation(parts[1])
                .fit(parts[0], epochs(30), batchSize(512), verbose(2));

        Dataset<Row> predicted = new SparkInference(model).predict(parts[1], "prediction");
        long right = predicted.filter("(prediction > 0.5) = (label = 1)").count();
        System.out.println("%d of %d right; the last epoch says %.4f"
                .formatted(right, parts[1].count(), history.get("val_accuracy").get(29)));
    }

    private static Dataset<Row> table(SparkSession spark) {
        LabelledTable data = BreastCancer.loadData();
        double[][] x = data.x().toDoubleMatrix();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            rows.add(RowFactory.create(Vectors.dense(x[i]), data.y().getFlat(i)));
        }
        StructType schema =
                new StructType().add("measures", SQLDataTypes.VectorType()).add("label", "double");
        Dataset<Row> table = spark.createDataFrame(rows, schema);
        return new StandardScaler()
                .setInputCol("measures")
                .setOutputCol("features")
                .setWithMean(true)
                .fit(table)
                .transform(table);
    }
}

package io.github.monokeras.spark;

import static io.github.monokeras.Keras.*;

import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Dense;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Trainings of one small network on one table. */
abstract class TrainingOnThreads extends OnThreads {

    static final Tables.Samples DATA = Tables.Samples.of(600, 6);

    static Sequential model(String optimizer) {
        setRandomSeed(5);
        var model = new Sequential(new Dense(8).activation("relu").inputShape(6), new Dense(1).activation("sigmoid"));
        model.compile(optimizer(optimizer), loss("binary_crossentropy"), metrics("accuracy", "auc"));
        return model;
    }

    static Dataset<Row> table(int partitions) {
        return Tables.of(spark, DATA, partitions);
    }
}

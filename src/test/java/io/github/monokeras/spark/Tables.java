package io.github.monokeras.spark;

import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Samples as rows of Spark. */
final class Tables {

    static final StructType SCHEMA =
            new StructType().add("features", SQLDataTypes.VectorType()).add("label", "double");

    private Tables() {}

    /** Samples of two classes that a plane divides. */
    static final class Samples {

        private final float[][] x;
        private final float[] y;

        Samples(float[][] x, float[] y) {
            this.x = x;
            this.y = y;
        }

        float[][] x() {
            return x;
        }

        float[] y() {
            return y;
        }

        static Samples of(int count, int features) {
            Random random = new Random(11);
            float[][] x = new float[count][features];
            float[] y = new float[count];
            for (int i = 0; i < count; i++) {
                double side = 0;
                for (int j = 0; j < features; j++) {
                    x[i][j] = 2 * random.nextFloat() - 1;
                    side += x[i][j] * (j - 2);
                }
                y[i] = side > 0 ? 1 : 0;
            }
            return new Samples(x, y);
        }
    }

    /** Returns samples in so many partitions, in their order: the first have one row more where they do not divide. */
    static Dataset<Row> of(SparkSession spark, Samples samples, int partitions) {
        return of(spark, rows(samples), partitions);
    }

    static Dataset<Row> of(SparkSession spark, List<Row> rows, int partitions) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        return spark.createDataFrame(context.parallelize(rows, partitions), SCHEMA);
    }

    static List<Row> rows(Samples samples) {
        double[][] x = Tensor.of(samples.x()).toDoubleMatrix();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < x.length; i++) {
            rows.add(RowFactory.create(Vectors.dense(x[i]), (double) samples.y()[i]));
        }
        return rows;
    }
}

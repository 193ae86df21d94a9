package io.github.monokeras.examples;

import java.util.function.Consumer;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Spark for an example: that of {@code spark-submit}, or else all cores of this machine. */
final class LocalSpark {

    private LocalSpark() {}

    /** Does something with Spark, and stops it. */
    static void run(String name, Consumer<SparkSession> action) {
        SparkSession spark = session(name);
        try {
            action.accept(spark);
        } finally {
            spark.stop();
        }
    }

    private static SparkSession session(String name) {
        boolean isLaptop = !new SparkConf().contains("spark.master");
        SparkSession.Builder builder = SparkSession.builder().appName(name);
        if (isLaptop) {
            builder.master("local[*]")
                    .config("spark.ui.enabled", "false")
                    .config("spark.driver.host", "127.0.0.1")
                    .config("spark.driver.bindAddress", "127.0.0.1");
        }
        SparkSession spark = builder.getOrCreate();
        if (isLaptop) {
            spark.sparkContext().setLogLevel("ERROR");
        }
        return spark;
    }
}

package io.github.monokeras.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Starts Spark for tests, on the loopback alone. */
final class Clusters {

    private Clusters() {}

    /** Starts workers as threads of this process. */
    static SparkSession threads(int count) {
        return builder("local[%d]".formatted(count)).getOrCreate();
    }

    /** Starts workers as processes of their own, of one core each. */
    static SparkSession processes(int count) {
        makeHome();
        return builder("local-cluster[%d,1,1024]".formatted(count))
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.executorEnv.OMP_NUM_THREADS", "1")
                .config("spark.locality.wait", "0s")
                .getOrCreate();
    }

    /** Makes the folder in which executors look for jars, and find none: their class path names all. */
    private static void makeHome() {
        try {
            Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static SparkSession.Builder builder(String master) {
        return SparkSession.builder()
                .master(master)
                .appName("test")
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2");
    }
}

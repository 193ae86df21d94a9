package io.github.monokeras.spark;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** Tests whose workers are two threads of this process. */
@Tag("spark")
abstract class OnThreads {

    static SparkSession spark;

    @BeforeAll
    static void start() {
        spark = Clusters.threads(2);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }
}

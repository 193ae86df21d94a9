package io.github.monokeras.spark;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaRDD;

/**
 * Runs jobs on a cluster, none of them longer than so long.
 *
 * @param who asks, as {@code SparkTraining}
 * @param timeout after which a job is given up
 */
record Jobs(String who, Duration timeout) {

    /**
     * Returns all elements, in the order of the partitions.
     *
     * @param job what is done, as {@code a step of training}
     * @throws IllegalStateException if there was no answer in time, or workers failed again and again
     * @throws IllegalArgumentException if workers refused what they were given
     * @throws CancellationException if the thread is interrupted, which it stays
     */
    <T> List<T> collect(String job, JavaRDD<T> elements) {
        JavaFutureAction<List<T>> running = elements.collectAsync();
        try {
            return running.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            running.cancel(true);
            throw new IllegalStateException(
                    "%s: %s must be done within %d ms, got no answer; look whether the cluster has free executors, or set a longer timeout"
                            .formatted(who, job, timeout.toMillis()),
                    late);
        } catch (InterruptedException interrupted) {
            running.cancel(true);
            Thread.currentThread().interrupt();
            throw new CancellationException(
                    "the thread was interrupted: the weights are those of the last finished step; call fit again to go on");
        } catch (ExecutionException failed) {
            throw refused(job, failed);
        }
    }

    private RuntimeException refused(String job, ExecutionException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException refused) {
                return new IllegalArgumentException(refused.getMessage(), failed);
            }
            if (cause instanceof IllegalStateException refused) {
                return new IllegalStateException(refused.getMessage(), failed);
            }
        }
        return new IllegalStateException(
                "%s: %s must succeed on every worker, got %s; look into the logs of the executors"
                        .formatted(who, job, failed.getMessage()),
                failed);
    }
}

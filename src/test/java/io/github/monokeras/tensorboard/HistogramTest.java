package io.github.monokeras.tensorboard;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import io.github.monokeras.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HistogramTest {

    /** A case of tensorboard_histogram.json; the rows are left edge, right edge and count. */
    record Case(List<Double> values, int count, List<List<Double>> buckets) {}

    static List<Case> cases() {
        return List.of(new Gson().fromJson(Golden.read("tensorboard_histogram").get("histograms"), Case[].class));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void makes_the_buckets_that_tensorboard_makes(Case golden) {
        double[] values =
                golden.values().stream().mapToDouble(Double::doubleValue).toArray();

        List<List<Double>> rows = Histogram.buckets(values, golden.count()).stream()
                .map(bucket -> List.of(bucket.left(), bucket.right(), (double) bucket.count()))
                .toList();

        assertThat(rows).isEqualTo(golden.buckets());
    }

    /** As TensorFlow 2.21 does on x86; other processors turn a NaN into other integers, so no golden program says it. */
    @Test
    void counts_nowhere_what_has_no_place() {
        assertThat(Histogram.buckets(new double[] {1, NaN, 2}, 2))
                .containsExactly(new Bucket(NaN, NaN, 0), new Bucket(NaN, NaN, 0));
        assertThat(Histogram.buckets(new double[] {1, POSITIVE_INFINITY, 2}, 2))
                .containsExactly(
                        new Bucket(1, POSITIVE_INFINITY, 2), new Bucket(POSITIVE_INFINITY, POSITIVE_INFINITY, 0));
        assertThat(Histogram.buckets(new double[] {NEGATIVE_INFINITY, 0, 1}, 2))
                .containsExactly(new Bucket(NEGATIVE_INFINITY, NaN, 0), new Bucket(NaN, 1, 0));
        assertThat(Histogram.buckets(new double[] {POSITIVE_INFINITY}, 2))
                .containsExactly(new Bucket(POSITIVE_INFINITY, NaN, 0), new Bucket(NaN, POSITIVE_INFINITY, 0));
    }
}

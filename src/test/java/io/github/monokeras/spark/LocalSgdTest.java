package io.github.monokeras.spark;

import static io.github.monokeras.Keras.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.Sequential;
import io.github.monokeras.callbacks.History;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.tensor.Tensor;
import io.github.monokeras.tensor.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rounds of workers by themselves, and the mean behind each. */
class LocalSgdTest extends OnThreads {

    private static final Tables.Samples DATA = Tables.Samples.of(300, 6);

    private static Sequential model() {
        setRandomSeed(5);
        var model = new Sequential(new Dense(4).activation("relu").inputShape(6), new Dense(1).activation("sigmoid"));
        model.compile(optimizer("adam"), loss("binary_crossentropy"));
        return model;
    }

    /** Three partitions, four weights: who divided by the wrong one would be found out. */
    @Test
    void an_epoch_ends_with_the_mean_by_rows_of_what_each_worker_learned() {
        int[] ends = {0, 150, 250, 300};
        List<Weights> learned = new ArrayList<>();
        var table = Tables.of(spark, List.of(), 1);
        for (int i = 1; i < ends.length; i++) {
            Sequential worker = model();
            float[][] x = Arrays.copyOfRange(DATA.x(), ends[i - 1], ends[i]);
            float[] y = Arrays.copyOfRange(DATA.y(), ends[i - 1], ends[i]);
            worker.fit(x, y, epochs(1), batchSize(20), shuffle(false), verbose(0));
            learned.add(worker.getWeights());
            table = table.union(Tables.of(spark, Tables.rows(new Tables.Samples(x, y)), 1));
        }
        Sequential together = model();

        new SparkTraining(together)
                .strategy(new LocalSgd())
                .fit(table, epochs(1), batchSize(20), shuffle(false), verbose(0));

        for (int weight = 0; weight < 4; weight++) {
            Tensor mean = together.getWeights().get(weight);
            for (int i = 0; i < mean.size(); i++) {
                double expected = (150 * learned.get(0).get(weight).getFlat(i)
                                + 100 * learned.get(1).get(weight).getFlat(i)
                                + 50 * learned.get(2).get(weight).getFlat(i))
                        / 300;
                assertThat(mean.getFlat(i)).isEqualTo((float) expected);
            }
        }
    }

    @Test
    void of_one_worker_it_is_fit_itself_momentum_and_all() {
        Sequential together = model();
        Sequential alone = model();

        new SparkTraining(together)
                .strategy(new LocalSgd().syncEvery(4))
                .fit(Tables.of(spark, DATA, 1), epochs(3), batchSize(20), shuffle(false), verbose(0));
        alone.fit(DATA.x(), DATA.y(), epochs(3), batchSize(20), shuffle(false), verbose(0));

        assertThat(together.getWeights()).isEqualTo(alone.getWeights());
    }

    @Test
    void it_learns_and_gives_the_same_bits_again() {
        List<Weights> runs = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            Sequential model = model();
            History history = new SparkTraining(model)
                    .strategy(new LocalSgd().syncEvery(2))
                    .fit(Tables.of(spark, DATA, 2), epochs(20), batchSize(16), verbose(0));
            assertThat(history.get("loss").get(19))
                    .isLessThan(history.get("loss").get(0) - 0.08);
            runs.add(model.getWeights());
        }
        assertThat(runs.get(1)).isEqualTo(runs.get(0));
    }

    @Test
    void each_epoch_has_an_order_of_its_own() {
        Sequential shuffled = model();
        Sequential ordered = model();

        new SparkTraining(shuffled)
                .strategy(new LocalSgd())
                .fit(Tables.of(spark, DATA, 2), epochs(1), batchSize(20), verbose(0));
        new SparkTraining(ordered)
                .strategy(new LocalSgd())
                .fit(Tables.of(spark, DATA, 2), epochs(1), batchSize(20), shuffle(false), verbose(0));

        assertThat(shuffled.getWeights()).isNotEqualTo(ordered.getWeights());
    }

    @Test
    void it_refuses_what_it_cannot_do() {
        assertThatThrownBy(() -> new LocalSgd().syncEvery(0))
                .hasMessage("LocalSgd: syncEvery must be at least 1, got 0");
        assertThatThrownBy(() -> new SparkTraining(model())
                        .strategy(new LocalSgd())
                        .fit(Tables.of(spark, DATA, 2), stepsPerEpoch(3)))
                .hasMessage("SparkTraining: stepsPerEpoch must be left out with LocalSgd; say syncEvery(batches)");
    }
}

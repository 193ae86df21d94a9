package io.github.monokeras.saving.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.saving.hdf5.Hdf5Type;
import io.github.monokeras.tensor.Tensor;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weights are parted to several files and put together again, as Keras does it. */
class ShardedWeightsTest {

    /** 24, 8 and 16 bytes of weights, and 8 of the optimizer. */
    private static Hdf5Group root() {
        Hdf5Group root = new Hdf5Group();
        root.addGroup("vars").attribute("name", "model");
        root.addGroup("layers/dense/vars")
                .attribute("name", "first")
                .put("0", Hdf5Dataset.of(Tensor.of(new double[] {1, 2, 3})))
                .put("1", Hdf5Dataset.of(Tensor.of(new float[] {4, 5})));
        root.addGroup("layers/dropout/vars").attribute("name", "drop");
        root.addGroup("layers/lstm/cell/vars")
                .attribute("name", "lstm_cell")
                .put("0", Hdf5Dataset.of(Tensor.of(new double[] {6, 7})));
        root.addGroup("optimizer/vars").attribute("name", "sgd").put("0", Hdf5Dataset.of(Tensor.of(8), Hdf5Type.INT64));
        return root;
    }

    private static Hdf5Group joined(ShardedWeights sharded) {
        return ShardedWeights.join(
                sharded.index(), name -> Objects.requireNonNull(sharded.shards().get(name), name));
    }

    @ParameterizedTest
    @CsvSource({"24, 3", "32, 2", "48, 2", "56, 1", "1000, 1"})
    void a_new_file_begins_where_the_next_variable_would_make_one_too_large(long most, int files) {
        ShardedWeights sharded = ShardedWeights.split(root(), "m", most);

        assertThat(sharded.shards()).hasSize(files);
        assertThat(Listing.of(joined(sharded)))
                .containsExactly(
                        "layers/dense \"first\" float64[3] float32[2]",
                        "layers/lstm/cell \"lstm_cell\" float64[2]",
                        "optimizer \"sgd\" int64[1]");
        assertThat(joined(sharded)
                        .dataset("layers/lstm/cell/vars/0")
                        .orElseThrow()
                        .values())
                .isEqualTo(Tensor.of(new double[] {6, 7}));
    }

    @Test
    void the_index_says_where_each_group_is() {
        ShardedWeights sharded = ShardedWeights.split(root(), "m", 24);

        assertThat(JsonParser.parseString(sharded.index())).isEqualTo(JsonParser.parseString("""
                        {"metadata": {"total_size": 56.0}, "weight_map": {
                          "/layers/dense/vars": ["m_00000.weights.h5", "m_00001.weights.h5"],
                          "/layers/lstm/cell/vars": ["m_00001.weights.h5"],
                          "/optimizer/vars": ["m_00002.weights.h5"]}}
                        """));
        assertThat(sharded.shards().values())
                .extracting(shard -> Listing.of(shard).size())
                .containsExactly(2, 3, 1);
    }

    @Test
    void a_variable_that_is_larger_than_a_file_may_be_is_refused() {
        assertThatThrownBy(() -> ShardedWeights.split(root(), "m", 23))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "saveWeights: maxShardSize must be at least 24 bytes, which /layers/dense/vars/0 has, got 23");
    }

    @Test
    void a_file_that_lacks_what_the_index_says_is_refused() {
        assertThatThrownBy(() -> ShardedWeights.join(
                        "{\"weight_map\": {\"/layers/dense/vars\": \"m_00000.weights.h5\"}}", name -> new Hdf5Group()))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage("m_00000.weights.h5: must have the group /layers/dense/vars, as the index says, got none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"weight_map\": 1}",
                "{\"weight_map\": {\"/vars\": {}}}",
                "{\"weight_map\": {\"/vars\": [[\"a\"]]}}",
                "{\"metadata\": [[[[[[",
                "<html>"
            })
    void an_index_that_is_none_is_refused(String index) {
        assertThatThrownBy(() -> ShardedWeights.join(index, name -> root()))
                .isInstanceOf(InvalidFileException.class)
                .hasMessage(
                        "weights.json: must be a JSON object with weight_map, which names the files of each group, got other text");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../m.weights.h5",
                "/etc/m.weights.h5",
                "a\\\\m.weights.h5",
                "c:m.weights.h5",
                "m.h5",
                ".weights.h5",
                "7"
            })
    void a_file_elsewhere_is_not_opened(String file) {
        assertThatThrownBy(
                        () -> ShardedWeights.join("{\"weight_map\": {\"/vars\": [\"" + file + "\"]}}", name -> root()))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageStartingWith("weights.json: a file must be one beside it that ends in .weights.h5, got \"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"vars", "/layers/dense", "/../vars", "/vars/vars", "/a//vars", "/a b/vars", "/\\u0000/vars"})
    void a_group_elsewhere_is_refused(String path) {
        assertThatThrownBy(() -> ShardedWeights.join("{\"weight_map\": {\"" + path + "\": []}}", name -> root()))
                .isInstanceOf(InvalidFileException.class)
                .hasMessageStartingWith("weights.json: a group must be a path of names that ends in /vars, got \"");
    }

    @Test
    void what_the_index_says_besides_is_ignored() {
        String index =
                "{\"metadata\": {\"total_size\": 1, \"more\": [1, {\"a\": null}]}, \"weight_map\": {}, \"x\": 1}";

        assertThat(ShardedWeights.join(index, name -> root()).names()).isEqualTo(List.of());
    }
}

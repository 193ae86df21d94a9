package io.github.monokeras.saving.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.monokeras.tensor.Shape;
import io.github.monokeras.tensor.Tensor;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read the same; that h5py reads it, too, is checked by check_hdf5.py. */
class Hdf5WriterTest {

    static Stream<Hdf5Group> trees() {
        return Stream.of(new Hdf5Group(), Trees.weights(), Trees.numbers(), Trees.notes());
    }

    @ParameterizedTest
    @MethodSource("trees")
    void what_is_written_is_read_the_same(Hdf5Group tree) throws IOException {
        Hdf5Group read = Hdf5Reader.read(ByteBuffer.wrap(Trees.bytes(tree)));

        assertSame("/", tree, read);
    }

    private static void assertSame(String path, Hdf5Node written, Hdf5Node read) {
        assertThat(read).as(path).isInstanceOf(written.getClass());
        assertThat(read.attributes()).as(path).isEqualTo(written.attributes());
        assertThat(List.copyOf(read.attributes().keySet()))
                .isEqualTo(List.copyOf(written.attributes().keySet()));
        if (written instanceof Hdf5Group group && read instanceof Hdf5Group same) {
            assertThat(same.names()).as(path).isEqualTo(group.names());
            group.names()
                    .forEach(name -> assertSame(
                            path + name + "/",
                            group.find(name).orElseThrow(),
                            same.find(name).orElseThrow()));
        } else if (written instanceof Hdf5Dataset dataset && read instanceof Hdf5Dataset same) {
            assertThat(same.type()).as(path).isEqualTo(dataset.type());
            assertThat(same.values()).as(path).isEqualTo(dataset.values());
        }
    }

    @ParameterizedTest
    @MethodSource("trees")
    void the_same_tree_gives_the_same_bytes(Hdf5Group tree) throws IOException {
        assertThat(Trees.bytes(tree)).isEqualTo(Trees.bytes(tree));
    }

    @Test
    void more_strings_than_a_collection_of_the_heap_holds_go_into_several() throws IOException {
        List<String> texts =
                IntStream.range(0, 4000).mapToObj(Integer::toString).toList();
        Hdf5Group tree = new Hdf5Group();
        for (int i = 0; i < 20; i++) {
            tree.attribute("texts " + i, texts);
        }

        assertThat(Hdf5Reader.read(ByteBuffer.wrap(Trees.bytes(tree))).attributes())
                .isEqualTo(tree.attributes());
    }

    @Test
    void numbers_go_to_the_stream_in_small_pieces() throws IOException {
        int[] longest = {0};
        OutputStream out = new OutputStream() {
            @Override
            public void write(int one) {}

            @Override
            public void write(byte[] bytes, int from, int length) {
                longest[0] = Math.max(longest[0], length);
            }
        };
        Hdf5Writer.write(new Hdf5Group().put("data", Hdf5Dataset.of(Tensor.of(new float[1_000_000]))), out);

        assertThat(longest[0]).isLessThanOrEqualTo(1 << 16);
    }

    @Test
    void what_hdf5_cannot_hold_is_refused() {
        Hdf5Group longList = new Hdf5Group()
                .attribute(
                        "layer_names",
                        IntStream.range(0, 5000).mapToObj(i -> "n").toList());
        assertThatThrownBy(() -> Trees.bytes(longList))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Hdf5Writer: attribute \"layer_names\" must have at most 65535 bytes in HDF5, got 80053; split it");

        Hdf5Group circle = new Hdf5Group();
        circle.put("circle", circle);
        assertThatThrownBy(() -> Trees.bytes(circle))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Hdf5Writer: groups must be at most 64 levels deep, got more");

        Hdf5Group half = Hdf5Reader.read(GoldenFiles.FOLDER.resolve("hdf5_default.h5"));
        assertThatThrownBy(() -> Trees.bytes(half))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Hdf5Writer: type must be float32, float64, int32 or int64, got ");
    }

    @Test
    void integers_must_be_whole_and_fit() {
        for (double wrong : new double[] {0.5, Double.NaN, 0x1p31, -0x1p31 - 1, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Hdf5Dataset.of(Tensor.of(wrong), Hdf5Type.INT32))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "Hdf5Dataset: int32 must be whole numbers that fit, got " + wrong + "; take a float type");
        }
        assertThatThrownBy(() -> Hdf5Dataset.of(Tensor.of(0x1p63), Hdf5Type.INT64))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Hdf5Dataset.of(Tensor.of(1f), Hdf5Type.FLOAT16))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Hdf5Dataset: type must be float32, float64, int32 or int64, got float16");
    }

    @Test
    void a_tree_is_built_and_searched_by_paths() {
        Hdf5Group root = Trees.weights();

        assertThat(root.addGroup("layers/dense"))
                .isSameAs(root.group("layers/dense").orElseThrow());
        assertThat(root.find("")).containsSame(root);
        assertThat(root.dataset("/layers/dense/vars/0").orElseThrow().shape()).isEqualTo(Shape.of(2, 2));
        assertThat(root.dataset("layers/dense")).isEmpty();
        assertThat(root.group("layers/dense/vars/0")).isEmpty();
        assertThat(root.find("layers/dense/vars/0/deeper")).isEmpty();
        assertThat(root.find("layers/other")).isEmpty();
        assertThatThrownBy(() -> root.addGroup("layers/dense/vars/0"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Hdf5Group: \"0\" must be a group to have groups inside, got a dataset");
        assertThatThrownBy(() -> root.put("a/b", new Hdf5Group())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> root.attribute("list", List.of(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Hdf5Group: attribute \"list\" must be a String, a List of Strings, ");
    }
}

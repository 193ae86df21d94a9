package io.github.monokeras.saving.hdf5;

import static io.github.monokeras.saving.hdf5.CraftedFile.assertRefused;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files made to harm: each is refused in a sentence, without much memory and without end. */
class HostileFileTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            soft link | /a: "link" must be a hard link, got a soft one; its target may be anywhere
            external link | /a: "link" must be a hard link, got a external one; its target may be anywhere
            external data | /raw: the dataset's data must be in this file, got names of other files
            link to a parent | /a/b/up: each group and dataset must have one name
            another filter | /lzf: message of type 11 must have no filters but deflate (1), shuffle (2) and fletcher32 (3), got 32000
            """)
    void what_h5py_can_write_but_weights_never_need_is_refused(String name, String message) throws IOException {
        JsonObject golden = JsonParser.parseString(Files.readString(GoldenFiles.FOLDER.resolve("hdf5_files.json")))
                .getAsJsonObject();
        byte[] file = Base64.getDecoder()
                .decode(golden.getAsJsonObject("refused").get(name).getAsString());

        assertRefused(ByteBuffer.wrap(file), message);
    }

    @Test
    void no_hdf5_at_all_is_refused() {
        assertRefused(
                ByteBuffer.allocate(0), "HDF5: the file must begin with the signature of HDF5, got 0 other bytes");
        assertRefused(
                ByteBuffer.wrap("PK: a zip is no HDF5".getBytes(StandardCharsets.UTF_8)), "the signature of HDF5");
        assertRefused(ByteBuffer.allocate(5000), "got 5000 other bytes");
    }

    @Test
    void a_file_that_is_cut_off_is_refused_wherever_that_is() throws IOException {
        byte[] whole = Trees.bytes(Trees.weights());
        for (int length = 0; length < whole.length; length++) {
            assertRefused(ByteBuffer.wrap(whole, 0, length).slice(), length < 8 ? "signature" : "must have");
        }
        assertRefused(
                ByteBuffer.wrap(whole, 0, whole.length - 1).slice(),
                "HDF5: /: the file must have %d bytes, as its superblock says, got %d; it is cut off"
                        .formatted(whole.length, whole.length - 1));
    }

    @Test
    void groups_in_a_circle_are_refused() {
        CraftedFile file = new CraftedFile();
        long root = file.next();
        file.group("again", root);

        assertRefused(file.withRoot(root), "HDF5: /again: each group and dataset must have one name");
    }

    @Test
    void groups_a_hundred_levels_deep_are_refused() {
        CraftedFile file = new CraftedFile();
        long group = file.group("none", 0);
        for (int i = 0; i < 100; i++) {
            group = file.group("g", group);
        }

        assertRefused(file.withRoot(group), "/g/g/g: groups must be at most 64 levels deep, got more");
    }

    @Test
    void a_header_that_continues_itself_is_refused() {
        CraftedFile file = new CraftedFile();
        long block = file.next();
        ByteWriter again =
                new ByteWriter().ascii("OCHK").u8(0x10).u16(16).u8(0).u64(block).u64(28);
        file.add(again.checksum().toBytes());
        long root = file.header(0x10, new ByteWriter().u64(block).u64(28).toBytes());

        assertRefused(
                file.withRoot(root), "the structures must lie side by side, got some that overlap or go in circles");
    }

    @Test
    void a_tree_whose_branches_meet_again_and_again_is_refused() {
        CraftedFile file = new CraftedFile();
        long heap = file.add(new ByteWriter()
                .ascii("HEAP")
                .u8(0, 0, 0, 0)
                .u64(0)
                .u64(0)
                .u64(48)
                .toBytes());
        long child = file.next();
        // Twice the same child on each of 60 levels: 2 to the 60th leaves.
        for (int level = 0; level < 60; level++) {
            ByteWriter node = new ByteWriter()
                    .ascii("TREE")
                    .u8(0, level)
                    .u16(level == 0 ? 0 : 2)
                    .u64(-1)
                    .u64(-1);
            child = file.add(node.u64(0).u64(child).u64(0).u64(child).u64(0).toBytes());
        }
        long root = file.header(0x11, new ByteWriter().u64(child).u64(heap).toBytes());

        assertRefused(file.withRoot(root), "overlap or go in circles");
    }

    @Test
    void a_tree_that_is_its_own_child_is_refused() {
        CraftedFile file = new CraftedFile();
        long heap = file.add(new ByteWriter()
                .ascii("HEAP")
                .u8(0, 0, 0, 0)
                .u64(0)
                .u64(0)
                .u64(48)
                .toBytes());
        ByteWriter node = new ByteWriter().ascii("TREE").u8(0, 9).u16(1).u64(-1).u64(-1);
        long tree = file.add(node.u64(0).u64(file.next()).u64(0).toBytes());
        long root = file.header(0x11, new ByteWriter().u64(tree).u64(heap).toBytes());

        assertRefused(file.withRoot(root), "B-tree node must be one level below its parent, got 9");
    }

    @Test
    void a_long_string_that_is_named_often_is_refused() {
        CraftedFile file = new CraftedFile();
        StringHeap heap = new StringHeap(file.next());
        byte[] reference = heap.add("x".repeat(100_000));
        ByteWriter references = new ByteWriter();
        Collections.nCopies(4000, reference).forEach(references::bytes);
        heap.collections().forEach(file::add);
        ByteWriter attribute =
                new ByteWriter().u8(3, 0).u16(2).u16(20).u16(12).u8(1).ascii("a\0");
        attribute.u8(0x19, 1, 1, 0).u32(16).u8(0x10, 0, 0, 0).u32(1).u16(0).u16(8);
        attribute.u8(2, 1, 0, 1).u64(4000).bytes(references.toBytes());
        long root = file.header(0x0c, attribute.toBytes());

        assertRefused(file.withRoot(root), "all names and strings must be no longer than the file");
    }
}

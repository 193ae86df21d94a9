package io.github.monokeras.saving.hdf5;

import static io.github.monokeras.saving.hdf5.CraftedFile.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** Datasets that say more than they have: refused before the memory is taken. */
class HostileDatasetTest {

    /** A root with one dataset of floats. */
    private static ByteBuffer dataset(CraftedFile file, byte[] dataspace, byte[] layout, byte[] filters) {
        byte[] datatype = new ByteWriter()
                .u8(0x11, 0x20, 31, 0)
                .u32(4)
                .u16(0)
                .u16(32)
                .u8(23, 8, 0, 23)
                .u32(127)
                .toBytes();
        long address = file.headers(List.of(1, 3, 8, 11), List.of(dataspace, datatype, layout, filters));
        return file.withRoot(file.group("d", address));
    }

    private static byte[] dataspace(long... dims) {
        ByteWriter dataspace = new ByteWriter().u8(2, dims.length, 0, 1);
        for (long dim : dims) {
            dataspace.u64(dim);
        }
        return dataspace.toBytes();
    }

    private static final byte[] NO_FILTERS = {2, 0};

    private static byte[] contiguous(long address, long size) {
        return new ByteWriter().u8(3, 1).u64(address).u64(size).toBytes();
    }

    @Test
    void data_that_are_elsewhere_are_refused() {
        byte[] virtual = new ByteWriter().u8(4, 3).u64(48).u32(1).toBytes();
        assertRefused(
                dataset(new CraftedFile(), dataspace(4), virtual, NO_FILTERS),
                "HDF5: /d: message of type 8 must be a dataset of this file, got a virtual one; its data are elsewhere");
    }

    @Test
    void absurd_shapes_are_refused_before_memory_is_taken() {
        assertRefused(
                dataset(new CraftedFile(), dataspace(1L << 40), contiguous(48, 4), NO_FILTERS),
                "/d: message of type 1 must have dimensions below 2 to the 31st, got 1099511627776");
        assertRefused(
                dataset(new CraftedFile(), dataspace(1 << 20, 1 << 20), contiguous(48, 4), NO_FILTERS),
                "must have less than 2 to the 31st elements, got more");
        assertRefused(
                dataset(new CraftedFile(), dataspace(1 << 29), contiguous(-1, 1L << 31), NO_FILTERS),
                "/d: the dataset must have at most ");
        assertRefused(
                dataset(new CraftedFile(), dataspace(1000), contiguous(48, 4000), NO_FILTERS),
                "/d: data must lie within the");
        assertRefused(
                dataset(new CraftedFile(), dataspace(10), contiguous(48, 8), NO_FILTERS),
                "/d: the shape (10,) must have 40 bytes of data, got 8");
    }

    private static byte[] singleChunk(long address, long stored, int chunk) {
        return new ByteWriter()
                .u8(4, 2, 2, 2, 4)
                .u32(chunk)
                .u32(4)
                .u8(1)
                .u64(stored)
                .u32(0)
                .u64(address)
                .toBytes();
    }

    private static byte[] deflated(int size) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(out)) {
            deflater.write(new byte[size]);
        }
        return out.toByteArray();
    }

    @Test
    void a_chunk_that_unpacks_to_more_than_its_shape_is_refused() throws IOException {
        byte[] deflate = new ByteWriter().u8(2, 1).u16(1).u16(0).u16(1).u32(4).toBytes();
        byte[] bomb = deflated(50_000_000);

        CraftedFile right = new CraftedFile();
        byte[] four = deflated(16);
        long place = right.add(four);
        ByteBuffer readable = dataset(right, dataspace(4), singleChunk(place, four.length, 4), deflate);
        assertThat(Hdf5Reader.read(readable).dataset("d").orElseThrow().values())
                .hasToString("[0. 0. 0. 0.]");

        CraftedFile small = new CraftedFile();
        long address = small.add(bomb);
        assertRefused(
                dataset(small, dataspace(4), singleChunk(address, bomb.length, 4), deflate),
                "/d: a deflated chunk must end after at most 20 bytes, got more or no end");

        CraftedFile large = new CraftedFile();
        long again = large.add(bomb);
        assertRefused(
                dataset(large, dataspace(12_500_000), singleChunk(again, bomb.length, 12_500_000), deflate),
                "/d: the dataset must have at most ");

        CraftedFile wide = new CraftedFile();
        long third = wide.add(four);
        assertRefused(
                dataset(wide, dataspace(4), singleChunk(third, four.length, Integer.MAX_VALUE), deflate),
                "/d: a chunk must have at most ");
    }
}

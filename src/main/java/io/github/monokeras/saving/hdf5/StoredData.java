package io.github.monokeras.saving.hdf5;

import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The numbers of a dataset in a file, read and unpacked when somebody asks for them.
 *
 * @param file the file, at the dataset's path
 * @param type the elements' type
 * @param space how many elements there are
 * @param layout where their bytes lie
 * @param filters what was done to chunks
 */
record StoredData(FileBytes file, Datatype type, Dataspace space, DataLayout layout, FilterPipeline filters) {

    /** Deflate makes at most a thousandth of what it gets; numbers shrink to a hundredth only where all are alike. */
    private static final long MOST_TIMES = 100;

    private static final long ALWAYS = 1 << 20;
    /** About the longest array that there can be. */
    private static final long MOST_BYTES = Integer.MAX_VALUE - 64;

    /** The numbers; throws InvalidFileException if they are damaged, or far more than the file can hold. */
    Tensor values() {
        long size = (long) space.size() * type.size();
        requirePlausible("the dataset", size);
        ByteBuffer bytes = bytes((int) size);
        return Numbers.dtype(type.type()) == DType.FLOAT32
                ? Tensor.of(space.shape(), Numbers.floats(bytes, type, space.size()))
                : Tensor.of(space.shape(), Numbers.doubles(bytes, type, space.size()));
    }

    private void requirePlausible(String what, long size) {
        long most = Math.min(MOST_BYTES, ALWAYS + MOST_TIMES * file.size());
        if (size > most) {
            throw file.refuse("%s must have at most %d bytes in a file of %d, got the shape %s"
                    .formatted(what, most, file.size(), space.shape()));
        }
    }

    private ByteBuffer bytes(int size) {
        if (layout instanceof DataLayout.Compact compact) {
            return requireSize(compact.bytes(), size);
        }
        if (layout instanceof DataLayout.Contiguous contiguous) {
            // Where nothing was ever written, HDF5 reads the fill value, and h5py's is 0.
            return contiguous.address() == ByteReader.UNDEFINED
                    ? ByteBuffer.allocate(size)
                    : requireSize(file.slice("data", contiguous.address(), contiguous.length()), size);
        }
        return size == 0 ? ByteBuffer.allocate(0) : chunked((DataLayout.Chunked) layout, size);
    }

    private ByteBuffer requireSize(ByteBuffer bytes, int size) {
        if (bytes.remaining() < size) {
            throw file.refuse("the shape %s must have %d bytes of data, got %d"
                    .formatted(space.shape(), size, bytes.remaining()));
        }
        return bytes.slice(0, size);
    }

    private ByteBuffer chunked(DataLayout.Chunked chunked, int size) {
        int[] dims = space.shape().dims();
        if (dims.length != chunked.shape().rank() || chunked.elementSize() != type.size()) {
            throw file.refuse("the chunks must have the dataset's rank %d and elements of %d bytes, got %d and %d"
                    .formatted(dims.length, type.size(), chunked.shape().rank(), chunked.elementSize()));
        }
        long count = 1;
        long chunkSize = type.size();
        for (int axis = 0; axis < dims.length; axis++) {
            int side = chunked.shape().dim(axis);
            count *= ChunkIndex.places(dims[axis], side);
            chunkSize *= side;
            requirePlausible("the list of chunks", count);
            // Along each axis, so that no product overflows; with the chunks at the edges, which stand out.
            requirePlausible("a chunk", chunkSize);
            requirePlausible("all chunks together", count * chunkSize);
        }
        FileBytes fresh = file.afresh();
        List<ChunkIndex.Chunk> chunks =
                ChunkIndex.chunks(fresh, chunked, dims, (int) count, (int) chunkSize, !filters.isEmpty());
        ByteBuffer all = ByteBuffer.allocate(size);
        for (ChunkIndex.Chunk chunk : chunks) {
            ByteBuffer stored = fresh.slice("chunk", chunk.address(), chunk.length());
            ByteBuffer bytes = filters.undo(stored, chunk.mask(), (int) chunkSize, type.size());
            copy(bytes, all, chunk.number(), chunked.shape().dims(), dims);
        }
        return all;
    }

    /** Copies a chunk to its place row by row, without what stands out of the dataset. */
    private void copy(ByteBuffer chunk, ByteBuffer all, int number, int[] side, int[] dims) {
        int[] start = new int[dims.length];
        int places = number;
        for (int axis = dims.length - 1; axis >= 0; axis--) {
            start[axis] = places % ChunkIndex.places(dims[axis], side[axis]) * side[axis];
            places /= ChunkIndex.places(dims[axis], side[axis]);
        }
        int last = dims.length - 1;
        int row = Math.min(side[last], dims[last] - start[last]) * type.size();
        int rows = chunk.remaining() / (side[last] * type.size());
        int[] index = new int[dims.length];
        for (int i = 0; i < rows; i++) {
            // The place of row i in the chunk, and so in the dataset.
            int rest = i;
            boolean inside = true;
            for (int axis = last - 1; axis >= 0; axis--) {
                index[axis] = start[axis] + rest % side[axis];
                rest /= side[axis];
                inside &= index[axis] < dims[axis];
            }
            if (inside) {
                index[last] = start[last];
                int to = 0;
                for (int axis = 0; axis <= last; axis++) {
                    to = to * dims[axis] + index[axis];
                }
                all.put(to * type.size(), chunk, i * side[last] * type.size(), row);
            }
        }
    }
}

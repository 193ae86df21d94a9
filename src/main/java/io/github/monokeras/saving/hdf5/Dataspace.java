package io.github.monokeras.saving.hdf5;

import io.github.monokeras.tensor.Shape;

/**
 * How many elements there are along each dimension.
 *
 * @param shape the dimensions; {@code (0,)} for the null dataspace, which has no elements at all
 * @param size the number of elements
 * @see <a href="https://docs.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html#sec_fmt3_dataobject_hdr_msg_simple">HDF5
 *     File Format Specification, IV.A.2.b: The Dataspace Message</a>
 */
record Dataspace(Shape shape, int size) {

    private static final int NULL = 2;
    /** HDF5's own limit. */
    private static final int MOST_DIMENSIONS = 32;

    static Dataspace read(ByteReader message) {
        int version = message.u8();
        message.require(version == 1 || version == 2, "must have a dataspace of version 1 or 2, got " + version);
        int rank = message.u8();
        message.require(rank <= MOST_DIMENSIONS, "must have at most 32 dimensions, got " + rank);
        message.skip(1);
        boolean isNull = version == 2 && message.u8() == NULL;
        message.skip(version == 1 ? 5 : 0);
        int[] dims = new int[isNull ? 1 : rank];
        for (int axis = 0; axis < dims.length && !isNull; axis++) {
            long dim = message.length();
            message.require(dim <= Integer.MAX_VALUE, "must have dimensions below 2 to the 31st, got " + dim);
            dims[axis] = (int) dim;
        }
        return new Dataspace(Shape.of(dims), size(message, dims));
    }

    private static int size(ByteReader message, int[] dims) {
        long size = 1;
        for (int dim : dims) {
            size *= dim;
            message.require(size <= Integer.MAX_VALUE, "must have less than 2 to the 31st elements, got more");
        }
        return (int) size;
    }
}

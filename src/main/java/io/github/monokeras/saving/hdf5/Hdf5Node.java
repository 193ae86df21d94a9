package io.github.monokeras.saving.hdf5;

import java.util.Map;

/**
 * What a group of HDF5 holds under a name: another group, or a dataset.
 *
 * @see <a href="https://docs.hdfgroup.org/documentation/hdf5/latest/_h5_d_m__u_g.html">HDF5: the data model</a>
 */
public sealed interface Hdf5Node permits Hdf5Group, Hdf5Dataset {

    /**
     * The notes on this node in their order, unmodifiable: each a String, a List of Strings, a Number, a Boolean or a
     * {@link io.github.monokeras.tensor.Tensor}. What a file has of other types, references say, is left out.
     */
    Map<String, Object> attributes();
}

/** HDF5, the format in which Keras keeps weights, as a small tree of groups and datasets: read, built and written. */
@NullMarked
package io.github.monokeras.saving.hdf5;

import org.jspecify.annotations.NullMarked;

package io.github.monokeras.saving.hdf5;

import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.tensor.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads HDF5 files as Keras and h5py write them, older and newer ones, and refuses others in a sentence.
 *
 * <p>Not read are: links but hard ones, objects with two names, data in other files, filters but deflate, shuffle and
 * fletcher32, datasets that may grow and were written for the newest HDF5, files over 2 GiB. A dataset of strings or compounds
 * is there, but has no {@link Hdf5Dataset#values values}; an attribute of such a type is left out. TensorFlow's bfloat16, two
 * bytes without a type, is told by the attribute {@code dtype} that Keras writes beside it.
 *
 * <p>Whatever the file is, no more is read than it has, and no more memory is taken than some hundred times its size.
 *
 * @see <a href="https://docs.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html">HDF5 File Format Specification</a>
 */
public final class Hdf5Reader {

    private static final int MOST_LEVELS = 64;

    private final Attributes attributes = new Attributes(new GlobalHeaps());
    private final Set<Long> seen = new HashSet<>();

    private Hdf5Reader() {}

    /**
     * Reads a file into memory; when this returns, it is closed.
     *
     * @throws InvalidFileException if it is no HDF5, or damaged, or has what is not read
     * @throws UncheckedIOException if it cannot be read
     */
    public static Hdf5Group read(Path file) {
        try {
            long size = Files.size(file);
            // The longest array that all virtual machines make.
            if (size > Integer.MAX_VALUE - 8) {
                throw new InvalidFileException(
                        "HDF5: the file must have less than 2 GiB, got %d bytes; save the weights in shards"
                                .formatted(size));
            }
            return read(ByteBuffer.wrap(Files.readAllBytes(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Reads what lies between a buffer's position and its limit; the bytes must not change while the datasets are in use.
     *
     * @throws InvalidFileException if it is no HDF5, or damaged, or has what is not read
     */
    public static Hdf5Group read(ByteBuffer bytes) {
        Superblock superblock = Superblock.read(bytes);
        Hdf5Node root = new Hdf5Reader().node(superblock.file(), superblock.root(), 0);
        if (root instanceof Hdf5Group group) {
            return group;
        }
        throw superblock.file().refuse("the root must be a group, got a dataset");
    }

    private Hdf5Node node(FileBytes file, long address, int level) {
        file.countNode();
        // Each dataset keeps its path.
        file.pay(file.path().length());
        if (level > MOST_LEVELS) {
            throw file.refuse("groups must be at most %d levels deep, got more".formatted(MOST_LEVELS));
        }
        if (!seen.add(address)) {
            throw file.refuse("each group and dataset must have one name, got one that another name leads to, too");
        }
        ObjectHeader header = ObjectHeader.read(file, address);
        Map<String, Object> notes = attributes.read(file, header);
        return header.has(ObjectHeader.DATASPACE) || header.has(ObjectHeader.DATATYPE)
                ? dataset(file, header, notes)
                : group(file, header, notes, level);
    }

    private Hdf5Group group(FileBytes file, ObjectHeader header, Map<String, Object> notes, int level) {
        Hdf5Group group = new Hdf5Group();
        notes.forEach(group::attribute);
        String prefix = level == 0 ? "/" : file.path() + "/";
        List<Links.Link> links = header.has(ObjectHeader.SYMBOL_TABLE)
                ? SymbolTable.read(file, header.require(ObjectHeader.SYMBOL_TABLE, "symbol table"))
                : Links.read(file, header);
        for (Links.Link link : links) {
            if (!Hdf5Group.isName(link.name()) || group.find(link.name()).isPresent()) {
                throw file.refuse(
                        "the names in a group must differ and have no slash, got \"%s\"".formatted(link.name()));
            }
            group.put(link.name(), node(file.at(prefix + link.name()), link.address(), level + 1));
        }
        return group;
    }

    private static Hdf5Dataset dataset(FileBytes file, ObjectHeader header, Map<String, Object> notes) {
        if (!header.has(ObjectHeader.DATASPACE)) {
            // A datatype with a name: something is there, but no numbers.
            return noNumbers(file, Shape.of(0), notes);
        }
        if (header.has(ObjectHeader.EXTERNAL_FILES)) {
            throw file.refuse("the dataset's data must be in this file, got names of other files");
        }
        Dataspace space = Dataspace.read(header.require(ObjectHeader.DATASPACE, "dataspace"));
        Datatype type = header.isShared(ObjectHeader.DATATYPE)
                ? Datatype.UNKNOWN
                : Datatype.read(header.require(ObjectHeader.DATATYPE, "datatype"));
        if (type.kind() == Datatype.Kind.OPAQUE_PAIR && "bfloat16".equals(notes.get("dtype"))) {
            type = new Datatype(Datatype.Kind.NUMBER, Hdf5Type.BFLOAT16, type.size(), type.order(), 0);
        }
        if (type.kind() != Datatype.Kind.NUMBER) {
            return noNumbers(file, space.shape(), notes);
        }
        DataLayout layout = DataLayout.read(header.require(ObjectHeader.DATA_LAYOUT, "data layout"));
        FilterPipeline filters = FilterPipeline.read(file, header);
        StoredData data = new StoredData(file, type, space, layout, filters);
        return new Hdf5Dataset(space.shape(), type.type(), notes, data::values);
    }

    private static Hdf5Dataset noNumbers(FileBytes file, Shape shape, Map<String, Object> notes) {
        return new Hdf5Dataset(shape, Hdf5Type.OTHER, notes, () -> {
            throw file.refuse("the dataset must hold numbers, got strings or another type");
        });
    }
}

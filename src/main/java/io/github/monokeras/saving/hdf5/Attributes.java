package io.github.monokeras.saving.hdf5;

import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Tensor;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The attributes of a node, as Java values.
 *
 * @see <a href="https://docs.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html#sec_fmt3_dataobject_hdr_msg_attribute">HDF5
 *     File Format Specification, IV.A.2.m: The Attribute Message</a>
 */
final class Attributes {

    private final GlobalHeaps heaps;

    Attributes(GlobalHeaps heaps) {
        this.heaps = heaps;
    }

    /** All attributes that are strings or numbers, those in the header first. */
    Map<String, Object> read(FileBytes file, ObjectHeader header) {
        List<ByteReader> messages = new ArrayList<>(header.all(ObjectHeader.ATTRIBUTE));
        Optional<ByteReader> info = header.first(ObjectHeader.ATTRIBUTE_INFO);
        if (info.isPresent()) {
            messages.addAll(dense(file, info.get()));
        }
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (ByteReader message : messages) {
            read(message, attributes);
        }
        return attributes;
    }

    /** Many attributes, or long ones, lie in a fractal heap, and a B-tree of their names points to them. */
    private static List<ByteReader> dense(FileBytes file, ByteReader info) {
        info.version(0);
        int flags = info.u8();
        info.skip((flags & 1) == 0 ? 0 : 2);
        long heap = info.offset();
        long names = info.offset();
        if (heap == ByteReader.UNDEFINED) {
            return List.of();
        }
        FractalHeap objects = FractalHeap.read(file, heap);
        List<ByteReader> messages = new ArrayList<>();
        for (ByteReader entry : BTreeV2.records(file, names, BTreeV2.ATTRIBUTE_NAMES)) {
            messages.add(objects.object(entry.part("heap ID", 8), "attribute"));
        }
        return messages;
    }

    private void read(ByteReader message, Map<String, Object> attributes) {
        int version = message.u8();
        message.require(version >= 1 && version <= 3, "must have an attribute of version 1 to 3, got " + version);
        int flags = message.u8();
        int nameSize = message.u16();
        int typeSize = message.u16();
        int spaceSize = message.u16();
        message.skip(version == 3 ? 1 : 0);
        String name = message.part("attribute name", nameSize).textToZero();
        message.require(!name.isEmpty(), "must have an attribute with a name, got an empty one");
        align(message, version);
        ByteReader typePart = message.part("datatype of attribute \"" + name + "\"", typeSize);
        align(message, version);
        ByteReader spacePart = message.part("dataspace of attribute \"" + name + "\"", spaceSize);
        align(message, version);
        if (version > 1 && (flags & 3) != 0) {
            // Its datatype or dataspace lies elsewhere: a type that has a name, which strings and numbers have not.
            return;
        }
        Datatype type = Datatype.read(typePart);
        Dataspace space = Dataspace.read(spacePart);
        value(message.part("attribute \"" + name + "\"", message.remaining()), type, space)
                .ifPresent(value -> attributes.put(name, value));
    }

    private static void align(ByteReader message, int version) {
        if (version == 1) {
            message.align8();
        }
    }

    private Optional<Object> value(ByteReader data, Datatype type, Dataspace space) {
        boolean scalar = space.shape().rank() == 0;
        return switch (type.kind()) {
            case FIXED_STRING, VARIABLE_STRING -> {
                List<String> strings = strings(data, type, space.size());
                yield Optional.of(scalar ? strings.get(0) : strings);
            }
            case NUMBER -> {
                ByteBuffer bytes = data.bytes((long) space.size() * type.size());
                yield Optional.of(scalar ? Numbers.scalar(bytes, type) : tensor(bytes, type, space));
            }
            case OPAQUE_PAIR, OTHER -> Optional.empty();
        };
    }

    private static Tensor tensor(ByteBuffer bytes, Datatype type, Dataspace space) {
        return Numbers.dtype(type.type()) == DType.FLOAT32
                ? Tensor.of(space.shape(), Numbers.floats(bytes, type, space.size()))
                : Tensor.of(space.shape(), Numbers.doubles(bytes, type, space.size()));
    }

    private List<String> strings(ByteReader data, Datatype type, int count) {
        // Before a list of that size is made.
        data.require((long) count * type.size() <= data.remaining(), "must have room for " + count + " strings");
        List<String> strings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ByteReader element = data.part("string", type.size());
            strings.add(type.kind() == Datatype.Kind.VARIABLE_STRING ? heaps.string(element) : fixed(element, type));
        }
        return List.copyOf(strings);
    }

    private static String fixed(ByteReader element, Datatype type) {
        ByteBuffer bytes = element.bytes(type.size());
        int end = 0;
        for (int i = 0; i < type.size(); i++) {
            byte one = bytes.get(i);
            if (one == 0 && type.padding() == 0) {
                break;
            }
            if (one != (type.padding() == 2 ? ' ' : 0)) {
                end = i + 1;
            }
        }
        return StandardCharsets.UTF_8.decode(bytes.slice(0, end)).toString();
    }
}

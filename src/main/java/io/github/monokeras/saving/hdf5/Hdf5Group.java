package io.github.monokeras.saving.hdf5;

import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A folder of HDF5: an ordered tree of groups and datasets under names, with notes that are called attributes.
 *
 * <p>A name is any text but the empty one, {@code .}, and one with a slash: the slash parts the names of a path, as in
 * {@code layers/dense/vars}.
 */
public final class Hdf5Group implements Hdf5Node {

    private final Map<String, Object> attributes = new LinkedHashMap<>();
    private final Map<String, Hdf5Node> children = new LinkedHashMap<>();

    /** Makes a group with nothing in it. */
    public Hdf5Group() {}

    @Override
    public Map<String, Object> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    /**
     * Sets an attribute, in place of one of this name.
     *
     * @param value a String, a List of Strings, a Number, a Boolean or a {@link Tensor}
     * @return this group
     * @throws IllegalArgumentException if the value is of another kind, or the name is empty
     */
    public Hdf5Group attribute(String name, Object value) {
        if (name.isEmpty() || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("Hdf5Group: an attribute must have a name without a zero character");
        }
        attributes.put(name, checked(name, value));
        return this;
    }

    private static Object checked(String name, Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof Tensor) {
            return value;
        }
        if (value instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return List.copyOf(list);
        }
        throw new IllegalArgumentException(
                "Hdf5Group: attribute \"%s\" must be a String, a List of Strings, a Number, a Boolean or a Tensor, got %s"
                        .formatted(name, value.getClass().getSimpleName()));
    }

    /** The names of what is directly inside, in their order. */
    public List<String> names() {
        return List.copyOf(children.keySet());
    }

    /** What is directly inside, under its names, in their order. */
    Map<String, Hdf5Node> children() {
        return children;
    }

    /** The node at a path such as {@code layers/dense/vars}, this group at the empty path; empty where there is none. */
    public Optional<Hdf5Node> find(String path) {
        Hdf5Node node = this;
        for (String name : parts(path)) {
            if (!(node instanceof Hdf5Group group) || !group.children.containsKey(name)) {
                return Optional.empty();
            }
            node = group.children.get(name);
        }
        return Optional.of(node);
    }

    /** The group at a path such as {@code layers/dense/vars}; empty where there is none, or a dataset. */
    public Optional<Hdf5Group> group(String path) {
        return find(path).filter(Hdf5Group.class::isInstance).map(Hdf5Group.class::cast);
    }

    /** The dataset at a path such as {@code layers/dense/vars/0}; empty where there is none, or a group. */
    public Optional<Hdf5Dataset> dataset(String path) {
        return find(path).filter(Hdf5Dataset.class::isInstance).map(Hdf5Dataset.class::cast);
    }

    /**
     * Puts a node under a name, in place of what was there.
     *
     * @return this group
     * @throws IllegalArgumentException if the name cannot be one
     */
    public Hdf5Group put(String name, Hdf5Node node) {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "Hdf5Group: a name must not be empty nor \".\", and have no slash, got \"%s\"".formatted(name));
        }
        children.put(name, node);
        return this;
    }

    static boolean isName(String name) {
        return !name.isEmpty() && !name.equals(".") && name.indexOf('/') < 0 && name.indexOf('\0') < 0;
    }

    /**
     * Returns the group at a path such as {@code layers/dense/vars}, and makes those of its groups that are not there yet.
     *
     * @throws IllegalArgumentException if a dataset is in the way, or a name cannot be one
     */
    public Hdf5Group addGroup(String path) {
        Hdf5Group group = this;
        for (String name : parts(path)) {
            Hdf5Node child = group.children.get(name);
            if (child instanceof Hdf5Dataset) {
                throw new IllegalArgumentException(
                        "Hdf5Group: \"%s\" must be a group to have groups inside, got a dataset".formatted(name));
            }
            Hdf5Group next = child instanceof Hdf5Group existing ? existing : new Hdf5Group();
            if (child == null) {
                group.put(name, next);
            }
            group = next;
        }
        return group;
    }

    /** The names on a path; slashes more than needed do not count. */
    private static List<String> parts(String path) {
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** The names inside: {@code [layers, optimizer, vars]}. */
    @Override
    public String toString() {
        return children.keySet().toString();
    }
}

package io.github.monokeras.saving.weights;

import io.github.monokeras.saving.hdf5.Hdf5Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ways in which versions of Keras spelled the path of an object.
 *
 * <ul>
 *   <li>{@code layers/dense}, as it is today
 *   <li>{@code _layer_checkpoint_dependencies/dense} from Keras 2.12 to 2.14
 *   <li>{@code layers\dense}, one name with a backslash, on Windows up to Keras 3.0
 *   <li>{@code _query_dense} for {@code query_dense}, in Keras 2
 * </ul>
 */
final class Spellings {

    private static final String LAYERS_OF_KERAS_2 = "_layer_checkpoint_dependencies";

    private Spellings() {}

    /** Finds the group of an object's variables; without one the object has none. */
    static Optional<Hdf5Group> vars(Hdf5Group root, SavedObject object) {
        List<String> parts =
                object.path().isEmpty() ? List.of() : List.of(object.path().split("/", -1));
        for (List<String> spelling : List.of(parts, ofKeras2(parts), hidden(parts), hidden(ofKeras2(parts)))) {
            Optional<Hdf5Group> vars = find(root, spelling).flatMap(group -> group.group("vars"));
            if (vars.isPresent()) {
                return vars;
            }
        }
        return Optional.empty();
    }

    private static List<String> ofKeras2(List<String> parts) {
        return parts.stream()
                .map(part -> part.equals("layers") ? LAYERS_OF_KERAS_2 : part)
                .toList();
    }

    private static List<String> hidden(List<String> parts) {
        if (parts.isEmpty()) {
            return parts;
        }
        int last = parts.size() - 1;
        List<String> hidden = new ArrayList<>(parts);
        hidden.set(last, "_" + parts.get(last));
        return hidden;
    }

    /** Walks down a path, of which any parts may be one name. */
    private static Optional<Hdf5Group> find(Hdf5Group group, List<String> parts) {
        if (parts.isEmpty()) {
            return Optional.of(group);
        }
        for (int taken = 1; taken <= parts.size(); taken++) {
            List<String> rest = parts.subList(taken, parts.size());
            Optional<Hdf5Group> found =
                    group.group(String.join("\\", parts.subList(0, taken))).flatMap(inside -> find(inside, rest));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}

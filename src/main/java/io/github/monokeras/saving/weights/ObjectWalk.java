package io.github.monokeras.saving.weights;

import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.SavedPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Keras's way through a model: an object first, then its parts; what was met before is passed by. */
final class ObjectWalk {

    private final Set<Layer> met = new HashSet<>();
    private final List<SavedObject> objects = new ArrayList<>();

    /** Walks through a layer at a path, and returns all that was met. */
    List<SavedObject> through(Layer layer, String path) {
        visit(layer, path);
        return List.copyOf(objects);
    }

    private void visit(Layer layer, String path) {
        if (!met.add(layer)) {
            return;
        }
        List<SavedPart> parts = layer.savedParts();
        if (parts.isEmpty() && layer.inner() != null) {
            throw new IllegalStateException(
                    "%s: a layer with an inner graph must list its savedParts, got none".formatted(layer.who()));
        }
        // A lookup inside of a layer has the same as the layer.
        boolean holds = parts.isEmpty() || LookupWeights.isLookup(layer);
        objects.add(new SavedObject(path, layer.name(), holds ? layer : null));
        for (SavedPart part : parts) {
            String inside = path.isEmpty() ? part.key() : path + "/" + part.key();
            Layer partLayer = part.layer();
            if (partLayer == null || partLayer == layer) {
                objects.add(new SavedObject(inside, part.name(), partLayer));
            } else {
                visit(partLayer, inside);
            }
        }
    }
}

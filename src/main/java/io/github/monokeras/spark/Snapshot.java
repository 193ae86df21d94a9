package io.github.monokeras.spark;

import io.github.monokeras.Model;
import io.github.monokeras.Replica;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Session;
import io.github.monokeras.tensor.Weights;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;

/**
 * A model with its weights at one moment.
 *
 * @param replica what it is
 * @param weights what it knows
 */
record Snapshot(Replica replica, Weights weights) implements Serializable {

    private static final int MOST_OPEN = 4;

    /** Those last used come last. */
    private static final Map<String, Open> OPEN = new LinkedHashMap<>(16, 0.75f, true);

    static Snapshot of(String call, Model model) {
        return new Snapshot(Replica.of(call, model), model.getWeights());
    }

    /**
     * A snapshot that computes.
     *
     * @param network its layers
     * @param session which many threads may ask at a time
     */
    record Open(Network network, Session session) {}

    /**
     * Returns the snapshot that all tasks of this process share.
     *
     * @param id of the snapshot
     * @param parcel which is opened if the process does not know it yet
     */
    static Open shared(String id, Broadcast<Parcel> parcel) {
        synchronized (OPEN) {
            Open known = OPEN.get(id);
            if (known == null) {
                Snapshot snapshot = parcel.value().open(Snapshot.class);
                Replica replica = snapshot.replica;
                known = new Open(
                        replica.network(),
                        replica.open(snapshot.weights, replica.seed()).session());
                OPEN.put(id, known);
                if (OPEN.size() > MOST_OPEN) {
                    // Not closed: a task may still use it. Its memory goes when nobody does.
                    OPEN.remove(OPEN.keySet().iterator().next());
                }
            }
            return known;
        }
    }
}

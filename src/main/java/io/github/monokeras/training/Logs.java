package io.github.monokeras.training;

import io.github.monokeras.backend.TrainingSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The running logs of a session, by name. */
final class Logs {

    private final TrainingSession session;
    private final List<String> names;

    Logs(TrainingSession session, List<String> names) {
        this.session = session;
        this.names = List.copyOf(names);
    }

    /** Returns the means since the session last reset them; the map is the caller's own. */
    Map<String, Double> read() {
        double[] values = session.logs();
        Map<String, Double> logs = new LinkedHashMap<>();
        for (int i = 0; i < values.length; i++) {
            logs.put(names.get(i), values[i]);
        }
        return logs;
    }
}

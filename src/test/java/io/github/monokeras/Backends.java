package io.github.monokeras;

import ai.djl.engine.Engine;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.djl.DjlBackend;
import io.github.monokeras.backend.reference.ReferenceBackend;
import java.util.ArrayList;
import java.util.List;

/** Every backend that a test runs on. */
final class Backends {

    private Backends() {}

    /** Returns the reference and, in one precision, each DJL engine that is there; MXNet is built for Linux on x86 only. */
    static List<Backend> all(String dtype) {
        List<Backend> backends = new ArrayList<>(List.of(new ReferenceBackend()));
        for (String engine : List.of("PyTorch", "MXNet")) {
            if (Engine.hasEngine(engine)) {
                backends.add(new DjlBackend().engine(engine).dtype(dtype));
            }
        }
        return backends;
    }
}

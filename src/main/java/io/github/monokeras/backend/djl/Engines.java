package io.github.monokeras.backend.djl;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDManager;
import io.github.monokeras.backend.Threads;
import org.jspecify.annotations.Nullable;

/** Starts DJL's engines: without log noise, without a download, and with one sentence where that fails. */
final class Engines {

    private static final String OFFLINE = "ai.djl.offline";

    /** Read by DJL when PyTorch starts. MXNet reads the environment alone, which Java cannot change. */
    private static final String THREADS = "ai.djl.pytorch.num_threads";

    private Engines() {}

    /** Returns a new root of native memory on an engine and a device. */
    static NDManager newManager(String engineName, @Nullable String deviceName) {
        try {
            Engine engine = start(engineName);
            return engine.newBaseManager(deviceName == null ? engine.defaultDevice() : device(engine, deviceName));
        } catch (EngineException | LinkageError failed) {
            throw new IllegalStateException(
                    "DjlBackend: the native library of %s could not be loaded (%s); add its native jar for this system, or go on without one by backend(\"reference\")"
                            .formatted(engineName, rootOf(failed)),
                    failed);
        }
    }

    private static synchronized Engine start(String name) {
        // SLF4J reports on standard error that it found no binding: no news to a user who brought none.
        if (System.getProperty("slf4j.internal.verbosity") == null) {
            System.setProperty("slf4j.internal.verbosity", "ERROR");
        }
        String offline = System.getProperty(OFFLINE);
        String threads = System.getProperty(THREADS);
        System.setProperty(OFFLINE, "true");
        int usual = Threads.settle();
        if (threads == null && System.getenv("OMP_NUM_THREADS") == null && System.getenv("MKL_NUM_THREADS") == null) {
            System.setProperty(THREADS, String.valueOf(usual));
        }
        try {
            if (!Engine.hasEngine(name)) {
                throw new IllegalStateException(
                        "DjlBackend: engine \"%s\" must be on the class path, found %s; add its jar, or go on without one by backend(\"reference\")"
                                .formatted(name, Engine.getAllEngines()));
            }
            return Engine.getEngine(name);
        } finally {
            restore(OFFLINE, offline);
            restore(THREADS, threads);
        }
    }

    private static void restore(String property, @Nullable String value) {
        if (value == null) {
            System.clearProperty(property);
        } else {
            System.setProperty(property, value);
        }
    }

    private static Device device(Engine engine, String name) {
        Device device = parse(engine, name);
        if (device.isGpu() && device.getDeviceId() >= engine.getGpuCount()) {
            throw new IllegalArgumentException(
                    "DjlBackend: device must be one of the %d GPUs that %s reports, got \"%s\"; take cpu"
                            .formatted(engine.getGpuCount(), engine.getEngineName(), name));
        }
        return device;
    }

    private static Device parse(Engine engine, String name) {
        if (!name.matches("cpu|gpu\\d*")) {
            throw new IllegalArgumentException(
                    "DjlBackend: device must be a name like cpu or gpu0, got \"" + name + "\"");
        }
        return Device.fromName(name, engine);
    }

    private static String rootOf(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return root.getClass().getSimpleName() + ": " + message;
    }
}

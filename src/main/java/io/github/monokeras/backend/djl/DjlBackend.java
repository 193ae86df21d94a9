package io.github.monokeras.backend.djl;

import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.GuardedMemory;
import io.github.monokeras.backend.Memory;
import io.github.monokeras.backend.Network;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.tensor.DType;
import io.github.monokeras.tensor.Weights;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The mathematics on Deep Java Library, the backend that a model takes when nobody chooses.
 *
 * <p>{@code new DjlBackend()} computes on PyTorch in float32, on the first GPU if the engine reports one, else on the CPU.
 *
 * @param engine DJL's name of the engine; default {@code PyTorch}
 * @param device DJL's name of the device, as {@code cpu} or {@code gpu1}; default null: the engine's own choice
 * @param dtype the precision of all numbers; default float32
 * @see <a href="https://docs.djl.ai/master/docs/engine.html">DJL engines</a>
 */
public record DjlBackend(String engine, @Nullable String device, DType dtype) implements Backend {

    /** Takes PyTorch, its own choice of device, and float32. */
    public DjlBackend() {
        this("PyTorch", null, DType.FLOAT32);
    }

    /** Returns this backend on another engine, as {@code "MXNet"}. */
    public DjlBackend engine(String newEngine) {
        return new DjlBackend(newEngine, device, dtype);
    }

    /** Returns this backend on a device, as {@code "cpu"} or {@code "gpu0"}. */
    public DjlBackend device(String newDevice) {
        return new DjlBackend(engine, newDevice, dtype);
    }

    /** Returns this backend in another precision, {@code "float32"} or {@code "float64"}. */
    public DjlBackend dtype(String newDtype) {
        return new DjlBackend(engine, device, DType.of(newDtype));
    }

    @Override
    public <T> T export(Class<T> kind, String name, Network network, Map<Layer, Weights> weights) {
        // In a class of its own: this one is loaded where DJL is missing, too.
        return kind.getName().equals(DjlModels.KIND)
                ? kind.cast(DjlModels.of(this, name, network, weights))
                : Backend.super.export(kind, name, network, weights);
    }

    @Override
    public String name() {
        return "djl";
    }

    @Override
    public String label() {
        return engine + (device == null ? " " : " " + device + " ") + dtype;
    }

    /**
     * Makes an empty place for weights on the engine's device.
     *
     * @throws IllegalStateException if DJL, the engine or its native library is not there
     * @throws IllegalArgumentException if the engine has no such device
     */
    @Override
    public Memory memory() {
        try {
            return new GuardedMemory(new DjlMemory(Engines.newManager(engine, device), dtype));
        } catch (NoClassDefFoundError missing) {
            throw new IllegalStateException(
                    "DjlBackend: Deep Java Library must be on the class path; add ai.djl:api, or go on without it by backend(\"reference\")",
                    missing);
        }
    }
}

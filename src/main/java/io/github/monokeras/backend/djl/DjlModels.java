package io.github.monokeras.backend.djl;

import ai.djl.Device;
import ai.djl.Model;
import ai.djl.ndarray.NDManager;
import io.github.monokeras.backend.Network;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.tensor.Weights;
import java.util.Map;

/** Makes DJL's own models of trained networks. */
final class DjlModels {

    static final String KIND = "ai.djl.Model";

    private DjlModels() {}

    /** Returns a model on a backend's engine and device, with a copy of the weights; closing it frees them. */
    static Model of(DjlBackend backend, String name, Network network, Map<Layer, Weights> weights) {
        Device device;
        try (NDManager manager = Engines.newManager(backend.engine(), backend.device())) {
            device = manager.getDevice();
        }
        Model model = Model.newInstance(name, device, backend.engine());
        DjlMemory memory = new DjlMemory(model.getNDManager().newSubManager(), backend.dtype());
        weights.forEach(memory::put);
        model.setBlock(new NetworkBlock(network, memory));
        return model;
    }
}

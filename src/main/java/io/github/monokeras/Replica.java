package io.github.monokeras;

import com.google.gson.JsonObject;
import io.github.monokeras.backend.Backend;
import io.github.monokeras.backend.Compilation;
import io.github.monokeras.backend.Memory;
import io.github.monokeras.backend.Network;
import io.github.monokeras.backend.Session;
import io.github.monokeras.keywords.CompileArguments;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.RecurrentLayer;
import io.github.monokeras.saving.config.JsonText;
import io.github.monokeras.tensor.Weights;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A model as it travels to other processes, to compute there: what it is and how it was compiled, without weights.
 *
 * <p>It is read once in each process, and opened for as many tasks as are wanted.
 */
public final class Replica implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int MOST_KEPT = 16;
    private static final Map<String, Read> READ = new LinkedHashMap<>();

    private final String id = UUID.randomUUID().toString();
    private final Backend backend;
    private final String config;
    private final long seed;

    private Replica(Backend backend, String config, long seed) {
        this.backend = backend;
        this.config = config;
        this.seed = seed;
    }

    /**
     * Makes a replica of a model as it is now.
     *
     * @param call who asks, as {@code fit}
     * @throws IllegalStateException if the model does not know its input shape yet
     * @throws IllegalArgumentException if it takes strings, is stateful, or partly Java code of its own: none of that travels
     */
    public static Replica of(String call, Model model) {
        ModelState state = model.state();
        Network network = state.network(call);
        if (network.inputs().stream().anyMatch(input -> input.reader() != null)) {
            throw new IllegalArgumentException(
                    "%s: \"%s\" takes strings, which do not travel; compute their numbers before, and take the model behind them"
                            .formatted(call, model.name()));
        }
        for (Layer layer : network.layers()) {
            if (layer instanceof RecurrentLayer<?> recurrent && recurrent.stateful()) {
                throw new IllegalArgumentException(
                        "%s: %s must not be stateful, as what it keeps from batch to batch does not travel; say stateful(false)"
                                .formatted(call, layer.who()));
            }
        }
        JsonObject config = new ModelSaving(model).config(call);
        Replica replica = new Replica(state.backend(), JsonText.write(config), state.seed());
        // What cannot be read there is refused here.
        replica.read();
        return replica;
    }

    /** Returns what computes. */
    public Backend backend() {
        return backend;
    }

    /** Returns what the model's random numbers come from. */
    public long seed() {
        return seed;
    }

    /** Returns the layers. */
    public Network network() {
        return read().network;
    }

    /**
     * Returns how the model is trained.
     *
     * @throws IllegalStateException if it was not compiled
     */
    public Compilation compilation(String call) {
        Compilation compilation = read().compilation;
        if (compilation == null) {
            throw new IllegalStateException("compile must be called before " + call);
        }
        return compilation;
    }

    /**
     * Opens a session of its own, compiled if the model was.
     *
     * @param seed of what layers draw
     */
    public Opened open(Weights weights, long seed) {
        Read read = read();
        Memory memory = backend.memory();
        try {
            memory.putAll(read.network.layers(), weights);
            Session session = memory.open(read.network, seed);
            if (read.compilation != null) {
                session.compile(read.compilation);
            }
            return new Opened(session, memory);
        } catch (RuntimeException failed) {
            memory.close();
            throw failed;
        }
    }

    /**
     * A session with weights of its own.
     *
     * @param session which computes
     * @param memory which holds the weights
     */
    public record Opened(Session session, Memory memory) implements AutoCloseable {

        @Override
        public void close() {
            session.close();
            memory.close();
        }
    }

    /** What the config says. */
    private record Read(Network network, @Nullable Compilation compilation) {}

    private Read read() {
        synchronized (READ) {
            Read known = READ.get(id);
            if (known == null) {
                known = parsed();
                READ.put(id, known);
                if (READ.size() > MOST_KEPT) {
                    READ.remove(READ.keySet().iterator().next());
                }
            }
            return known;
        }
    }

    private Read parsed() {
        JsonObject object = ModelLoading.object(config);
        Model model = new ModelConfigs().read(object);
        Network network = model.state().network("open");
        CompileArguments arguments = new ModelConfigs().compiling().read(object.get("compile_config"));
        Compilation compilation =
                arguments == null ? null : Goals.of(arguments, network).forOutputs(network.outputs());
        return new Read(network, compilation);
    }
}

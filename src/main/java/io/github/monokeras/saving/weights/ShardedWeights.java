package io.github.monokeras.saving.weights;

import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Weights in several files: {@code m.weights.json} says which groups are in which of {@code m_00000.weights.h5},
 * {@code m_00001.weights.h5} and so on beside it. The variables of one group may be in several of them.
 *
 * @param index the text of the JSON file
 * @param shards the root of each of the other files, by its name
 * @see <a href="https://keras.io/api/models/model_saving_apis/weights_saving_and_loading/">Keras: max_shard_size</a>
 */
public record ShardedWeights(String index, Map<String, Hdf5Group> shards) {

    /** Keeps a copy of the map, in its order. */
    public ShardedWeights {
        shards = Collections.unmodifiableMap(new LinkedHashMap<>(shards));
    }

    /**
     * Puts together what several files have.
     *
     * @param index the text of the JSON file
     * @param shard reads the file of a name, which names no folder; asked for once for each
     * @return the root of the whole
     * @throws InvalidFileException if the index is none, or a file lacks what the index says that it has
     */
    public static Hdf5Group join(String index, Function<String, Hdf5Group> shard) {
        Map<String, Hdf5Group> read = new HashMap<>();
        Hdf5Group whole = new Hdf5Group();
        for (Map.Entry<String, List<String>> entry : ShardIndex.parse(index).entrySet()) {
            Hdf5Group group = whole.addGroup(entry.getKey());
            for (String file : entry.getValue()) {
                Hdf5Group part = read.computeIfAbsent(file, shard)
                        .group(entry.getKey())
                        .orElseThrow(
                                () -> new InvalidFileException("%s: must have the group %s, as the index says, got none"
                                        .formatted(file, entry.getKey())));
                part.attributes().forEach(group::attribute);
                part.names().forEach(name -> part.find(name).ifPresent(node -> group.put(name, node)));
            }
        }
        return whole;
    }

    /**
     * Parts the root of a file: a new file begins where the next variable would make one too large.
     *
     * @param base what the names of the files begin with, as {@code m}
     * @param maxShardSize how many bytes of numbers a file holds at most
     * @throws IllegalArgumentException if one variable alone is larger
     */
    public static ShardedWeights split(Hdf5Group root, String base, long maxShardSize) {
        ShardSplit split = new ShardSplit(base, maxShardSize);
        split.add(root, "");
        return new ShardedWeights(ShardIndex.write(split.files(), split.totalSize()), split.shards());
    }
}

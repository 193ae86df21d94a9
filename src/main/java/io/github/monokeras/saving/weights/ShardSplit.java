package io.github.monokeras.saving.weights;

import io.github.monokeras.saving.hdf5.Hdf5Dataset;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.saving.hdf5.Hdf5Node;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Fills one file after the other. */
final class ShardSplit {

    private final String base;
    private final long most;
    private final Map<String, Hdf5Group> shards = new LinkedHashMap<>();
    private final Map<String, Set<String>> files = new LinkedHashMap<>();
    private String file = "";
    private Hdf5Group shard = new Hdf5Group();
    private long inShard;
    private long total;

    ShardSplit(String base, long most) {
        this.base = base;
        this.most = most;
        next();
    }

    /** Returns the files, by their names. */
    Map<String, Hdf5Group> shards() {
        return shards;
    }

    /** Returns the files of each group that has variables, by its path. */
    Map<String, Set<String>> files() {
        return files;
    }

    /** Returns how many bytes all variables have. */
    long totalSize() {
        return total;
    }

    /** Adds what is in a group, at its path. */
    void add(Hdf5Group group, String path) {
        if (group.names().isEmpty()) {
            copy(group, path);
        }
        for (String name : group.names()) {
            Hdf5Node node = group.find(name).orElseThrow();
            if (node instanceof Hdf5Group inner) {
                add(inner, path + "/" + name);
            } else if (node instanceof Hdf5Dataset dataset) {
                makeRoom(dataset, path + "/" + name);
                copy(group, path).put(name, dataset);
                files.computeIfAbsent(path, any -> new LinkedHashSet<>()).add(file);
            }
        }
    }

    /** Returns the group at the same path in the file that is filled now. */
    private Hdf5Group copy(Hdf5Group group, String path) {
        Hdf5Group copy = shard.addGroup(path);
        group.attributes().forEach(copy::attribute);
        return copy;
    }

    private void makeRoom(Hdf5Dataset dataset, String path) {
        long bytes = dataset.shape().size() * dataset.type().bytes();
        if (bytes > most) {
            throw new IllegalArgumentException(
                    "saveWeights: maxShardSize must be at least %d bytes, which %s has, got %d"
                            .formatted(bytes, path, most));
        }
        if (inShard + bytes > most) {
            next();
        }
        inShard += bytes;
        total += bytes;
    }

    private void next() {
        file = "%s_%05d.weights.h5".formatted(base, shards.size());
        shard = new Hdf5Group();
        shards.put(file, shard);
        inShard = 0;
    }
}

package io.github.monokeras.saving.archive;

import io.github.monokeras.saving.InvalidFileException;
import io.github.monokeras.saving.hdf5.Hdf5Group;
import io.github.monokeras.saving.hdf5.Hdf5Reader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * What is in a {@code .keras} file: the config of a model, its weights, and texts such as vocabularies.
 *
 * @param kerasVersion what {@code metadata.json} says, or null if there is none
 * @param config the content of {@code config.json}
 * @param weights the content of {@code model.weights.h5}
 * @param assets the texts by their places, as {@code layers/string_lookup/vocabulary.txt}
 * @see <a href="https://keras.io/guides/serialization_and_saving/">Keras: serialization and saving</a>
 */
public record KerasArchive(
        @Nullable String kerasVersion, String config, Hdf5Group weights, Map<String, String> assets) {

    static final String METADATA = "metadata.json";
    static final String CONFIG = "config.json";
    static final String WEIGHTS = "model.weights.h5";

    private static final Pattern VERSION = Pattern.compile("\"keras_version\"\\s*:\\s*\"([0-9.]+)");
    private static final String PICKLED = "model.weights.npz";
    private static final String ASSETS = "assets/";

    /** A zip that unpacks to more than this, and to more than so many times its size, is a bomb. */
    private static final long BOMB_BYTES = 64L << 20;

    private static final int BOMB_FACTOR = 100;

    /** Keeps a copy of the assets. */
    public KerasArchive {
        assets = Map.copyOf(assets);
    }

    /**
     * Reads a zip.
     *
     * @throws InvalidFileException if something is missing, damaged or too large
     * @throws UncheckedIOException if the file cannot be read
     */
    public static KerasArchive ofZip(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, String> assets = new LinkedHashMap<>();
            requireNoBomb(zip);
            for (String name : assetNames(zip)) {
                assets.put(name.substring(ASSETS.length()), text(unpacked(zip, name)));
            }
            if (zip.getEntry(WEIGHTS) == null && zip.getEntry(PICKLED) != null) {
                throw pickled();
            }
            String config = text(unpacked(zip, CONFIG));
            String version = zip.getEntry(METADATA) == null ? null : version(text(unpacked(zip, METADATA)));
            return new KerasArchive(version, config, Hdf5Reader.read(ByteBuffer.wrap(unpacked(zip, WEIGHTS))), assets);
        } catch (InvalidFileException known) {
            throw known;
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            throw new InvalidFileException("the zip must be whole, got one that is cut off or damaged", damaged);
        } catch (IOException failed) {
            throw new UncheckedIOException("the zip must be a file that can be read, got " + failed, failed);
        }
    }

    /**
     * Reads a folder, as {@code model.save(path, zipped=False)} writes one.
     *
     * @throws InvalidFileException if something is missing or damaged
     * @throws UncheckedIOException if a file cannot be read
     */
    public static KerasArchive ofFolder(Path folder) {
        try {
            if (!Files.exists(folder.resolve(WEIGHTS)) && Files.exists(folder.resolve(PICKLED))) {
                throw pickled();
            }
            if (!Files.exists(folder.resolve(CONFIG)) || !Files.exists(folder.resolve(WEIGHTS))) {
                throw new InvalidFileException("the folder must hold %s and %s".formatted(CONFIG, WEIGHTS));
            }
            Map<String, String> assets = new LinkedHashMap<>();
            Path place = folder.resolve(ASSETS);
            if (Files.isDirectory(place)) {
                try (var files = Files.walk(place)) {
                    for (Path each : files.filter(each -> Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS))
                            .toList()) {
                        assets.put(place.relativize(each).toString().replace('\\', '/'), Files.readString(each));
                    }
                }
            }
            Path metadata = folder.resolve(METADATA);
            String version = Files.exists(metadata) ? version(Files.readString(metadata)) : null;
            return new KerasArchive(
                    version,
                    Files.readString(folder.resolve(CONFIG)),
                    Hdf5Reader.read(folder.resolve(WEIGHTS)),
                    assets);
        } catch (CharacterCodingException damaged) {
            throw new InvalidFileException("the folder must hold texts in UTF-8, got others", damaged);
        } catch (IOException failed) {
            throw new UncheckedIOException("the folder must hold files that can be read, got " + failed, failed);
        }
    }

    private static List<String> assetNames(ZipFile zip) {
        List<String> names = new ArrayList<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            if (entry.getName().startsWith(ASSETS) && !entry.isDirectory()) {
                names.add(entry.getName());
            }
        }
        return names;
    }

    /** Small members that unpack to something large are one such together. */
    private static void requireNoBomb(ZipFile zip) {
        long packed = 0;
        long unpacked = 0;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            packed += Math.max(entry.getCompressedSize(), 0);
            unpacked += Math.max(entry.getSize(), 0);
        }
        if (unpacked > Math.max(BOMB_BYTES, BOMB_FACTOR * packed)) {
            throw new InvalidFileException("the zip must unpack to at most %d times its size, got %d bytes of %d"
                    .formatted(BOMB_FACTOR, unpacked, packed));
        }
    }

    private static byte[] unpacked(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new InvalidFileException("the zip must hold %s, got none".formatted(name));
        }
        if (entry.getSize() > Integer.MAX_VALUE - 8) {
            throw new InvalidFileException(
                    "%s must unpack to less than 2 GiB, got %d bytes".formatted(name, entry.getSize()));
        }
        try (InputStream in = zip.getInputStream(entry)) {
            // What a zip says of sizes need not be so: reading ends where it should.
            byte[] bytes = in.readNBytes((int) Math.max(entry.getSize(), 0));
            if (in.read() >= 0 || bytes.length != entry.getSize()) {
                throw new InvalidFileException("%s must have the %d bytes that the zip says, got another number"
                        .formatted(name, entry.getSize()));
            }
            CRC32 sum = new CRC32();
            sum.update(bytes);
            if (sum.getValue() != entry.getCrc()) {
                throw new InvalidFileException(
                        "%s must have the checksum that the zip says, got another; the file is damaged"
                                .formatted(name));
            }
            return bytes;
        }
    }

    private static @Nullable String version(String metadata) {
        Matcher found = VERSION.matcher(metadata);
        return found.find() ? found.group(1) : null;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static InvalidFileException pickled() {
        return new InvalidFileException(
                "weights must be in %s, got %s, which holds Python objects; save the model again with weights_format=\"h5\""
                        .formatted(WEIGHTS, PICKLED));
    }
}

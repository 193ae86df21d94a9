package io.github.monokeras.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;

/** A value as bytes, so that it travels alike whichever serializer a cluster has chosen. */
final class Parcel implements Serializable {

    private static final long serialVersionUID = 1;

    private final byte[] bytes;

    private Parcel(byte[] bytes) {
        this.bytes = bytes;
    }

    static Parcel of(Serializable value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return new Parcel(bytes.toByteArray());
    }

    /** Returns a value of its own. */
    <T> T open(Class<T> type) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return type.cast(in.readObject());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(
                    "Parcel: every process must have the same version of the library, got no " + missing.getMessage(),
                    missing);
        }
    }
}

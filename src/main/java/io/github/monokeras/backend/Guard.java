package io.github.monokeras.backend;

import java.lang.ref.Reference;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets many threads read the weights of a memory at a time, and one change them; once the memory is closed, every call is
 * refused instead of touching freed memory.
 */
public final class Guard {

    private final ReadWriteLock locks = new ReentrantReadWriteLock();
    private final Memory memory;
    private boolean closed;

    /** Guards a memory and all its sessions. */
    public Guard(Memory memory) {
        this.memory = memory;
    }

    /** Runs something beside others that only read. */
    <T> T shared(Supplier<T> action) {
        return guarded(locks.readLock(), action);
    }

    /** Runs something alone. */
    void exclusively(Runnable action) {
        guarded(locks.writeLock(), () -> {
            action.run();
            return this;
        });
    }

    /** Runs something alone, even behind the close. */
    void whateverIsClosed(Runnable action) {
        Lock lock = locks.writeLock();
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }

    /** Refuses everything from now on, and runs a last thing. */
    void close(Runnable last) {
        whateverIsClosed(() -> {
            closed = true;
            last.run();
        });
    }

    static void requireOpen(boolean closed) {
        if (closed) {
            throw new IllegalStateException(
                    "the model was closed, or built anew, while it was in use; call again, or build a new one");
        }
    }

    private <T> T guarded(Lock lock, Supplier<T> action) {
        lock.lock();
        try {
            requireOpen(closed);
            return action.get();
        } finally {
            // Without them, memory and session could be found forgotten, and be freed, while their last call still
            // runs.
            Reference.reachabilityFence(memory);
            Reference.reachabilityFence(action);
            lock.unlock();
        }
    }
}

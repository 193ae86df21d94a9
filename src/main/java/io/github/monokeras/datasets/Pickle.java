package io.github.monokeras.datasets;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the little of Python's pickle format that data sets are made of: numbers, strings, lists, tuples, dictionaries and
 * NumPy arrays. A pickle can call any function of Python; here the only calls are those that make an array, the same that
 * Keras lets through, and every other instruction is refused.
 *
 * <p>Ints become {@code Integer}, strings of Python 2 and bytes {@code byte[]}, lists and tuples {@code List}, dictionaries
 * {@code Map}.
 *
 * @see <a href="https://docs.python.org/3/library/pickletools.html">Python: pickletools</a>
 */
final class Pickle {

    private static final Object NONE = new Object();

    private static final Set<String> ARRAY =
            Set.of("numpy.core.multiarray _reconstruct", "numpy._core.multiarray _reconstruct");
    private static final String TYPE = "numpy dtype";
    private static final Set<String> NAMES = Set.of("numpy ndarray", TYPE);

    /** One of the few things of Python that may be named. */
    private record Global(String name) {}

    private final PickleBytes bytes;
    private final ArrayList<Object> stack = new ArrayList<>();
    private final Deque<Integer> marks = new ArrayDeque<>();
    private final Map<Integer, Object> memo = new HashMap<>();

    Pickle(ByteBuffer bytes) {
        this.bytes = new PickleBytes(bytes);
    }

    /** Reads a pickle that is an array. */
    PickledArray array() throws IOException {
        if (value() instanceof PickledArray array) {
            return array;
        }
        throw new IOException("a pickle that is no array");
    }

    /** Reads a pickle that is a dictionary. */
    Map<?, ?> dictionary() throws IOException {
        if (value() instanceof Map<?, ?> dictionary) {
            return dictionary;
        }
        throw new IOException("a pickle that is no dictionary");
    }

    private Object value() throws IOException {
        try {
            while (true) {
                int instruction = bytes.one();
                if (instruction == '.') {
                    return pop();
                }
                if (!push(instruction) && !put(instruction)) {
                    make(instruction);
                }
            }
        } catch (BufferUnderflowException early) {
            throw new IOException("a pickle that ends too early", early);
        }
    }

    /** Instructions that bring a value. */
    private boolean push(int instruction) throws IOException {
        @Nullable
        Object value = switch (instruction) {
            case 'N' -> NONE;
            case 0x88 -> true;
            case 0x89 -> false;
            case 'K' -> bytes.one();
            case 'M' -> bytes.two();
            case 'J' -> bytes.four();
            case 0x8a -> bytes.longInt(bytes.one());
            case 'U', 'C' -> bytes.read(bytes.one());
            case 'T', 'B' -> bytes.read(bytes.four());
            case 0x8e -> bytes.read(bytes.eight());
            case 0x8c -> bytes.utf8(bytes.one());
            case 'X' -> bytes.utf8(bytes.four());
            case ']' -> new ArrayList<>();
            case ')' -> List.of();
            case '}' -> new LinkedHashMap<String, Object>();
            case 'c' -> global(bytes.line(), bytes.line());
            case 'h' -> remembered(bytes.one());
            case 'j' -> remembered(bytes.four());
            default -> null;
        };
        return value != null && stack.add(value);
    }

    /** Instructions that leave the stack as it is, or remember what lies on it. */
    private boolean put(int instruction) throws IOException {
        switch (instruction) {
            case 0x80 -> bytes.one();
            case 0x95 -> bytes.eight();
            case 'q' -> memo.put(bytes.one(), peek());
            case 'r' -> memo.put(bytes.four(), peek());
            case 0x94 -> memo.put(memo.size(), peek());
            case '(' -> marks.push(stack.size());
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Instructions that make something of what lies on the stack. */
    private void make(int instruction) throws IOException {
        switch (instruction) {
            case 0x85 -> stack.add(List.copyOf(top(1)));
            case 0x86 -> stack.add(List.copyOf(top(2)));
            case 0x87 -> stack.add(List.copyOf(top(3)));
            case 't' -> stack.add(List.copyOf(marked()));
            case 'a' -> append(top(1));
            case 'e' -> append(marked());
            case 's' -> set(top(2));
            case 'u' -> set(marked());
            case 0x93 -> {
                List<Object> names = top(2);
                stack.add(global(PickledArray.text(names.get(0)), PickledArray.text(names.get(1))));
            }
            case 'R' -> {
                List<Object> call = top(2);
                stack.add(called(call.get(0), call.get(1)));
            }
            case 'b' -> build(pop());
            default -> throw new IOException("a pickle with the instruction 0x%02x".formatted(instruction));
        }
    }

    private static Object called(Object function, Object arguments) throws IOException {
        if (function instanceof Global global && arguments instanceof List<?> list && !list.isEmpty()) {
            if (ARRAY.contains(global.name())) {
                return new PickledArray();
            }
            if (global.name().equals(TYPE)) {
                return new PickledArray.Type(PickledArray.text(list.get(0)));
            }
        }
        throw new IOException("a pickle with a call of something else than an array");
    }

    private void build(Object state) throws IOException {
        if (peek() instanceof PickledArray array) {
            array.build(state);
        } else if (peek() instanceof PickledArray.Type type) {
            type.build(state);
        } else {
            throw new IOException("a pickle that builds something else than an array");
        }
    }

    private static Global global(String module, String name) throws IOException {
        String full = module + " " + name;
        if (!ARRAY.contains(full) && !NAMES.contains(full)) {
            throw new IOException("a pickle that names " + full.replace(' ', '.'));
        }
        return new Global(full);
    }

    @SuppressWarnings("unchecked")
    private void append(List<Object> values) throws IOException {
        if (!(peek() instanceof ArrayList<?> list)) {
            throw new IOException("a pickle that appends to something else than a list");
        }
        ((ArrayList<Object>) list).addAll(values);
    }

    @SuppressWarnings("unchecked")
    private void set(List<Object> pairs) throws IOException {
        if (!(peek() instanceof LinkedHashMap<?, ?> map)) {
            throw new IOException("a pickle that sets keys of something else than a dictionary");
        }
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            ((LinkedHashMap<String, Object>) map).put(PickledArray.text(pairs.get(i)), pairs.get(i + 1));
        }
    }

    private List<Object> top(int count) throws IOException {
        if (stack.size() < count) {
            throw new IOException("a pickle that takes what is not there");
        }
        List<Object> last = stack.subList(stack.size() - count, stack.size());
        List<Object> taken = new ArrayList<>(last);
        last.clear();
        return taken;
    }

    private List<Object> marked() throws IOException {
        if (marks.isEmpty()) {
            throw new IOException("a pickle that takes what is not there");
        }
        return top(stack.size() - marks.pop());
    }

    private Object pop() throws IOException {
        return top(1).get(0);
    }

    private Object peek() throws IOException {
        if (stack.isEmpty()) {
            throw new IOException("a pickle that takes what is not there");
        }
        return stack.get(stack.size() - 1);
    }

    private Object remembered(int key) throws IOException {
        Object value = memo.get(key);
        if (value == null) {
            throw new IOException("a pickle that takes what is not there");
        }
        return value;
    }
}

package io.github.monokeras.backend.djl.arrays;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A function in PyTorch's own language: of all that it does, Java hears but one call.
 *
 * <p>Only where the engine is PyTorch may this class be touched. A script is never freed, so it belongs in a constant.
 *
 * @see <a href="https://docs.pytorch.org/docs/2.7/jit_language_reference.html">PyTorch: the TorchScript language</a>
 */
public final class TorchScript {

    private static final String CLASS = """
            class Script(Module):
              training : bool
            """;

    /** An instance of the class, as Python's pickle writes it, that is not in training. */
    private static final String INSTANCE = "\u0080\2c__torch__\nScript\n)\u0081}X\10\0\0\0training\u0089sb.";

    private static final String NO_CONSTANTS = "\u0080\2).";

    private final PtSymbolBlock block;

    /**
     * Compiles a function.
     *
     * @param forward a method {@code def forward(self, …) -> None}, which takes lists of tensors and, last, one of numbers
     */
    public TorchScript(String forward) {
        PtNDManager manager = (PtNDManager) Engine.getEngine("PyTorch").newBaseManager(Device.cpu());
        try {
            block = JniUtils.loadModule(
                    manager, new ByteArrayInputStream(archive(CLASS + forward.indent(2))), false, false);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Runs the function on the processor. */
    public void run(List<List<NDArray>> lists, double... numbers) {
        IValue[] arguments = new IValue[lists.size() + 1];
        for (int i = 0; i < lists.size(); i++) {
            arguments[i] = IValue.listFrom(lists.get(i).toArray(PtNDArray[]::new));
        }
        arguments[lists.size()] = IValue.listFrom(numbers);
        try {
            IValueUtils.forward(block, arguments).close();
        } finally {
            for (IValue argument : arguments) {
                argument.close();
            }
        }
    }

    /** Returns the code as PyTorch reads it: a zip file of texts, not compressed. */
    private static byte[] archive(String code) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            put(zip, "version", "3\n");
            put(zip, "data.pkl", INSTANCE);
            put(zip, "constants.pkl", NO_CONSTANTS);
            put(zip, "code/__torch__.py", code);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 checksum = new CRC32();
        checksum.update(content);
        ZipEntry entry = new ZipEntry("script/" + name);
        entry.setSize(content.length);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
    }
}

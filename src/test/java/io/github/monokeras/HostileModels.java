package io.github.monokeras;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The table of files that are no models, though they look like some. */
final class HostileModels {

    private static final int BOMB = 100 << 20;

    private HostileModels() {}

    /** Returns all, made of whole ones that are written into a folder first. */
    static Stream<Hostile> in(Path folder) {
        HostileFiles files = new HostileFiles(folder);
        String deep = "[".repeat(100_000);
        String hidden = "\"units\": 3";
        return Stream.of(
                new Hostile(
                        "cut off",
                        HostileFiles.cut(files.chain, files.chain.length / 2),
                        "the zip must be whole, got one that is cut off or damaged"),
                new Hostile(
                        "empty", new byte[0], "must be a .keras file, a folder or an .h5 file with a model, got none"),
                new Hostile(
                        "text",
                        "a model".getBytes(StandardCharsets.UTF_8),
                        "must be a .keras file, a folder or an .h5 file with a model, got none"),
                new Hostile(
                        "a bit flipped",
                        files.flipped(),
                        "model.weights.h5 must have the checksum that the zip says, got another; the file is damaged"),
                new Hostile("no config", files.without(HostileFiles.CONFIG), "the zip must hold config.json, got none"),
                new Hostile(
                        "no weights",
                        files.without(HostileFiles.WEIGHTS),
                        "the zip must hold model.weights.h5, got none"),
                new Hostile(
                        "pickled weights",
                        files.renamed(HostileFiles.WEIGHTS, "model.weights.npz"),
                        "weights must be in model.weights.h5, got model.weights.npz, which holds Python objects; save the model again with weights_format=\"h5\""),
                // The size of a packed file is not the same each second: the date in it is packed, too.
                new Hostile(
                        "bomb",
                        files.withConfig(" ".repeat(BOMB)),
                        "the zip must unpack to at most 100 times its size, got 104864439 bytes of {n}"),
                new Hostile(
                        "bomb that says so",
                        HostileFiles.claiming(files.withConfig(" ".repeat(1000)), 2_100_000_000),
                        "the zip must unpack to at most 100 times its size, got 2100001063 bytes of {n}"),
                new Hostile(
                        "bomb that denies it",
                        HostileFiles.claiming(Zip.with(files.chain, HostileFiles.WEIGHTS, files.weights), 10),
                        "model.weights.h5 must have the 10 bytes that the zip says, got another number"),
                new Hostile(
                        "not JSON",
                        files.withConfig("cos system"),
                        "JSON: character 0 must be a value, got \"cos system\""),
                new Hostile("a list", files.withConfig("[1]"), "the config must be an object, got something else"),
                new Hostile("deep JSON", files.withConfig(deep), "JSON: values must not be nested more than 200 deep"),
                new Hostile("no class", files.withConfig("{}"), "model, class_name: must be a text, got nothing"),
                new Hostile(
                        "no layers",
                        files.config("\"layers\":", "\"strata\": "),
                        "a Sequential must have a list of layers, got none"),
                new Hostile(
                        "units in words",
                        files.config(hidden, "\"units\": \"many\""),
                        "Dense \"hidden\": there must be units (a whole number), got {\"name\":\"hidden\",\"trainable\":true,\"units\":\"many\",\"activation\":\"linear\",\"use_bias…"),
                new Hostile(
                        "units below nothing",
                        files.config(hidden, "\"units\": -3"),
                        "Dense \"hidden\": Dense: units must be at least 1, got -3"),
                new Hostile(
                        "half a unit",
                        files.config(hidden, "\"units\": 2.5"),
                        "Dense \"hidden\": there must be units (a whole number), got {\"name\":\"hidden\",\"trainable\":true,\"units\":2.5,\"activation\":\"linear\",\"use_bias\":t…"),
                new Hostile(
                        "two milliard units",
                        files.config(hidden, "\"units\": 2000000000"),
                        "Dense \"hidden\": kernel must have shape (2, 2000000000), got (2, 3) in layers/dense/vars/0; take a file of the same layers"),
                new Hostile(
                        "more units than an int",
                        files.config(hidden, "\"units\": 99999999999"),
                        "Dense \"hidden\": there must be units (a whole number), got {\"name\":\"hidden\",\"trainable\":true,\"units\":99999999999,\"activation\":\"linear\",\"use…"),
                new Hostile(
                        "huge inputs",
                        files.config("[null, 2]", "[null,2000000000,2000000000,2000000000]"),
                        "Dense \"hidden\": kernel must have shape (2000000000, 3), got (2, 3) in layers/dense/vars/0; take a file of the same layers"),
                new Hostile(
                        "huge embedding",
                        files.config(
                                "\"class_name\": \"Dense\", \"config\": {",
                                "\"class_name\": \"Embedding\", \"config\": {\"input_dim\": 2147483648, \"output_dim\": 4,"),
                        "Embedding \"hidden\": there must be input_dim (a whole number) and output_dim (a whole number), got {\"input_dim\":2147483648,\"output_dim\":4,\"name\":\"hidden\",\"trainable\":true,\"units\":…"),
                new Hostile(
                        "large embedding",
                        files.config(
                                "\"class_name\": \"Dense\", \"config\": {",
                                "\"class_name\": \"Embedding\", \"config\": {\"input_dim\": 2147483647, \"output_dim\": 2147483647,"),
                        "Embedding \"hidden\": must have 1 variables in layers/embedding/vars, got 0; take a file of the same layers"),
                new Hostile(
                        "huge LSTM",
                        HostileFiles.config(
                                files.config("[null, 2]", "[null, 4, 2]"),
                                "\"class_name\": \"Dense\", \"config\": {",
                                "\"class_name\": \"LSTM\", \"config\": {\"return_sequences\": true, \"units\": 2000000000, \"old\": 1, "),
                        "LSTM \"hidden\": must have 3 variables in layers/lstm/cell/vars, got 0; take a file of the same layers"),
                new Hostile(
                        "huge statistics",
                        HostileFiles.config(
                                files.config("[null, 2]", "[null, 2000000000]"),
                                "\"class_name\": \"Dense\"",
                                "\"class_name\": \"Normalization\""),
                        "Normalization \"hidden\": must have 3 variables in layers/normalization/vars, got 0; take a file of the same layers"),
                new Hostile(
                        "Lambda",
                        files.config("\"class_name\": \"Dense\"", "\"class_name\": \"Lambda\""),
                        "layer: \"hidden\": a Lambda holds Python code, which is not run; write the model without it"),
                new Hostile(
                        "lambda",
                        files.config(
                                "\"activation\": \"linear\"",
                                "\"activation\": {\"class_name\": \"__lambda__\", \"config\": {\"value\": \"4wEA\"}}"),
                        "Dense \"hidden\": activation: a __lambda__ holds Python code, which is not run; write the model without it"),
                new Hostile(
                        "unknown class",
                        files.config("\"class_name\": \"Dense\"", "\"class_name\": \"Denser\""),
                        "Denser \"hidden\": there is no such layer here; it was written by a newer Keras, by other code, or is one that is missing"),
                new Hostile(
                        "custom class",
                        files.config("\"registered_name\": null", "\"registered_name\": \"Custom>Dense\""),
                        "layer: \"input_layer\": Custom>Dense is a custom class, which cannot be made from a file; only those of Keras can"),
                new Hostile(
                        "module",
                        files.config("\"module\": \"keras.layers\"", "\"module\": \"os\""),
                        "layer: \"input_layer\": InputLayer of os is a custom class, which cannot be made from a file; only those of Keras can"),
                new Hostile(
                        "subclass",
                        files.config("\"class_name\": \"Sequential\"", "\"class_name\": \"MyModel\""),
                        "a model must be a Sequential or a Functional, got MyModel, whose code is not in the file"),
                new Hostile(
                        "same name twice",
                        files.config("\"name\": \"hidden\"", "\"name\": \"out\""),
                        "add: the names of layers must differ, got \"out\" twice; name one of them anew"),
                new Hostile(
                        "circle",
                        files.graphConfig("\"keras_history\": [\"in\", 0, 0]", "\"keras_history\": [\"out\", 0, 0]"),
                        "Functional \"graph\": calls must lead from inputs to outputs, got \"hidden\" in a circle, or without what goes in"),
                new Hostile(
                        "same name twice in a graph",
                        files.graphConfig("\"name\": \"hidden\"", "\"name\": \"out\""),
                        "Functional \"graph\": the names of layers must differ, got \"out\" twice"),
                new Hostile(
                        "output of nobody",
                        files.graphConfig("\"output_layers\": [[\"out\"", "\"output_layers\": [[\"nobody\""),
                        "Functional \"graph\": output_layers must name calls of its layers, got [\"nobody\",0,0]"),
                new Hostile(
                        "external link",
                        Zip.with(files.chain, HostileFiles.WEIGHTS, HostileFiles.ofH5py("external link")),
                        "HDF5: /a: \"link\" must be a hard link, got a external one; its target may be anywhere"),
                new Hostile(
                        "weights cut off",
                        Zip.with(files.chain, HostileFiles.WEIGHTS, HostileFiles.cut(files.weights, 3000)),
                        "HDF5: /: the file must have 6776 bytes, as its superblock says, got 3000; it is cut off"),
                new Hostile(
                        "weights alone",
                        files.weights,
                        "must hold a model, got weights only; make the model, and call loadWeights"));
    }
}

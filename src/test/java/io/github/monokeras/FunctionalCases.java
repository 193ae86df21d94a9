package io.github.monokeras;

import static io.github.monokeras.FunctionalCase.classes;
import static io.github.monokeras.FunctionalCase.weighting;
import static io.github.monokeras.FunctionalCase.x;
import static io.github.monokeras.FunctionalCase.y;
import static io.github.monokeras.Keras.loss;
import static io.github.monokeras.Keras.lossWeights;
import static io.github.monokeras.Keras.metrics;

import io.github.monokeras.keywords.CompileKeyword;
import io.github.monokeras.keywords.Metrics;
import io.github.monokeras.keywords.WeightedMetrics;
import io.github.monokeras.layers.Add;
import io.github.monokeras.layers.Concatenate;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.KerasTensor;
import io.github.monokeras.layers.Multiply;
import io.github.monokeras.layers.Subtract;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The cases of {@code golden/functional.py}, as they are written in Java. */
final class FunctionalCases {

    private static final CompileKeyword[] BY_NAME = {
        loss(Map.of("price", "mse", "kind", "sparse_categorical_crossentropy")),
        lossWeights(Map.of("price", 0.5, "kind", 2.0)),
        metrics(Map.of("price", List.of("mae"), "kind", "accuracy")),
        new WeightedMetrics(
                Metrics.of(Map.of("price", "mse", "kind", "accuracy")).value())
    };

    private FunctionalCases() {}

    static List<FunctionalCase> all() {
        List<Object> prices = List.of(y(0, 1), classes(1, 2));
        Map<String, Object> named = Map.of("kind", classes(1, 2), "price", y(0, 1));
        return List.of(
                new FunctionalCase(
                        "two_inputs",
                        FunctionalCases::twoInputs,
                        List.of(x(0, 3), x(1, 2)),
                        y(0, 1),
                        loss("mse"),
                        metrics("mae")),
                new FunctionalCase("two_outputs_by_name", FunctionalCases::twoOutputs, x(0, 3), named, BY_NAME),
                new FunctionalCase("two_outputs_weighted", FunctionalCases::twoOutputs, x(0, 3), prices, BY_NAME)
                        .weighted(List.of(weighting(0), weighting(1))),
                new FunctionalCase("two_outputs_as_dict", FunctionalCases::twoNamedOutputs, x(0, 3), named, BY_NAME)
                        .weighted(Map.of("price", weighting(0), "kind", weighting(1))),
                new FunctionalCase(
                        "two_outputs_in_order",
                        FunctionalCases::twoOutputs,
                        x(0, 3),
                        prices,
                        loss(List.of("mae", "sparse_categorical_crossentropy")),
                        lossWeights(0.25, 1),
                        metrics(List.of("mse", "mae"), List.of("accuracy"))),
                new FunctionalCase(
                        "two_outputs_one_loss",
                        FunctionalCases::oneLoss,
                        x(0, 3),
                        Map.of("first", y(0, 2), "second", y(1, 2)),
                        loss("mse"),
                        metrics(Map.of("second", List.of("mae")))),
                new FunctionalCase(
                        "shared",
                        FunctionalCases::shared,
                        List.of(x(0, 3), x(1, 3)),
                        classes(0, 2),
                        loss("binary_crossentropy"),
                        metrics("accuracy")),
                new FunctionalCase(
                        "sequential_inside", FunctionalCases::sequentialInside, x(0, 2), y(0, 1), loss("mse")),
                new FunctionalCase(
                        "functional_inside",
                        FunctionalCases::functionalInside,
                        x(0, 2),
                        y(0, 1),
                        loss("mse"),
                        metrics("mae")),
                new FunctionalCase("residual", FunctionalCases::residual, x(0, 3), y(0, 1), loss("mse")),
                new FunctionalCase("diamond", FunctionalCases::diamond, x(0, 2), y(0, 2), loss("mse")),
                new FunctionalCase(
                        "two_diamonds",
                        FunctionalCases::twoDiamonds,
                        List.of(x(0, 2), x(1, 2)),
                        List.of(y(0, 1), y(1, 1)),
                        loss("mse")),
                new FunctionalCase("features", FunctionalCases::autoencoder, x(0, 3), x(0, 3), loss("mse")),
                new FunctionalCase(
                        "inputs_by_name",
                        FunctionalCases::ageAndSize,
                        Map.of("size", x(1, 2), "age", x(0, 1)),
                        y(0, 1),
                        loss("mse")),
                new FunctionalCase(
                        "inputs_as_dict",
                        FunctionalCases::namedInputs,
                        Map.of("size", x(1, 2), "age", x(0, 1)),
                        y(0, 1),
                        loss("mse")),
                new FunctionalCase(
                        "untrained_output",
                        FunctionalCases::twoOutputs,
                        x(0, 3),
                        prices,
                        loss(Arrays.asList("mse", null)),
                        metrics(List.of("mae"), List.of())));
    }

    private static Model twoInputs() {
        Input left = new Input(3).name("left");
        Input right = new Input(2).name("right");
        KerasTensor a = new Dense(2).activation("tanh").name("of_left").apply(left);
        KerasTensor b = new Dense(2).name("of_right").apply(right);
        KerasTensor joined = new Concatenate().name("joined").apply(a, b);
        return new Model(
                List.of(left, right), List.of(new Dense(1).name("price").apply(joined)));
    }

    private static Model twoOutputs() {
        Input start = new Input(3).name("start");
        KerasTensor hidden = new Dense(3).activation("tanh").name("hidden").apply(start);
        KerasTensor price = new Dense(1).name("price").apply(hidden);
        KerasTensor kind = new Dense(2).activation("softmax").name("kind").apply(hidden);
        return new Model(List.of(start), List.of(price, kind));
    }

    private static Model twoNamedOutputs() {
        Model model = twoOutputs();
        return new Model(
                model.inputs(),
                Map.of("price", model.outputs().get(0), "kind", model.outputs().get(1)));
    }

    private static Model oneLoss() {
        Input start = new Input(3).name("start");
        KerasTensor a = new Dense(2).name("a").apply(start);
        KerasTensor middle = new Dense(2).activation("tanh").name("middle").apply(start);
        return new Model(
                List.of(start),
                Map.of("first", a, "second", new Dense(2).name("b").apply(middle)));
    }

    private static Model shared() {
        Input left = new Input(3).name("left");
        Input right = new Input(3).name("right");
        Dense inner = new Dense(3).activation("tanh").name("inner");
        Dense outer = new Dense(2).name("outer");
        KerasTensor distance =
                new Subtract().name("distance").apply(outer.apply(inner.apply(left)), outer.apply(inner.apply(right)));
        KerasTensor same = new Dense(1).activation("sigmoid").name("same").apply(distance);
        return new Model(List.of(left, right), List.of(same));
    }

    private static Model sequentialInside() {
        Sequential block = new Sequential(
                        new Input(2).name("block_input"),
                        new Dense(3).activation("tanh").name("up"),
                        new Dense(2).name("down"))
                .name("block");
        Input start = new Input(2).name("start");
        return new Model(start, new Dense(1).name("last").apply(block.apply(block.apply(start))));
    }

    private static Model functionalInside() {
        Input start = new Input(3).name("start");
        KerasTensor a = new Dense(2).activation("tanh").name("a").apply(start);
        KerasTensor b = new Dense(2).name("b").apply(start);
        Model fork = new Model(start, new Multiply().name("product").apply(a, b)).name("fork");
        return new Sequential(
                new Input(2).name("outer_input"), new Dense(3).name("first"), fork, new Dense(1).name("last"));
    }

    private static Model residual() {
        Input start = new Input(3).name("start");
        KerasTensor a = new Dense(3).activation("tanh").name("a").apply(start);
        KerasTensor one = new Add().name("one").apply(start, a);
        KerasTensor b = new Dense(3).activation("relu").name("b").apply(one);
        KerasTensor two = new Add().name("two").apply(one, b);
        return new Model(start, new Dense(1).name("last").apply(two));
    }

    private static Model diamond() {
        Input start = new Input(2).name("start");
        Dense madeFirst = new Dense(2).name("made_first");
        Dense madeSecond = new Dense(3).activation("tanh").name("made_second");
        Dense madeThird = new Dense(2).name("made_third");
        Dense madeFourth = new Dense(2).activation("tanh").name("made_fourth");
        KerasTensor longer = madeThird.apply(madeSecond.apply(start));
        KerasTensor shorter = madeFourth.apply(start);
        KerasTensor joined = new Add().name("joined").apply(shorter, longer);
        return new Model(start, madeFirst.apply(new Concatenate().name("all").apply(joined, shorter, start)));
    }

    private static Model twoDiamonds() {
        Input right = new Input(2).name("right");
        Input left = new Input(2).name("left");
        KerasTensor shallow = new Dense(1).name("shallow").apply(right);
        KerasTensor a = new Dense(2).activation("tanh").name("a").apply(left);
        KerasTensor b = new Dense(2).name("b").apply(right);
        KerasTensor c =
                new Dense(2).name("c").apply(new Multiply().name("product").apply(b, a));
        return new Model(
                List.of(left, right), List.of(shallow, new Dense(1).name("deep").apply(c)));
    }

    static Model autoencoder() {
        Input start = new Input(3).name("start");
        KerasTensor hidden = new Dense(3).activation("tanh").name("hidden").apply(start);
        KerasTensor code = new Dense(2).activation("sigmoid").name("code").apply(hidden);
        return new Model(start, new Dense(3).name("back").apply(code));
    }

    private static Model namedInputs() {
        Model model = ageAndSize();
        return new Model(
                Map.of("age", model.inputs().get(0), "size", model.inputs().get(1)),
                model.outputs().get(0));
    }

    private static Model ageAndSize() {
        Input age = new Input(1).name("age");
        Input size = new Input(2).name("size");
        KerasTensor joined = new Concatenate()
                .name("joined")
                .apply(new Dense(2).name("of_age").apply(age), size);
        return new Model(List.of(age, size), List.of(new Dense(1).name("price").apply(joined)));
    }
}

package io.github.monokeras.examples;

import static io.github.monokeras.Keras.*;

import io.github.monokeras.Sequential;
import io.github.monokeras.layers.Bidirectional;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.Dropout;
import io.github.monokeras.layers.Embedding;
import io.github.monokeras.layers.GlobalAveragePooling1D;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.TextVectorization;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Tells good reviews from bad ones, as TensorFlow's tutorials on text do: words to numbers, numbers to vectors, then their
 * mean, or an LSTM that reads them both ways.
 *
 * @see <a href="https://www.tensorflow.org/tutorials/keras/text_classification">Basic text classification</a>
 * @see <a href="https://www.tensorflow.org/text/tutorials/text_classification_rnn">Text classification with an RNN</a>
 */
public final class TextClassification {

    private static final List<String> GOOD = List.of("great", "moving", "funny", "brilliant", "charming", "superb");
    private static final List<String> BAD = List.of("dull", "awful", "boring", "clumsy", "tedious", "shallow");
    private static final List<String> NEUTRAL =
            List.of("the", "film", "story", "and", "actors", "music", "was", "a", "scene", "with", "ending", "this");

    private TextClassification() {}

    /** Trains both models and prints how often they are right about reviews that they have not seen. */
    public static void main() {
        TextVectorization vectorize = new TextVectorization().maxTokens(100).outputSequenceLength(12);
        Reviews train = Reviews.written(600, 1);
        Reviews test = Reviews.written(200, 2);
        vectorize.adapt(train.texts);
        System.out.println("The first review: %s".formatted(train.texts.get(0)));
        System.out.println("… as numbers:     %s".formatted(vectorize.call(train.texts.get(0))));
        System.out.println("Mean of the words: test accuracy %.3f".formatted(accuracyOfMean(vectorize, train, test)));
        System.out.println("LSTM, both ways:   test accuracy %.3f".formatted(accuracyOfLstm(vectorize, train, test)));
    }

    private static Sequential meanOfWords() {
        setRandomSeed(1);
        return new Sequential(
                new Input((Integer) null),
                new Embedding(100, 16).maskZero(true),
                new Dropout(0.2),
                new GlobalAveragePooling1D(),
                new Dense(1).activation("sigmoid"));
    }

    /** Here the vectorization is a layer of the model, which takes texts. */
    static double accuracyOfLstm(TextVectorization vectorize, Reviews train, Reviews test) {
        setRandomSeed(1);
        Sequential model = new Sequential(
                vectorize,
                new Embedding(100, 16).maskZero(true),
                new Bidirectional(new LSTM(8)),
                new Dense(1).activation("sigmoid"));
        return accuracy(model, train.texts, train.labels(), test.texts, test.labels());
    }

    static double accuracyOfMean(TextVectorization vectorize, Reviews train, Reviews test) {
        return accuracy(
                meanOfWords(), vectorize.call(train.texts), train.labels(), vectorize.call(test.texts), test.labels());
    }

    private static double accuracy(Sequential model, Object x, Tensor y, Object xTest, Tensor yTest) {
        try (model) {
            model.compile(optimizer(new Adam(0.01)), loss("binary_crossentropy"), metrics("accuracy"));
            model.fit(x, y, epochs(5), verbose(0));
            return model.evaluate(xTest, yTest, verbose(0)).get("accuracy");
        }
    }

    /**
     * Reviews with their labels.
     *
     * @param texts a few sentences each
     * @param good whether each is a good one
     */
    record Reviews(List<String> texts, List<Integer> good) {

        /** Writes reviews in which words of praise, or of blame, are the majority. */
        static Reviews written(int count, long seed) {
            Random random = new Random(seed);
            List<String> texts = new ArrayList<>();
            List<Integer> good = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int label = random.nextInt(2);
                List<String> words = new ArrayList<>();
                for (int word = 0; word < 4 + random.nextInt(8); word++) {
                    words.add(pick(NEUTRAL, random));
                }
                words.add(random.nextInt(words.size()), pick(label == 1 ? GOOD : BAD, random));
                words.add(random.nextInt(words.size()), pick(label == 1 ? GOOD : BAD, random));
                words.add(random.nextInt(words.size()), pick(label == 1 ? BAD : GOOD, random));
                texts.add(String.join(" ", words) + "!");
                good.add(label);
            }
            return new Reviews(texts, good);
        }

        Tensor labels() {
            return Tensor.from(good);
        }

        private static String pick(List<String> words, Random random) {
            return words.get(random.nextInt(words.size()));
        }
    }
}

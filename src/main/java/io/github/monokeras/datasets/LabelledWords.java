package io.github.monokeras.datasets;

import io.github.monokeras.tensor.Tensor;
import java.util.List;

/**
 * Texts as lists of words' numbers, of different lengths, with the class of each; to train on and to test on.
 *
 * <p>{@code new PadSequences().maxlen(200).of(words.xTrain())} makes a tensor of them.
 *
 * @param xTrain the texts to train on
 * @param xTest the texts to test on
 * @param yTrain the class of each text of {@code xTrain}, {@code (texts,)}
 * @param yTest the class of each text of {@code xTest}
 */
public record LabelledWords(List<int[]> xTrain, List<int[]> xTest, Tensor yTrain, Tensor yTest) {

    /** Copies the lists, not the texts in them. */
    public LabelledWords {
        xTrain = List.copyOf(xTrain);
        xTest = List.copyOf(xTest);
    }
}

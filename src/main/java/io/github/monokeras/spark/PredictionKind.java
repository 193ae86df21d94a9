package io.github.monokeras.spark;

import io.github.monokeras.Replica;
import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.BinaryFocalCrossentropy;
import io.github.monokeras.losses.Crossentropy;
import io.github.monokeras.losses.Loss;
import io.github.monokeras.tensor.Shape;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * What the output of a model says in the words of Spark's evaluators.
 *
 * @param units how many numbers it is
 * @param isClass whether it says to which class a row belongs
 * @param isBinary whether one number says so for two classes
 * @param threshold above which that number means the second class: 0.5, or 0 for a logit
 */
record PredictionKind(int units, boolean isClass, boolean isBinary, double threshold) implements Serializable {

    /** Looks at the loss by which a model was trained. */
    static PredictionKind of(Replica replica) {
        Shape output = replica.network().outputs().get(0).shape();
        int units = Math.toIntExact(output.size());
        Loss loss = replica.compilation("transform").goals().get(0).loss();
        boolean isOfTwo = loss instanceof BinaryCrossentropy || loss instanceof BinaryFocalCrossentropy;
        // Several numbers of a binary cross-entropy are as many questions, and those of several places are no classes.
        boolean isClass = loss instanceof Crossentropy && output.rank() == 1 && (!isOfTwo || units == 1);
        boolean isBinary = isClass && isOfTwo;
        boolean isLogit = loss instanceof Crossentropy crossentropy && crossentropy.fromLogits();
        return new PredictionKind(units, isClass, isBinary, isLogit ? 0 : 0.5);
    }

    /** Makes a cell of a score for each class and one of the class, or one cell of what the model gives. */
    OutputCells cells() {
        return isClass ? outputs -> classified(outputs.get(0)) : OutputCells.asTheyAre();
    }

    private List<Object> classified(double[] output) {
        double number = output[0];
        // Of the two classes that one number p tells apart, the scores are 1 - p and p, or for a logit z, -z and z.
        Vector scores = isBinary ? Vectors.dense(2 * threshold - number, number) : Vectors.dense(output);
        double decided = isBinary ? (number > threshold ? 1 : 0) : scores.argmax();
        return List.of(scores, decided);
    }

    /** Returns a schema with the columns of these cells, which must be new. */
    StructType extended(String who, StructType schema, String prediction, String raw) {
        Columns.requireNew(who, prediction, schema);
        if (!isClass) {
            return schema.add(prediction, units == 1 ? DataTypes.DoubleType : SQLDataTypes.VectorType(), false);
        }
        Columns.requireNew(who, raw, schema);
        return schema.add(raw, SQLDataTypes.VectorType(), false).add(prediction, DataTypes.DoubleType, false);
    }
}

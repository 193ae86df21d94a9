package io.github.monokeras.saving.config;

import io.github.monokeras.losses.BinaryCrossentropy;
import io.github.monokeras.losses.BinaryFocalCrossentropy;
import io.github.monokeras.losses.CategoricalCrossentropy;
import io.github.monokeras.losses.CategoricalFocalCrossentropy;
import io.github.monokeras.losses.CategoricalGeneralizedCrossEntropy;
import io.github.monokeras.losses.CategoricalHinge;
import io.github.monokeras.losses.CosineSimilarity;
import io.github.monokeras.losses.Dice;
import io.github.monokeras.losses.Hinge;
import io.github.monokeras.losses.Huber;
import io.github.monokeras.losses.KLDivergence;
import io.github.monokeras.losses.LogCosh;
import io.github.monokeras.losses.MeanAbsoluteError;
import io.github.monokeras.losses.MeanAbsolutePercentageError;
import io.github.monokeras.losses.MeanSquaredError;
import io.github.monokeras.losses.MeanSquaredLogarithmicError;
import io.github.monokeras.losses.Poisson;
import io.github.monokeras.losses.SparseCategoricalCrossentropy;
import io.github.monokeras.losses.SquaredHinge;
import io.github.monokeras.losses.Tversky;
import io.github.monokeras.metrics.AUC;
import io.github.monokeras.metrics.Accuracy;
import io.github.monokeras.metrics.BinaryAccuracy;
import io.github.monokeras.metrics.BinaryIoU;
import io.github.monokeras.metrics.CategoricalAccuracy;
import io.github.monokeras.metrics.ConcordanceCorrelation;
import io.github.monokeras.metrics.F1Score;
import io.github.monokeras.metrics.FBetaScore;
import io.github.monokeras.metrics.FalseNegatives;
import io.github.monokeras.metrics.FalsePositives;
import io.github.monokeras.metrics.IoU;
import io.github.monokeras.metrics.MeanIoU;
import io.github.monokeras.metrics.OneHotIoU;
import io.github.monokeras.metrics.OneHotMeanIoU;
import io.github.monokeras.metrics.PearsonCorrelation;
import io.github.monokeras.metrics.Precision;
import io.github.monokeras.metrics.PrecisionAtRecall;
import io.github.monokeras.metrics.R2Score;
import io.github.monokeras.metrics.Recall;
import io.github.monokeras.metrics.RecallAtPrecision;
import io.github.monokeras.metrics.RootMeanSquaredError;
import io.github.monokeras.metrics.SensitivityAtSpecificity;
import io.github.monokeras.metrics.SparseCategoricalAccuracy;
import io.github.monokeras.metrics.SparseTopKCategoricalAccuracy;
import io.github.monokeras.metrics.SpecificityAtSensitivity;
import io.github.monokeras.metrics.TopKCategoricalAccuracy;
import io.github.monokeras.metrics.TrueNegatives;
import io.github.monokeras.metrics.TruePositives;
import io.github.monokeras.optimizers.Adadelta;
import io.github.monokeras.optimizers.Adafactor;
import io.github.monokeras.optimizers.Adagrad;
import io.github.monokeras.optimizers.Adam;
import io.github.monokeras.optimizers.AdamW;
import io.github.monokeras.optimizers.Adamax;
import io.github.monokeras.optimizers.Ftrl;
import io.github.monokeras.optimizers.Lamb;
import io.github.monokeras.optimizers.Lion;
import io.github.monokeras.optimizers.Nadam;
import io.github.monokeras.optimizers.RMSprop;
import io.github.monokeras.optimizers.SGD;
import io.github.monokeras.schedules.CosineDecay;
import io.github.monokeras.schedules.CosineDecayRestarts;
import io.github.monokeras.schedules.ExponentialDecay;
import io.github.monokeras.schedules.InverseTimeDecay;
import io.github.monokeras.schedules.PiecewiseConstantDecay;
import io.github.monokeras.schedules.PolynomialDecay;
import java.util.List;

/** The optimizers, schedules, losses and metrics that a file may name. */
final class TrainingClasses {

    static final List<Class<?>> OPTIMIZERS = List.of(
            Adadelta.class,
            Adafactor.class,
            Adagrad.class,
            Adam.class,
            AdamW.class,
            Adamax.class,
            Ftrl.class,
            Lamb.class,
            Lion.class,
            Nadam.class,
            RMSprop.class,
            SGD.class);

    static final List<Class<?>> SCHEDULES = List.of(
            CosineDecay.class,
            CosineDecayRestarts.class,
            ExponentialDecay.class,
            InverseTimeDecay.class,
            PiecewiseConstantDecay.class,
            PolynomialDecay.class);

    static final List<Class<?>> LOSSES = List.of(
            BinaryCrossentropy.class,
            BinaryFocalCrossentropy.class,
            CategoricalCrossentropy.class,
            CategoricalFocalCrossentropy.class,
            CategoricalGeneralizedCrossEntropy.class,
            CategoricalHinge.class,
            CosineSimilarity.class,
            Dice.class,
            Hinge.class,
            Huber.class,
            KLDivergence.class,
            LogCosh.class,
            MeanAbsoluteError.class,
            MeanAbsolutePercentageError.class,
            MeanSquaredError.class,
            MeanSquaredLogarithmicError.class,
            Poisson.class,
            SparseCategoricalCrossentropy.class,
            SquaredHinge.class,
            Tversky.class);

    static final List<Class<?>> METRICS = List.of(
            AUC.class,
            Accuracy.class,
            BinaryAccuracy.class,
            BinaryIoU.class,
            CategoricalAccuracy.class,
            ConcordanceCorrelation.class,
            io.github.monokeras.metrics.CosineSimilarity.class,
            F1Score.class,
            FBetaScore.class,
            FalseNegatives.class,
            FalsePositives.class,
            IoU.class,
            MeanIoU.class,
            OneHotIoU.class,
            OneHotMeanIoU.class,
            PearsonCorrelation.class,
            Precision.class,
            PrecisionAtRecall.class,
            R2Score.class,
            Recall.class,
            RecallAtPrecision.class,
            RootMeanSquaredError.class,
            SensitivityAtSpecificity.class,
            SparseCategoricalAccuracy.class,
            SparseTopKCategoricalAccuracy.class,
            SpecificityAtSensitivity.class,
            TopKCategoricalAccuracy.class,
            TrueNegatives.class,
            TruePositives.class);

    private TrainingClasses() {}
}

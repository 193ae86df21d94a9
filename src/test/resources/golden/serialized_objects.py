"""What real Keras's serialize_keras_object writes of its objects, with their defaults and with every option once.

Each family has rows: a name, and the object as JSON. Layers are here only where their rows in layers_*.json have no
configuration; the rest stand there. This program, run with no arguments from anywhere, rewrites serialized_objects.json next to itself.
"""

import importlib.metadata
import json
import os
import pathlib
import warnings

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""
os.environ["KERAS_BACKEND"] = "tensorflow"
warnings.filterwarnings("ignore")

import keras  # noqa: E402
from keras import constraints, initializers, layers, losses, metrics, optimizers, regularizers  # noqa: E402

schedules = optimizers.schedules

COMMON = dict(
    learning_rate=0.25,
    weight_decay=0.125,
    clipnorm=2.0,
    use_ema=True,
    ema_momentum=0.75,
    ema_overwrite_frequency=3,
    gradient_accumulation_steps=4,
)


def with_defaults(module, names):
    return {name: getattr(module, name)() for name in names.split()}


FAMILIES = {
    "initializers": {
        **with_defaults(
            initializers,
            "Constant GlorotNormal GlorotUniform HeNormal HeUniform Identity LecunNormal LecunUniform Ones Orthogonal "
            "RandomNormal RandomUniform TruncatedNormal VarianceScaling Zeros",
        ),
        "Constant options": initializers.Constant(0.5),
        "GlorotNormal options": initializers.GlorotNormal(seed=3),
        "GlorotUniform options": initializers.GlorotUniform(seed=3),
        "HeNormal options": initializers.HeNormal(seed=3),
        "HeUniform options": initializers.HeUniform(seed=3),
        "Identity options": initializers.Identity(gain=0.5),
        "LecunNormal options": initializers.LecunNormal(seed=3),
        "LecunUniform options": initializers.LecunUniform(seed=3),
        "Orthogonal options": initializers.Orthogonal(gain=0.5, seed=3),
        "RandomNormal options": initializers.RandomNormal(mean=0.25, stddev=0.5, seed=3),
        "RandomUniform options": initializers.RandomUniform(minval=0.25, maxval=0.5, seed=3),
        "TruncatedNormal options": initializers.TruncatedNormal(mean=0.25, stddev=0.5, seed=3),
        "VarianceScaling options": initializers.VarianceScaling(
            scale=2.0, mode="fan_avg", distribution="uniform", seed=3, input_axes=[0], output_axes=[1]
        ),
    },
    "regularizers": {
        **with_defaults(regularizers, "L1 L2 L1L2 OrthogonalRegularizer"),
        "L1 options": regularizers.L1(0.25),
        "L2 options": regularizers.L2(0.25),
        "L1L2 options": regularizers.L1L2(0.25, 0.5),
        "OrthogonalRegularizer options": regularizers.OrthogonalRegularizer(factor=0.25, mode="columns"),
    },
    "constraints": {
        **with_defaults(constraints, "MaxNorm MinMaxNorm NonNeg UnitNorm"),
        "MaxNorm options": constraints.MaxNorm(3.0, axis=1),
        "MaxNorm axes": constraints.MaxNorm(3.0, axis=[0, 1]),
        "MinMaxNorm options": constraints.MinMaxNorm(0.5, 2.0, rate=0.25, axis=1),
        "UnitNorm options": constraints.UnitNorm(axis=1),
    },
    "optimizers": {
        **with_defaults(
            optimizers, "Adadelta Adafactor Adagrad Adam AdamW Adamax Ftrl Lamb Lion Nadam RMSprop SGD"
        ),
        "Adadelta options": optimizers.Adadelta(rho=0.5, epsilon=1e-5, **COMMON),
        "Adafactor options": optimizers.Adafactor(
            beta_2_decay=-0.5, epsilon_1=1e-20, epsilon_2=0.25, clip_threshold=2.0, relative_step=False, **COMMON
        ),
        "Adagrad options": optimizers.Adagrad(initial_accumulator_value=0.5, epsilon=1e-5, **COMMON),
        "Adam options": optimizers.Adam(beta_1=0.5, beta_2=0.75, epsilon=1e-5, amsgrad=True, **COMMON),
        "AdamW options": optimizers.AdamW(beta_1=0.5, beta_2=0.75, epsilon=1e-5, amsgrad=True, **COMMON),
        "Adamax options": optimizers.Adamax(beta_1=0.5, beta_2=0.75, epsilon=1e-5, **COMMON),
        "Ftrl options": optimizers.Ftrl(
            learning_rate_power=-0.25,
            initial_accumulator_value=0.5,
            l1_regularization_strength=0.25,
            l2_regularization_strength=0.125,
            l2_shrinkage_regularization_strength=0.0625,
            beta=0.75,
            **COMMON,
        ),
        "Lamb options": optimizers.Lamb(beta_1=0.5, beta_2=0.75, epsilon=1e-5, **COMMON),
        "Lion options": optimizers.Lion(beta_1=0.5, beta_2=0.75, **COMMON),
        "Nadam options": optimizers.Nadam(beta_1=0.5, beta_2=0.75, epsilon=1e-5, **COMMON),
        "RMSprop options": optimizers.RMSprop(rho=0.5, momentum=0.25, epsilon=1e-5, centered=True, **COMMON),
        "SGD options": optimizers.SGD(momentum=0.5, nesterov=True, **COMMON),
        "SGD global_clipnorm": optimizers.SGD(global_clipnorm=2.0),
        "SGD clipvalue": optimizers.SGD(clipvalue=2.0),
        "SGD schedule": optimizers.SGD(schedules.ExponentialDecay(0.5, 10, 0.25)),
    },
    "schedules": {
        "CosineDecay": schedules.CosineDecay(0.5, 10),
        "CosineDecayRestarts": schedules.CosineDecayRestarts(0.5, 10),
        "ExponentialDecay": schedules.ExponentialDecay(0.5, 10, 0.25),
        "InverseTimeDecay": schedules.InverseTimeDecay(0.5, 10, 0.25),
        "PiecewiseConstantDecay": schedules.PiecewiseConstantDecay([10, 20], [0.5, 0.25, 0.125]),
        "PolynomialDecay": schedules.PolynomialDecay(0.5, 10),
        "CosineDecay options": schedules.CosineDecay(0.5, 10, alpha=0.25, warmup_target=0.75, warmup_steps=5),
        "CosineDecayRestarts options": schedules.CosineDecayRestarts(0.5, 10, t_mul=3.0, m_mul=0.5, alpha=0.25),
        "ExponentialDecay options": schedules.ExponentialDecay(0.5, 10, 0.25, staircase=True),
        "InverseTimeDecay options": schedules.InverseTimeDecay(0.5, 10, 0.25, staircase=True),
        "PolynomialDecay options": schedules.PolynomialDecay(
            0.5, 10, end_learning_rate=0.25, power=2.0, cycle=True
        ),
    },
    "losses": {
        **with_defaults(
            losses,
            "BinaryCrossentropy BinaryFocalCrossentropy CategoricalCrossentropy CategoricalFocalCrossentropy "
            "CategoricalGeneralizedCrossEntropy CategoricalHinge CosineSimilarity Dice Hinge Huber KLDivergence LogCosh "
            "MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredError MeanSquaredLogarithmicError Poisson "
            "SparseCategoricalCrossentropy SquaredHinge Tversky",
        ),
        "BinaryCrossentropy options": losses.BinaryCrossentropy(from_logits=True, label_smoothing=0.25, reduction="sum"),
        "BinaryFocalCrossentropy options": losses.BinaryFocalCrossentropy(
            apply_class_balancing=True, alpha=0.5, gamma=3.0, from_logits=True, label_smoothing=0.25, reduction="sum"
        ),
        "CategoricalCrossentropy options": losses.CategoricalCrossentropy(
            from_logits=True, label_smoothing=0.25, reduction="sum"
        ),
        "CategoricalFocalCrossentropy options": losses.CategoricalFocalCrossentropy(
            alpha=0.5, gamma=3.0, from_logits=True, label_smoothing=0.25, reduction="sum"
        ),
        "CategoricalGeneralizedCrossEntropy options": losses.CategoricalGeneralizedCrossEntropy(q=0.25, reduction="sum"),
        "Huber options": losses.Huber(delta=0.5, reduction="sum"),
        "MeanSquaredError options": losses.MeanSquaredError(reduction="mean_with_sample_weight"),
        "SparseCategoricalCrossentropy options": losses.SparseCategoricalCrossentropy(
            from_logits=True, ignore_class=2, reduction="mean"
        ),
        "Tversky options": losses.Tversky(alpha=0.25, beta=0.75, reduction="sum"),
    },
    "metrics": {
        **with_defaults(
            metrics,
            "AUC Accuracy BinaryAccuracy BinaryCrossentropy BinaryIoU CategoricalAccuracy CategoricalCrossentropy "
            "CategoricalHinge ConcordanceCorrelation CosineSimilarity F1Score FBetaScore FalseNegatives FalsePositives Hinge "
            "KLDivergence LogCoshError MeanAbsoluteError MeanAbsolutePercentageError MeanSquaredError "
            "MeanSquaredLogarithmicError PearsonCorrelation Poisson Precision R2Score Recall RootMeanSquaredError "
            "SparseCategoricalAccuracy SparseCategoricalCrossentropy SparseTopKCategoricalAccuracy SquaredHinge "
            "TopKCategoricalAccuracy TrueNegatives TruePositives",
        ),
        "IoU": metrics.IoU(3, [0, 2]),
        "MeanIoU": metrics.MeanIoU(3),
        "OneHotIoU": metrics.OneHotIoU(3, [0, 2]),
        "OneHotMeanIoU": metrics.OneHotMeanIoU(3),
        "PrecisionAtRecall": metrics.PrecisionAtRecall(0.5),
        "RecallAtPrecision": metrics.RecallAtPrecision(0.5),
        "SensitivityAtSpecificity": metrics.SensitivityAtSpecificity(0.5),
        "SpecificityAtSensitivity": metrics.SpecificityAtSensitivity(0.5),
        "AUC options": metrics.AUC(
            num_thresholds=5, curve="PR", summation_method="majoring", multi_label=True, num_labels=2,
            label_weights=[0.25, 0.75], from_logits=True, name="area"
        ),
        "AUC thresholds": metrics.AUC(thresholds=[0.25, 0.5]),
        "AUC PRGAIN": metrics.AUC(num_thresholds=4, curve="PRGAIN", summation_method="minoring"),
        "BinaryAccuracy options": metrics.BinaryAccuracy(threshold=0.25, name="hits"),
        "BinaryCrossentropy options": metrics.BinaryCrossentropy(from_logits=True, label_smoothing=0.25, name="bce"),
        "BinaryIoU options": metrics.BinaryIoU(target_class_ids=[1], threshold=0.25),
        "CategoricalCrossentropy options": metrics.CategoricalCrossentropy(from_logits=True, label_smoothing=0.25),
        "F1Score options": metrics.F1Score(average="macro", threshold=0.25),
        "FBetaScore options": metrics.FBetaScore(average="micro", beta=2.0, threshold=0.25),
        "FalseNegatives options": metrics.FalseNegatives(thresholds=0.25),
        "FalsePositives options": metrics.FalsePositives(thresholds=0.25),
        "IoU options": metrics.IoU(3, [0], ignore_class=1, sparse_y_true=False, sparse_y_pred=False),
        "MeanIoU options": metrics.MeanIoU(3, ignore_class=1, sparse_y_true=False, sparse_y_pred=False),
        "OneHotIoU options": metrics.OneHotIoU(3, [0], ignore_class=1, sparse_y_pred=True),
        "OneHotMeanIoU options": metrics.OneHotMeanIoU(3, ignore_class=1, sparse_y_pred=True),
        "Precision options": metrics.Precision(thresholds=0.25, top_k=2, class_id=1),
        "PrecisionAtRecall options": metrics.PrecisionAtRecall(0.5, num_thresholds=5, class_id=1),
        "R2Score options": metrics.R2Score(class_aggregation="variance_weighted_average", num_regressors=1),
        "Recall options": metrics.Recall(thresholds=0.25, top_k=2, class_id=1),
        "RecallAtPrecision options": metrics.RecallAtPrecision(0.5, num_thresholds=5, class_id=1),
        "SensitivityAtSpecificity options": metrics.SensitivityAtSpecificity(0.5, num_thresholds=5, class_id=1),
        "SparseCategoricalCrossentropy options": metrics.SparseCategoricalCrossentropy(from_logits=True),
        "SparseTopKCategoricalAccuracy options": metrics.SparseTopKCategoricalAccuracy(k=2, from_sorted_ids=True),
        "SpecificityAtSensitivity options": metrics.SpecificityAtSensitivity(0.5, num_thresholds=5, class_id=1),
        "TopKCategoricalAccuracy options": metrics.TopKCategoricalAccuracy(k=2),
        "TrueNegatives options": metrics.TrueNegatives(thresholds=0.25),
        "TruePositives options": metrics.TruePositives(thresholds=0.25),
    },
    "layers": {
        "InputLayer": layers.InputLayer(shape=(None, 3), name="there"),
        "InputLayer int32": layers.InputLayer(shape=(), dtype="int32", name="there"),
        "Dense activity": layers.Dense(
            2, activity_regularizer=regularizers.L2(0.25), trainable=False, name="cost"
        ),
        "Dense relu": layers.Dense(2, activation=keras.ops.relu, name="fires"),
        "Discretization": layers.Discretization(bin_boundaries=[0.0, 1.0], name="bins"),
        "Discretization num_bins": layers.Discretization(num_bins=4, output_mode="one_hot", name="bins"),
        "SpatialDropout1D": layers.SpatialDropout1D(0.25, seed=3, name="drops"),
        "SpatialDropout2D": layers.SpatialDropout2D(0.25, name="drops"),
        "SpatialDropout3D": layers.SpatialDropout3D(0.25, name="drops"),
        "TimeDistributed model": layers.TimeDistributed(
            keras.Sequential([layers.Input((3,)), layers.Dense(2, name="inside")], name="model"), name="each"
        ),
    },
}


def tidied(value):
    """Leaves out the numbers of objects in memory, which differ from run to run."""
    if isinstance(value, dict):
        return {key: tidied(each) for key, each in value.items() if key != "shared_object_id"}
    return [tidied(each) for each in value] if isinstance(value, (list, tuple)) else value


def main():
    golden = {"versions": {name: importlib.metadata.version(name) for name in ("keras", "tensorflow-cpu")}}
    for family, objects in FAMILIES.items():
        golden[family] = {
            name: tidied(keras.saving.serialize_keras_object(value)) for name, value in objects.items()
        }
    path = pathlib.Path(__file__).with_suffix(".json")
    lines = []
    for family, rows in golden.items():
        inner = ",\n".join(f"  {json.dumps(name)}: {json.dumps(row)}" for name, row in rows.items())
        lines.append(f'"{family}": {{\n{inner}\n}}')
    path.write_text("{" + ",\n".join(lines) + "}\n")


main()

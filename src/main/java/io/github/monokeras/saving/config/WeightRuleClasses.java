package io.github.monokeras.saving.config;

import io.github.monokeras.constraints.MaxNorm;
import io.github.monokeras.constraints.MinMaxNorm;
import io.github.monokeras.constraints.NonNeg;
import io.github.monokeras.constraints.UnitNorm;
import io.github.monokeras.initializers.Constant;
import io.github.monokeras.initializers.GlorotNormal;
import io.github.monokeras.initializers.GlorotUniform;
import io.github.monokeras.initializers.HeNormal;
import io.github.monokeras.initializers.HeUniform;
import io.github.monokeras.initializers.Identity;
import io.github.monokeras.initializers.LecunNormal;
import io.github.monokeras.initializers.LecunUniform;
import io.github.monokeras.initializers.Ones;
import io.github.monokeras.initializers.Orthogonal;
import io.github.monokeras.initializers.RandomNormal;
import io.github.monokeras.initializers.RandomUniform;
import io.github.monokeras.initializers.TruncatedNormal;
import io.github.monokeras.initializers.VarianceScaling;
import io.github.monokeras.initializers.Zeros;
import io.github.monokeras.regularizers.L1;
import io.github.monokeras.regularizers.L1L2;
import io.github.monokeras.regularizers.L2;
import io.github.monokeras.regularizers.OrthogonalRegularizer;
import java.util.List;

/** The initializers, regularizers and constraints that a file may name. */
final class WeightRuleClasses {

    static final List<Class<?>> INITIALIZERS = List.of(
            Constant.class,
            GlorotNormal.class,
            GlorotUniform.class,
            HeNormal.class,
            HeUniform.class,
            Identity.class,
            LecunNormal.class,
            LecunUniform.class,
            Ones.class,
            Orthogonal.class,
            RandomNormal.class,
            RandomUniform.class,
            TruncatedNormal.class,
            VarianceScaling.class,
            Zeros.class);

    static final List<Class<?>> REGULARIZERS = List.of(L1.class, L1L2.class, L2.class, OrthogonalRegularizer.class);

    static final List<Class<?>> CONSTRAINTS = List.of(MaxNorm.class, MinMaxNorm.class, NonNeg.class, UnitNorm.class);

    private WeightRuleClasses() {}
}

package io.github.monokeras.saving.config;

import io.github.monokeras.layers.Activation;
import io.github.monokeras.layers.ActivityRegularization;
import io.github.monokeras.layers.Add;
import io.github.monokeras.layers.AdditiveAttention;
import io.github.monokeras.layers.AlphaDropout;
import io.github.monokeras.layers.Attention;
import io.github.monokeras.layers.Average;
import io.github.monokeras.layers.AveragePooling1D;
import io.github.monokeras.layers.AveragePooling2D;
import io.github.monokeras.layers.AveragePooling3D;
import io.github.monokeras.layers.BatchNormalization;
import io.github.monokeras.layers.Bidirectional;
import io.github.monokeras.layers.CategoryEncoding;
import io.github.monokeras.layers.CenterCrop;
import io.github.monokeras.layers.Concatenate;
import io.github.monokeras.layers.Conv1D;
import io.github.monokeras.layers.Conv1DTranspose;
import io.github.monokeras.layers.Conv2D;
import io.github.monokeras.layers.Conv2DTranspose;
import io.github.monokeras.layers.Conv3D;
import io.github.monokeras.layers.Conv3DTranspose;
import io.github.monokeras.layers.Cropping1D;
import io.github.monokeras.layers.Cropping2D;
import io.github.monokeras.layers.Cropping3D;
import io.github.monokeras.layers.Dense;
import io.github.monokeras.layers.DepthwiseConv1D;
import io.github.monokeras.layers.DepthwiseConv2D;
import io.github.monokeras.layers.Discretization;
import io.github.monokeras.layers.Dot;
import io.github.monokeras.layers.Dropout;
import io.github.monokeras.layers.ELU;
import io.github.monokeras.layers.EinsumDense;
import io.github.monokeras.layers.Embedding;
import io.github.monokeras.layers.Flatten;
import io.github.monokeras.layers.GRU;
import io.github.monokeras.layers.GaussianDropout;
import io.github.monokeras.layers.GaussianNoise;
import io.github.monokeras.layers.GlobalAveragePooling1D;
import io.github.monokeras.layers.GlobalAveragePooling2D;
import io.github.monokeras.layers.GlobalAveragePooling3D;
import io.github.monokeras.layers.GlobalMaxPooling1D;
import io.github.monokeras.layers.GlobalMaxPooling2D;
import io.github.monokeras.layers.GlobalMaxPooling3D;
import io.github.monokeras.layers.GroupNormalization;
import io.github.monokeras.layers.GroupQueryAttention;
import io.github.monokeras.layers.Hashing;
import io.github.monokeras.layers.Identity;
import io.github.monokeras.layers.Input;
import io.github.monokeras.layers.IntegerLookup;
import io.github.monokeras.layers.LSTM;
import io.github.monokeras.layers.Layer;
import io.github.monokeras.layers.LayerNormalization;
import io.github.monokeras.layers.LeakyReLU;
import io.github.monokeras.layers.Masking;
import io.github.monokeras.layers.MaxPooling1D;
import io.github.monokeras.layers.MaxPooling2D;
import io.github.monokeras.layers.MaxPooling3D;
import io.github.monokeras.layers.Maximum;
import io.github.monokeras.layers.Minimum;
import io.github.monokeras.layers.MultiHeadAttention;
import io.github.monokeras.layers.Multiply;
import io.github.monokeras.layers.Normalization;
import io.github.monokeras.layers.PReLU;
import io.github.monokeras.layers.Permute;
import io.github.monokeras.layers.RMSNormalization;
import io.github.monokeras.layers.RandomBrightness;
import io.github.monokeras.layers.RandomContrast;
import io.github.monokeras.layers.RandomFlip;
import io.github.monokeras.layers.RandomRotation;
import io.github.monokeras.layers.RandomTranslation;
import io.github.monokeras.layers.RandomZoom;
import io.github.monokeras.layers.ReLU;
import io.github.monokeras.layers.RepeatVector;
import io.github.monokeras.layers.Rescaling;
import io.github.monokeras.layers.Reshape;
import io.github.monokeras.layers.Resizing;
import io.github.monokeras.layers.SeparableConv1D;
import io.github.monokeras.layers.SeparableConv2D;
import io.github.monokeras.layers.SimpleRNN;
import io.github.monokeras.layers.Softmax;
import io.github.monokeras.layers.SpatialDropout1D;
import io.github.monokeras.layers.SpatialDropout2D;
import io.github.monokeras.layers.SpatialDropout3D;
import io.github.monokeras.layers.StringLookup;
import io.github.monokeras.layers.Subtract;
import io.github.monokeras.layers.TextVectorization;
import io.github.monokeras.layers.TimeDistributed;
import io.github.monokeras.layers.UnitNormalization;
import io.github.monokeras.layers.UpSampling1D;
import io.github.monokeras.layers.UpSampling2D;
import io.github.monokeras.layers.UpSampling3D;
import io.github.monokeras.layers.ZeroPadding1D;
import io.github.monokeras.layers.ZeroPadding2D;
import io.github.monokeras.layers.ZeroPadding3D;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The layers that a file may name. */
final class KerasLayers {

    /** Each class under Keras's name. */
    static final Map<String, Class<? extends Layer>> CLASSES = all();

    private KerasLayers() {}

    private static Map<String, Class<? extends Layer>> all() {
        Map<String, Class<? extends Layer>> classes = Stream.<Class<? extends Layer>>of(
                        Activation.class,
                        ActivityRegularization.class,
                        Add.class,
                        AdditiveAttention.class,
                        AlphaDropout.class,
                        Attention.class,
                        Average.class,
                        AveragePooling1D.class,
                        AveragePooling2D.class,
                        AveragePooling3D.class,
                        BatchNormalization.class,
                        Bidirectional.class,
                        CategoryEncoding.class,
                        CenterCrop.class,
                        Concatenate.class,
                        Conv1D.class,
                        Conv1DTranspose.class,
                        Conv2D.class,
                        Conv2DTranspose.class,
                        Conv3D.class,
                        Conv3DTranspose.class,
                        Cropping1D.class,
                        Cropping2D.class,
                        Cropping3D.class,
                        Dense.class,
                        DepthwiseConv1D.class,
                        DepthwiseConv2D.class,
                        Discretization.class,
                        Dot.class,
                        Dropout.class,
                        ELU.class,
                        EinsumDense.class,
                        Embedding.class,
                        Flatten.class,
                        GRU.class,
                        GaussianDropout.class,
                        GaussianNoise.class,
                        GlobalAveragePooling1D.class,
                        GlobalAveragePooling2D.class,
                        GlobalAveragePooling3D.class,
                        GlobalMaxPooling1D.class,
                        GlobalMaxPooling2D.class,
                        GlobalMaxPooling3D.class,
                        GroupNormalization.class,
                        Hashing.class,
                        Identity.class,
                        IntegerLookup.class,
                        LSTM.class,
                        LayerNormalization.class,
                        LeakyReLU.class,
                        Masking.class,
                        MaxPooling1D.class,
                        MaxPooling2D.class,
                        MaxPooling3D.class,
                        Maximum.class,
                        Minimum.class,
                        MultiHeadAttention.class,
                        Multiply.class,
                        Normalization.class,
                        PReLU.class,
                        Permute.class,
                        RMSNormalization.class,
                        RandomBrightness.class,
                        RandomContrast.class,
                        RandomFlip.class,
                        RandomRotation.class,
                        RandomTranslation.class,
                        RandomZoom.class,
                        ReLU.class,
                        RepeatVector.class,
                        Rescaling.class,
                        Reshape.class,
                        Resizing.class,
                        SeparableConv1D.class,
                        SeparableConv2D.class,
                        SimpleRNN.class,
                        Softmax.class,
                        SpatialDropout1D.class,
                        SpatialDropout2D.class,
                        SpatialDropout3D.class,
                        StringLookup.class,
                        Subtract.class,
                        TextVectorization.class,
                        TimeDistributed.class,
                        UnitNormalization.class,
                        UpSampling1D.class,
                        UpSampling2D.class,
                        UpSampling3D.class,
                        ZeroPadding1D.class,
                        ZeroPadding2D.class,
                        ZeroPadding3D.class)
                .collect(Collectors.toMap(Class::getSimpleName, type -> type));
        classes.put("InputLayer", Input.class);
        classes.put("GroupQueryAttention", GroupQueryAttention.class);
        classes.put("GroupedQueryAttention", GroupQueryAttention.class);
        return Map.copyOf(classes);
    }
}

package io.github.monokeras.backend.reference.layers;

import io.github.monokeras.layers.Conv1D;
import io.github.monokeras.layers.Conv1DTranspose;
import io.github.monokeras.layers.Conv2D;
import io.github.monokeras.layers.Conv2DTranspose;
import io.github.monokeras.layers.Conv3D;
import io.github.monokeras.layers.Conv3DTranspose;
import io.github.monokeras.layers.DepthwiseConv1D;
import io.github.monokeras.layers.DepthwiseConv2D;
import io.github.monokeras.layers.SeparableConv1D;
import io.github.monokeras.layers.SeparableConv2D;

/** The convolutions: each a sum over the places and channels that meet, see {@link Correlation}. */
final class ConvolutionFormulas {

    private ConvolutionFormulas() {}

    static void addTo(LayerFormulas formulas) {
        formulas.add(Conv1D.class, ConvolutionLayer::new)
                .add(Conv2D.class, ConvolutionLayer::new)
                .add(Conv3D.class, ConvolutionLayer::new)
                .add(Conv1DTranspose.class, TransposedConvolution::new)
                .add(Conv2DTranspose.class, TransposedConvolution::new)
                .add(Conv3DTranspose.class, TransposedConvolution::new)
                .add(DepthwiseConv1D.class, DepthwiseConvolution::new)
                .add(DepthwiseConv2D.class, DepthwiseConvolution::new)
                .add(SeparableConv1D.class, SeparableConvolution::new)
                .add(SeparableConv2D.class, SeparableConvolution::new);
    }
}

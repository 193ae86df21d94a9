/** Pictures of small models and of their training, as PNG, as SVG and for notebooks. */
@NullMarked
package io.github.monokeras.plots;

import org.jspecify.annotations.NullMarked;

/** What Java kernels of Jupyter find and load by themselves, so that a notebook shows tables and pictures. */
@NullMarked
package io.github.monokeras.notebook;

import org.jspecify.annotations.NullMarked;

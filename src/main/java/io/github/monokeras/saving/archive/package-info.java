/** The {@code .keras} file: a zip of a config, weights and vocabularies. */
@NullMarked
package io.github.monokeras.saving.archive;

import org.jspecify.annotations.NullMarked;

/** What a backend must be able to do, and how one is found by name. */
@NullMarked
package io.github.monokeras.backend;

import org.jspecify.annotations.NullMarked;

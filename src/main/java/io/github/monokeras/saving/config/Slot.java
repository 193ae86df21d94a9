package io.github.monokeras.saving.config;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be known of a parameter; asking the parameter itself is slow.
 *
 * @param name its name
 * @param type its type, with type arguments
 * @param nullable whether it takes null
 */
record Slot(String name, Type type, boolean nullable) {

    /** Lists the parameters of a constructor or of a method, whose only one may have any name. */
    static List<Slot> of(Executable executable) {
        return Arrays.stream(executable.getParameters()).map(Slot::of).toList();
    }

    private static Slot of(Parameter parameter) {
        // A list of one null and no list look the same where a list is written without brackets: no list is meant.
        boolean nullable =
                !parameter.isVarArgs() && parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Slot(parameter.getName(), parameter.getParameterizedType(), nullable);
    }
}

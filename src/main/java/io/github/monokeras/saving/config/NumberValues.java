package io.github.monokeras.saving.config;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;

/** Numbers of a config, of the kind that a parameter takes; a list of one number is one, too. */
final class NumberValues {

    private NumberValues() {}

    static Object of(Class<?> type, JsonElement value) {
        JsonElement single = value instanceof JsonArray list && list.size() == 1 ? list.get(0) : value;
        if (!(single instanceof JsonPrimitive number) || !number.isNumber()) {
            return Coercion.MISFIT;
        }
        double real = number.getAsDouble();
        if (type == double.class || type == Double.class) {
            return real;
        }
        boolean whole = real == Math.rint(real) && Math.abs(real) <= Long.MAX_VALUE;
        if (!whole) {
            return Coercion.MISFIT;
        }
        long integer = number.getAsNumber() instanceof Long exact ? exact : (long) real;
        if (type == long.class || type == Long.class) {
            return integer;
        }
        boolean small = integer == (int) integer;
        return small && (type == int.class || type == Integer.class) ? (Object) (int) integer : Coercion.MISFIT;
    }
}

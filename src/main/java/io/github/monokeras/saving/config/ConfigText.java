package io.github.monokeras.saving.config;

import com.google.gson.JsonElement;
import org.jspecify.annotations.Nullable;

/** What messages show of a config, and how names look in the two languages. */
final class ConfigText {

    private static final int LONGEST = 80;

    private ConfigText() {}

    /** Prints the beginning of a value. */
    static String shortened(@Nullable JsonElement value) {
        String text = value == null ? "nothing" : value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** Turns {@code kernel_initializer} to {@code kernelInitializer}, and {@code beta_1} to {@code beta1}. */
    static String camelCase(String name) {
        StringBuilder text = new StringBuilder();
        boolean upper = false;
        for (int i = 0; i < name.length(); i++) {
            char character = name.charAt(i);
            if (character == '_' && !text.isEmpty()) {
                upper = true;
            } else {
                text.append(upper ? Character.toUpperCase(character) : character);
                upper = false;
            }
        }
        return text.toString();
    }
}

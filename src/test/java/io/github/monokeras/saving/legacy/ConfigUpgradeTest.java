package io.github.monokeras.saving.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigUpgradeTest {

    static Stream<String> comparable() {
        return LegacyFiles.names().filter(file -> LegacyFiles.today(LegacyFiles.modelOf(file)) != null);
    }

    static Stream<String> compiled() {
        return comparable().filter(file -> LegacyFiles.golden(file).has("optimizer"));
    }

    static Stream<String> early() {
        return LegacyFiles.names().filter(file -> LegacyFiles.golden(file).has("early_keras"));
    }

    @ParameterizedTest
    @MethodSource("comparable")
    void a_config_in_hdf5_becomes_what_keras_3_writes_of_the_same_model(String file) {
        JsonObject config = LegacyFiles.config(LegacyFiles.read(file), "model_config");
        JsonObject upgraded = ConfigUpgrade.upgrade(config, LegacyFiles.version(file));
        JsonObject today = LegacyFiles.today(LegacyFiles.modelOf(file)).getAsJsonObject("model");
        assertThat(ConfigComparison.differences(upgraded, today)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("comparable")
    void the_version_is_told_from_the_config_where_nobody_says_it(String file) {
        JsonObject config = LegacyFiles.config(LegacyFiles.read(file), "model_config");
        assertThat(ConfigUpgrade.upgrade(config, null))
                .isEqualTo(ConfigUpgrade.upgrade(config, LegacyFiles.version(file)));
    }

    @ParameterizedTest
    @MethodSource("early")
    void an_early_keras_file_becomes_what_keras_3_writes_of_the_same_model(String file) {
        JsonObject config = LegacyFiles.golden(file).getAsJsonObject("early_keras");
        JsonObject upgraded = ConfigUpgrade.upgrade(config, "2.15.0");
        JsonObject today = LegacyFiles.today(LegacyFiles.modelOf(file)).getAsJsonObject("model");
        assertThat(ConfigComparison.differences(upgraded, today)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("compiled")
    void what_a_model_was_compiled_with_becomes_what_keras_3_writes(String file) {
        JsonObject training = LegacyFiles.config(LegacyFiles.read(file), "training_config");
        JsonObject today = LegacyFiles.today(LegacyFiles.modelOf(file));
        JsonObject upgraded =
                ConfigUpgrade.upgradeTraining(training, today.getAsJsonObject("model"), LegacyFiles.version(file));
        assertThat(ConfigComparison.differences(upgraded, today.getAsJsonObject("compile_config")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("comparable")
    void what_is_given_stays_as_it_is(String file) {
        JsonObject config = LegacyFiles.config(LegacyFiles.read(file), "model_config");
        JsonObject before = config.deepCopy();
        ConfigUpgrade.upgrade(config, LegacyFiles.version(file));
        assertThat(config).isEqualTo(before);
    }
}

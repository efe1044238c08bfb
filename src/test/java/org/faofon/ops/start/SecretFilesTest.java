package org.faofon.ops.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.faofon.ops.StartupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretFilesTest {
    @TempDir
    Path folder;

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("secret"), text).toString();
    }

    @Test
    void theFirstLineIsTheValue() throws IOException {
        assertThat(SecretFiles.read(Map.of("FAOFON_LINE_TOKEN_FILE", file("abc+/=\nanother line\n"))))
                .containsExactly(Map.entry("FAOFON_LINE_TOKEN", "abc+/="));
    }

    /** Quarkus knows its own settings by these names only. */
    @Test
    void aSettingOfQuarkusHasItsNameAsAProperty() throws IOException {
        assertThat(SecretFiles.read(Map.of("QUARKUS_DATASOURCE_PASSWORD_FILE", file("abc"))))
                .containsExactly(Map.entry("quarkus.datasource.password", "abc"));
    }

    @Test
    void anEmptyFileOrNameCountsAsUnset() throws IOException {
        assertThat(SecretFiles.read(Map.of("FAOFON_LINE_TOKEN_FILE", file(" \n"))))
                .isEmpty();
        assertThat(SecretFiles.read(Map.of("FAOFON_LINE_TOKEN_FILE", " "))).isEmpty();
    }

    @Test
    void aBlankValueBesideTheFileIsNone() throws IOException {
        assertThat(SecretFiles.read(Map.of("FAOFON_LINE_TOKEN", "", "FAOFON_LINE_TOKEN_FILE", file("abc"))))
                .containsEntry("FAOFON_LINE_TOKEN", "abc");
    }

    @Test
    void bothAreRefusedWithoutSayingEither() throws IOException {
        Map<String, String> both = Map.of("FAOFON_LINE_TOKEN", "one", "FAOFON_LINE_TOKEN_FILE", file("other"));

        assertThatThrownBy(() -> SecretFiles.read(both))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("FAOFON_LINE_TOKEN and FAOFON_LINE_TOKEN_FILE are both set.")
                .hasMessageNotContainingAny("one,", "other");
    }

    @Test
    void aFileThatIsMissingOrNoTextIsNamed() throws IOException {
        assertThatThrownBy(() -> SecretFiles.read(Map.of("FAOFON_MQTT_PASSWORD_FILE", "/nowhere/secret")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("The file of FAOFON_MQTT_PASSWORD_FILE cannot be read: /nowhere/secret.");
        Path odd = Files.write(folder.resolve("odd"), "ก".getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(() -> SecretFiles.read(Map.of("FAOFON_MQTT_PASSWORD_FILE", odd.toString())))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("is not text in UTF-8");
    }

    /** These are paths themselves. */
    @Test
    void otherSettingsThatEndInFileAreLeftAlone() throws IOException {
        assertThat(SecretFiles.read(Map.of(
                        "FAOFON_BACKUP_PASSPHRASE_FILE",
                        file("abc"),
                        "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_STORE_FILE",
                        file("abc"))))
                .isEmpty();
    }

    @Test
    void everySecretOfTheGuideCanStandInAFile() throws IOException {
        String guide = Files.readString(Path.of("docs", "operating.md"));
        assertThat(SecretFiles.NAMES).allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }
}

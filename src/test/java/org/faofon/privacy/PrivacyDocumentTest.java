package org.faofon.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.faofon.support.PlainBundle;
import org.junit.jupiter.api.Test;

class PrivacyDocumentTest {
    @Test
    void theDocumentSaysWhatThePageSays() throws IOException {
        String page = Files.readString(Path.of("src/main/resources/templates/privacy/privacy.html"));
        String document = Files.readString(Path.of("docs/privacy.md"));
        Properties english = PlainBundle.english(PrivacyMessages.class);
        for (Method text : PrivacyMessages.class.getDeclaredMethods()) {
            if (page.contains("{privacy:" + text.getName() + "}")) {
                assertThat(document).contains(text.getAnnotation(Message.class).value());
                assertThat(document).contains(english.getProperty(text.getName()));
            }
        }
    }
}

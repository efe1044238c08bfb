package org.faofon.volunteers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;
import org.faofon.readings.RainClass;

/** The data for the scripts of {@code /report}, as JSON in the page: texts, months, and classes of rain. */
@TemplateExtension(namespace = "phoneTexts")
final class PhoneTexts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PhoneTexts() {}

    static RawString json(String lang) {
        PhoneMessages messages = MessageBundles.get(PhoneMessages.class, Localized.Literal.of(lang));
        Map<String, Object> all = new TreeMap<>();
        for (Method text : PhoneMessages.class.getMethods()) {
            all.put(text.getName(), text(messages, text));
        }
        all.put("months", String.join(",", new LocaleFormatter(Language.of(lang)).months()));
        all.put("rainClassesUpTo", RainClass.BOUNDS_MM);
        try {
            // Nothing in it may end the script element around it.
            return new RawString(JSON.writeValueAsString(all).replace("<", "\\u003c"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Texts and numbers are JSON", e);
        }
    }

    private static Object text(PhoneMessages messages, Method text) {
        try {
            return text.invoke(messages);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A text of the page cannot be read: " + text.getName(), e);
        }
    }
}

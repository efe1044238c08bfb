package org.faofon.support;

import io.quarkus.qute.Engine;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The texts of a message bundle without a container: the same words, filled in by the same engine. */
public final class PlainMessages {
    private static final Engine QUTE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .build();

    private PlainMessages() {}

    /** The bundle in that language, th or en. */
    public static <T> T of(Class<T> bundle, String name, String language) {
        Properties texts = texts("/messages/" + name + "_" + language + ".properties");
        return bundle.cast(Proxy.newProxyInstance(
                bundle.getClassLoader(),
                new Class<?>[] {bundle},
                (proxy, method, arguments) -> say(texts, method, arguments == null ? new Object[0] : arguments)));
    }

    private static Properties texts(String file) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PlainMessages.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String say(Properties texts, Method method, Object[] arguments) {
        String text = Objects.requireNonNull(texts.getProperty(method.getName()), method.getName());
        TemplateInstance template = QUTE.parse(text).instance();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            template.data(parameters[i].getName(), arguments[i]);
        }
        return template.render();
    }
}

package org.faofon.support;

import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;

/** The texts of a message bundle without a container, rendered by the same engine. */
public final class PlainBundle {
    private static final Engine QUTE = Engine.builder()
            .addDefaults()
            .addValueResolver(new ReflectionValueResolver())
            .addNamespaceResolver(NamespaceResolver.builder("inject")
                    .resolve(PlainBundle::bean)
                    .build())
            .build();

    /** The only bean that texts name. */
    private static Object bean(EvalContext context) {
        if (!context.getName().equals("province")) {
            throw new IllegalArgumentException("Texts need no bean " + context.getName());
        }
        return Map.of("th", "พัทลุง", "en", "Phatthalung");
    }

    private PlainBundle() {}

    /** The bundle in one language: Thai is in the annotations of its methods, English in a file. */
    public static <T> T of(Class<T> bundle, Locale locale) {
        Properties english = english(bundle);
        Function<Method, String> texts = locale.getLanguage().equals("th")
                ? method -> method.getAnnotation(Message.class).value()
                : method -> Objects.requireNonNull(english.getProperty(method.getName()), method.getName());
        return bundle.cast(Proxy.newProxyInstance(
                bundle.getClassLoader(),
                new Class<?>[] {bundle},
                (proxy, method, arguments) ->
                        say(texts.apply(method), method, arguments == null ? new Object[0] : arguments)));
    }

    /** The texts of the bundle's file. */
    public static Properties english(Class<?> bundle) {
        String file = "/messages/" + bundle.getAnnotation(MessageBundle.class).value() + "_en.properties";
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(PlainBundle.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static String say(String text, Method method, Object[] arguments) {
        TemplateInstance template = QUTE.parse(text).instance();
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            template.data(parameters[i].getName(), arguments[i]);
        }
        return template.render();
    }
}

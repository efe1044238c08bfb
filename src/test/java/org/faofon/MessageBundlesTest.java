package org.faofon;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.support.PlainBundle;
import org.faofon.volunteers.PhoneMessages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text exists in Thai (in the annotation of its method) and in English (in its file), and is used. */
class MessageBundlesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path SCRIPTS = Path.of("src/main/resources/META-INF/resources/assets");
    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.faofon");

    static Stream<Class<?>> bundles() {
        return PROGRAM.stream()
                .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                .map(JavaClass::reflect);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsInBothLanguages(Class<?> bundle) {
        assertThat(PlainBundle.english(bundle).stringPropertyNames()).isEqualTo(names(bundle));
        for (Method method : bundle.getDeclaredMethods()) {
            assertThat(method.getAnnotation(Message.class).value())
                    .as(method.getName())
                    .isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsUsed(Class<?> bundle) throws IOException {
        Set<String> unused = new TreeSet<>(names(bundle));
        String namespace = bundle.getAnnotation(MessageBundle.class).value() + ":";
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            files.filter(Files::isRegularFile)
                    .map(MessageBundlesTest::read)
                    .forEach(template -> Pattern.compile(Pattern.quote(namespace) + "(\\w+)")
                            .matcher(template)
                            .results()
                            .forEach(use -> unused.remove(use.group(1))));
        }
        if (bundle == PhoneMessages.class) {
            unused.removeAll(wordsOfScripts());
        }
        PROGRAM.get(bundle).getMethods().stream()
                .filter(method -> !method.getAccessesToSelf().isEmpty()
                        || !method.getReferencesToSelf().isEmpty())
                .map(JavaMethod::getName)
                .forEach(unused::remove);
        assertThat(unused).isEmpty();
    }

    private static Set<String> wordsOfScripts() throws IOException {
        try (Stream<Path> files = Files.walk(SCRIPTS)) {
            return files.filter(file -> file.toString().endsWith(".js"))
                    .map(MessageBundlesTest::read)
                    .flatMap(script -> Pattern.compile("\\w+").matcher(script).results())
                    .map(MatchResult::group)
                    .collect(Collectors.toSet());
        }
    }

    private static Set<String> names(Class<?> bundle) {
        return Arrays.stream(bundle.getDeclaredMethods()).map(Method::getName).collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

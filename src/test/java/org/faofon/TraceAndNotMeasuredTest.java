package org.faofon;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word for each thing, on pages, in chats, sheets and lessons: a trace and a missed reading must not look alike. */
class TraceAndNotMeasuredTest {
    /** Both used to be "could not be measured", with one word between them. */
    private static final List<String> AMBIGUOUS = List.of("วัดจำนวนไม่ได้", "วัดไม่ได้");

    private static final List<String> OLD_WORDS = List.of(
            "มีคนถามกลับ",
            "เข้าใช้",
            "ครั้งแรกครั้งเดียว",
            "เจ้าหน้าที่กำลังดู",
            "ถอนรายงาน",
            "ถอนค่า",
            "พิมพ์ผิดพิมพ์");

    private static Stream<String> texts() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.faofon").stream()
                        .filter(type -> type.isAnnotatedWith(MessageBundle.class))
                        .map(JavaClass::reflect)
                        .flatMap(bundle -> Arrays.stream(bundle.getDeclaredMethods()))
                        .map(text -> text.getAnnotation(Message.class).value());
    }

    @Test
    void noTextSaysThatRainCouldNotBeMeasured() {
        assertThat(texts()).noneMatch(text -> AMBIGUOUS.stream().anyMatch(text::contains));
    }

    @Test
    void eachThingHasItsWord() {
        assertThat(texts().toList())
                .contains("ฝนนิดเดียว (น้อยกว่า 0.1 มม.)", "ไม่ได้วัด")
                .noneMatch(text -> OLD_WORDS.stream().anyMatch(text::contains));
    }
}

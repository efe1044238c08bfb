package org.faofon.web.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.faofon.common.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleSearchTest {
    private static final ArticleLibrary LIBRARY = new ArticleLibrary();

    private static List<String> find(String question, Language tongue) {
        return ArticleSearch.find(question, LIBRARY.list(tongue)).stream()
                .map(found -> found.article().slug())
                .toList();
    }

    @Test
    void anArticleNamedByTheQuestionComesFirst() {
        assertThat(find("ดินถล่ม", Language.TH)).startsWith("landslide").hasSizeGreaterThan(1);
        assertThat(find("landslides", Language.EN)).startsWith("landslide");
    }

    @ParameterizedTest
    @ValueSource(strings = {"น้ำ ป่า", "น้ำป่า", "นํ้าป่า", "  น้ำป่า "})
    void spacesAndTheWayAVowelWasTypedDoNotMatter(String question) {
        // The mark of น้ำ stands before the vowel, so the vowel of two letters is found without it.
        assertThat(find(question.replace("นํ้า", "น้ํา"), Language.TH)).contains("flash-flood");
    }

    @ParameterizedTest
    @ValueSource(strings = {"floods", "flods", "flash floood", "fload"})
    void misspelledAndPluralFloodsAreFound(String question) {
        assertThat(find(question, Language.EN)).contains("flash-flood");
    }

    @Test
    void misspelledEnglishFindsTheArticle() {
        assertThat(find("landslides", Language.EN)).startsWith("landslide");
        assertThat(find("lanslide", Language.EN)).startsWith("landslide");
        assertThat(find("moonsoon", Language.EN)).startsWith("monsoon");
        assertThat(find("tyfoon", Language.EN))
                .isEqualTo(find("storm", Language.EN))
                .isNotEmpty();
        assertThat(find("xylophone", Language.EN)).isEmpty();
    }

    @Test
    void misspelledThaiFindsTheArticle() {
        assertThat(find("นำท่วม", Language.TH)).contains("lake-flood");
        assertThat(find("น้ำทวม", Language.TH)).contains("lake-flood");
        assertThat(find("ดินถลม", Language.TH)).startsWith("landslide");
        assertThat(find("ลานิญา", Language.TH)).startsWith("monsoon");
        assertThat(find("ใต้ฝุ่น", Language.TH)).contains("monsoon");
    }

    @Test
    void thaiDigitsFindArabicOnes() {
        assertThat(find("๓๐๗", Language.TH)).contains("monsoon");
    }

    @Test
    void caseDoesNotMatter() {
        assertThat(find("LA NIÑA", Language.EN)).startsWith("monsoon");
    }

    @Test
    void everyWordOfTheQuestionMustBeThere() {
        assertThat(find("tipping bucket", Language.EN)).contains("rain-gauge");
        assertThat(find("tipping volcano", Language.EN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"แผ่นดินถล่ม", "โคลนถล่ม"})
    void otherNamesOfAHazardFindIt(String question) {
        assertThat(find(question, Language.TH)).startsWith("landslide");
    }

    @Test
    void thaiWordsAreFoundThoughTheQuestionHasNoSpaces() {
        assertThat(find("ฝนตกหนักทำไมน้ำท่วม", Language.TH))
                .startsWith("lake-flood")
                .contains("monsoon");
    }

    @Test
    void englishEndingsAndAccentsDoNotMatter() {
        assertThat(find("flooding", Language.EN)).contains("lake-flood");
        assertThat(find("la nina", Language.EN)).startsWith("monsoon");
        assertThat(find("how is a warning made", Language.EN)).contains("warnings");
    }

    @Test
    void addressesAndLinesOfTablesAreNotText() {
        assertThat(find("https", Language.TH)).isEmpty();
        assertThat(LIBRARY.list(Language.TH))
                .noneSatisfy(article -> assertThat(article.text()).containsAnyOf("http", "|"));
    }

    @Test
    void aQuestionOfSpacesFindsNothing() {
        assertThat(find("   ", Language.TH)).isEmpty();
    }

    @Test
    void theExcerptShowsTheMatchAsItIsWritten() {
        ArticleSearch.Found first =
                ArticleSearch.find("ลานีญา", LIBRARY.list(Language.TH)).get(0);

        assertThat(first.excerpt()).isNotNull().satisfies(excerpt -> {
            assertThat(excerpt.match()).isEqualTo("ลานีญา");
            assertThat(excerpt.after()).endsWith("…");
        });
    }
}

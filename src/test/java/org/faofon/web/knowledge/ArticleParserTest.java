package org.faofon.web.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.faofon.common.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArticleParserTest {
    private static Article parse(String markdown, Language tongue) {
        return new ArticleParser(tongue).parse("test", markdown);
    }

    @Test
    void theHeadingIsTheTitleAndTheFirstParagraphTheSummary() {
        Article article = parse("# Rain\n\nIt *falls*.\n\nMore.", Language.EN);

        assertThat(article.title()).isEqualTo("Rain");
        assertThat(article.summary()).isEqualTo("It falls.");
    }

    @Test
    void htmlIsShownAsText() {
        assertThat(parse("# A\n\nB <script>alert(1)</script>\n\n<img src=x onerror=alert(1)>", Language.EN)
                        .html())
                .doesNotContain("<script", "<img")
                .contains("&lt;script");
    }

    @Test
    void anAddressThatRunsSomethingIsDropped() {
        assertThat(parse("# A\n\n[B](javascript:alert(1))", Language.EN).html()).doesNotContain("javascript:");
    }

    @Test
    void linksWithinTheSiteStayInTheLanguage() {
        assertThat(parse("# A\n\n[B](/advice)", Language.EN).html()).contains("href=\"/advice?lang=en\"");
        assertThat(parse("# ก\n\n[ข](/advice)", Language.TH).html()).contains("href=\"/advice\"");
    }

    @Test
    void theNameOfASourceSaysItsLanguage() {
        assertThat(parse("# ก\n\n[Geological Survey](https://www.usgs.gov)", Language.TH)
                        .html())
                .contains("lang=\"en\"");
    }

    @Test
    void anArticleWithoutATitleIsRefused() {
        assertThatThrownBy(() -> parse("Only text", Language.EN)).hasMessageContaining("Heading");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyArticleNamesItsSources(Language tongue) {
        assertThat(new ArticleLibrary().list(tongue)).hasSize(9).allSatisfy(article -> {
            assertThat(article.text()).contains(tongue == Language.TH ? "แหล่งที่มา" : "Sources");
            assertThat(article.html()).contains("href=\"https://");
        });
    }
}

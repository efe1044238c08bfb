package org.faofon.common.graphics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Where each letter is as wide as another. */
class ThaiLineBreakerTest {
    private static List<String> lines(String text, int room, int most) {
        return ThaiLineBreaker.lines(text, room, most, String::length);
    }

    @Test
    void aTextThatFitsIsOneLine() {
        assertThat(lines("flash flood", 11, 2)).containsExactly("flash flood");
    }

    @Test
    void aLineEndsBetweenWords() {
        assertThat(lines("flash flood in Kong Ra", 12, 3)).containsExactly("flash flood", "in Kong Ra");
    }

    @Test
    void theLastLineSaysThatThereIsMore() {
        assertThat(lines("flash flood in Kong Ra", 11, 1)).containsExactly("flash floo…");
    }

    @Test
    void aMarkIsNeverParted() {
        for (String line : lines("น้ำป่าไหลหลากที่กงหรา", 5, 20)) {
            assertThat(Character.getType(line.charAt(0))).isNotEqualTo((int) Character.NON_SPACING_MARK);
        }
    }

    @Test
    void nothingIsLost() {
        String text = "น้ำป่าไหลหลากที่กงหรา";

        assertThat(String.join("", lines(text, 6, 20))).isEqualTo(text);
    }
}

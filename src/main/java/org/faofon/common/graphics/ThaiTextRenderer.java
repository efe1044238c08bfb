package org.faofon.common.graphics;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.text.AttributedString;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Draws Thai and Latin text with the installed fonts; a Thai font often has no Latin letters.
 *
 * @param thai a font that has all Thai letters, if there is one
 */
public record ThaiTextRenderer(Optional<Font> thai, Font latin) {
    /** Made for reading on screens first. */
    private static final List<String> THAI_FIRST =
            List.of("Noto Sans Thai", "Noto Sans Thai UI", "Sarabun", "Garuda", "Loma", "Waree", "Noto Looped Thai");

    private static final List<String> LATIN_FIRST = List.of("Noto Sans", "DejaVu Sans", "Liberation Sans");
    private static final String THAI_LETTERS = "กขฃคฅฆงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮะาำิีึืุูเแโใไ็่้๊๋์ฯๆ";
    /** A composite of all fonts that Java finds. */
    private static final Font ANY = font(Font.SANS_SERIF);

    private static final String ELLIPSIS = "…";

    /** The alignment of a text: left, centre or right. */
    public enum Align {
        LEFT,
        MIDDLE,
        RIGHT
    }

    /** The style of a text. */
    public record Style(float size, boolean bold, Align align) {
        public static Style plain(float size) {
            return new Style(size, false, Align.LEFT);
        }

        public static Style bold(float size) {
            return new Style(size, true, Align.LEFT);
        }

        public Style middle() {
            return new Style(size, bold, Align.MIDDLE);
        }
    }

    /** The installed fonts. */
    public static ThaiTextRenderer find() {
        Set<String> families = new TreeSet<>(
                List.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()));
        Font latin = LATIN_FIRST.stream()
                .filter(families::contains)
                .findFirst()
                .map(ThaiTextRenderer::font)
                .orElseGet(() -> font(Font.SANS_SERIF));
        Optional<Font> thai = THAI_FIRST.stream()
                .filter(families::contains)
                .map(ThaiTextRenderer::font)
                .filter(ThaiTextRenderer::canThai)
                .findFirst()
                .or(() -> families.stream()
                        .map(ThaiTextRenderer::font)
                        .filter(ThaiTextRenderer::canThai)
                        .findFirst());
        return new ThaiTextRenderer(thai, latin);
    }

    private static Font font(String family) {
        return new Font(family, Font.PLAIN, 1);
    }

    private static boolean canThai(Font font) {
        return font.canDisplayUpTo(THAI_LETTERS) == -1;
    }

    public boolean canThai() {
        return thai.isPresent();
    }

    public double width(Graphics2D graphics, String text, Style style) {
        return text.isEmpty() ? 0 : layout(graphics, text, style).getAdvance();
    }

    /** Draws it in the colour of the graphics; y is the baseline. */
    public void write(Graphics2D graphics, String text, double x, double y, Style style) {
        if (text.isEmpty()) {
            return;
        }
        TextLayout layout = layout(graphics, text, style);
        double left = switch (style.align) {
            case LEFT -> x;
            case MIDDLE -> x - layout.getAdvance() / 2;
            case RIGHT -> x - layout.getAdvance();
        };
        layout.draw(graphics, (float) left, (float) y);
    }

    /** As much of the text as fits; a Thai vowel or tone mark is never separated from its letter. */
    public String fit(Graphics2D graphics, String text, double room, Style style) {
        if (width(graphics, text, style) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(graphics, text.substring(0, end) + ELLIPSIS, style) > room) {
            end--;
            while (end > 0 && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
                end--;
            }
        }
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private TextLayout layout(Graphics2D graphics, String text, Style style) {
        AttributedString attributed = new AttributedString(text);
        int start = 0;
        while (start < text.length()) {
            Font font = fontOf(text.charAt(start));
            int end = start + 1;
            while (end < text.length() && fontOf(text.charAt(end)).equals(font)) {
                end++;
            }
            attributed.addAttribute(
                    TextAttribute.FONT, font.deriveFont(style.bold ? Font.BOLD : Font.PLAIN, style.size), start, end);
            start = end;
        }
        return new TextLayout(attributed.getIterator(), graphics.getFontRenderContext());
    }

    private Font fontOf(char letter) {
        if (isThai(letter)) {
            return thai.orElse(latin);
        }
        return latin.canDisplay(letter) ? latin : ANY;
    }

    private static boolean isThai(char letter) {
        return Character.UnicodeBlock.THAI.equals(Character.UnicodeBlock.of(letter));
    }
}

package org.faofon.web.knowledge;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words of a question: what others call by another name, and Thai words that are written without spaces. */
final class SearchWords {
    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final int SHORTEST = 2;
    private static final int SHORTEST_STEM = 4;

    /** As people ask, and as the articles say it. */
    private static final Map<String, String> OUR_WORDS = new LinkedHashMap<>();

    static {
        OUR_WORDS.put("แผ่นดินถล่ม", "ดินถล่ม");
        OUR_WORDS.put("โคลนถล่ม", "ดินถล่ม");
        OUR_WORDS.put("ดินสไลด์", "ดินถล่ม");
        OUR_WORDS.put("น้ำหลาก", "น้ำป่า");
        OUR_WORDS.put("โลกรวน", "โลกร้อน");
        OUR_WORDS.put("ถุงยังชีพ", "กระเป๋าฉุกเฉิน");
        OUR_WORDS.put("ไฟดับ", "ไฟฟ้า");
        OUR_WORDS.put("mudslide", "landslide");
        OUR_WORDS.put("global warming", "warm");
        OUR_WORDS.put("blackout", "power");
        OUR_WORDS.put("typhoon", "storm");
        OUR_WORDS.put("cyclone", "storm");
        OUR_WORDS.put("ไต้ฝุ่น", "พายุ");
        OUR_WORDS.put("ใต้ฝุ่น", "พายุ");
        OUR_WORDS.put("อพยบ", "อพยพ");
    }

    /** They are in every article and say nothing of what is asked. */
    private static final Set<String> EMPTY = Set.of(
            "ทำไม", "อะไร", "อย่างไร", "ยังไง", "ไหม", "ที่", "และ", "ของ", "การ", "เป็น", "คือ", "ใน", "ให้", "ได้",
            "ต้อง", "มี", "how", "is", "are", "a", "an", "the", "to", "of", "in", "do", "does", "what", "why", "and",
            "when", "i");

    private SearchWords() {}

    /** The question with our names for things. */
    static String inOurWords(String question) {
        String said = question.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> word : OUR_WORDS.entrySet()) {
            said = said.replace(word.getKey(), word.getValue());
        }
        return said;
    }

    /** What is asked, in lower case, and with the names that people use, so that misspelled ones are known, too. */
    static Set<String> namesOfOthers() {
        return OUR_WORDS.keySet();
    }

    /** Its words, English ones without their endings; Thai ones as the dictionary of the Java platform splits them. */
    static List<String> split(String question) {
        BreakIterator breaks = BreakIterator.getWordInstance(THAI);
        breaks.setText(question);
        List<String> words = new ArrayList<>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            String word = question.substring(from, to).strip();
            from = to;
            if (word.length() >= SHORTEST && Character.isLetterOrDigit(word.charAt(0)) && !EMPTY.contains(word)) {
                words.add(stem(word));
            }
        }
        return words;
    }

    /** An English word without its ending. */
    static String stem(String word) {
        for (String ending : new String[] {"ings", "ing", "ed", "es", "e", "s"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }
}

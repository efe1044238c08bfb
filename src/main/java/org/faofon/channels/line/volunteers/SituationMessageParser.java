package org.faofon.channels.line.volunteers;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.common.text.ThaiDigits;
import org.faofon.situations.NeedKind;
import org.faofon.situations.PeopleBand;
import org.faofon.situations.SchoolStatus;
import org.faofon.situations.SituationReport;
import org.faofon.situations.SituationReport.Conditions;
import org.faofon.situations.Utility;
import org.faofon.situations.WaterDepth;

/**
 * Parses a school's situation in one line: {@code สถานการณ์ ปิด น้ำเข่า ไฟดับ ถนนขาด ขอน้ำดื่ม เรือ 50 คน}. The words come in
 * any order, with or without spaces between them.
 *
 * @param status empty if it was not said
 * @param needs for how many people; empty if it was not said, NONE if it is no longer needed
 * @param rest what was not understood; it is kept as a note, because it may matter most
 */
record SituationMessageParser(
        Optional<SchoolStatus> status, Conditions conditions, Map<NeedKind, Optional<PeopleBand>> needs, String rest) {
    private static final Pattern COMMAND =
            Pattern.compile("^(?:สถานการณ์|situation)(?=\\s|$|[ก-๙])", Pattern.CASE_INSENSITIVE);
    private static final Pattern PEOPLE = Pattern.compile("(\\d{1,5})\\s*(?:คน|people|persons?)");
    private static final Pattern ASKS = Pattern.compile("(?:ขอ|ขาด|ต้องการ|อยากได้|need(?:s|ed)?)");
    private static final String NO_LONGER = "(?:ไม่ต้องการ|ไม่ขอ|ได้รับ|ได้)\\s*(?:%s)\\s*แล้ว";

    /** The deepest first, because "over the waist" contains the waist. */
    private static final Map<WaterDepth, Pattern> WATER = ordered(
            entry(WaterDepth.NONE, "น้ำลด(?:แล้ว)?|น้ำแห้ง(?:แล้ว)?|(?:น้ำ)?ไม่ท่วม|ไม่มีน้ำท่วม|no water|not flooded"),
            entry(
                    WaterDepth.OVER,
                    "น้ำ(?:ท่วม)?(?:ถึง|ระดับ|แค่|สูง)*\\s*(?:เกินเอว|อก|คอ|มิดหัว|ท่วมหัว|หัว)|water over"),
            entry(WaterDepth.WAIST, "น้ำ(?:ท่วม)?(?:ถึง|ระดับ|แค่|สูง)*\\s*เอว|water waist"),
            entry(WaterDepth.KNEE, "น้ำ(?:ท่วม)?(?:ถึง|ระดับ|แค่|สูง)*\\s*(?:หัวเข่า|เข่า)|water knee"),
            entry(WaterDepth.ANKLE, "น้ำ(?:ท่วม)?(?:ถึง|ระดับ|แค่|สูง)*\\s*(?:ข้อเท้า|ตาตุ่ม)|water ankle"));

    private static final Map<Utility, Pattern> POWER = ordered(
            entry(Utility.NO, "ไฟ(?:ฟ้า)?\\s*ดับ|ไม่มีไฟ(?:ฟ้า)?|no power"),
            entry(Utility.OK, "ไฟ(?:ฟ้า)?\\s*(?:ปกติ|มาแล้ว|มา|ใช้ได้)|power ok"));

    private static final Map<Utility, Pattern> ROAD = ordered(
            entry(Utility.NO, "(?:ถนน|ทาง)\\s*(?:ขาด|ผ่านไม่ได้|เข้าไม่ได้|ตัดขาด|ท่วม)|road cut|no road"),
            entry(Utility.OK, "(?:ถนน|ทาง)\\s*(?:ผ่านได้|เข้าได้|ปกติ)|road ok"));

    private static final Map<Utility, Pattern> TELEPHONE = ordered(
            entry(Utility.NO, "โทร(?:ศัพท์)?\\s*(?:ใช้)?ไม่ได้|ไม่มีสัญญาณ(?:โทรศัพท์)?|no (?:phone|telephone)"),
            entry(Utility.OK, "โทร(?:ศัพท์)?\\s*(?:ใช้ได้|ปกติ|ได้)|(?:phone|telephone) ok"));

    private static final Map<SchoolStatus, Pattern> STATUS = ordered(
            entry(
                    SchoolStatus.SHELTER,
                    "(?:เปิด)?\\s*(?:เป็น)?\\s*(?:ศูนย์พักพิง|ศูนย์อพยพ|ที่พักพิง)(?:ชั่วคราว)?|shelter"),
            entry(SchoolStatus.CLOSED, "(?:โรงเรียน)?ปิด(?:โรงเรียน|เรียน)?(?:แล้ว)?|หยุดเรียน|closed"),
            entry(SchoolStatus.AFFECTED, "ได้รับผลกระทบ|กระทบ|ยังเปิดเรียน|affected"),
            entry(SchoolStatus.NORMAL, "ปกติ(?:ดี|แล้ว)?|normal"));

    private static final Map<NeedKind, Pattern> NEEDS = ordered(
            entry(NeedKind.WATER, "น้ำ(?:ดื่ม|กิน|สะอาด)?|water"),
            entry(NeedKind.FOOD, "อาหาร|ข้าว(?:กล่อง|สาร)?|food"),
            entry(NeedKind.BOAT, "เรือ|boats?"),
            entry(NeedKind.MEDICINE, "ยา(?:รักษาโรค)?|หมอ|พยาบาล|medicine|doctor"),
            entry(NeedKind.POWER, "(?:เครื่อง)?ปั่นไฟ|ไฟ(?:ฟ้า|สำรอง)?|power"));

    /** Empty if it is another message. */
    static Optional<SituationMessageParser> parse(String message) {
        String said = ThaiDigits.toArabic(message.strip()).toLowerCase(Locale.ROOT);
        Matcher command = COMMAND.matcher(said);
        return command.find() ? Optional.of(new Scan(said.substring(command.end())).read()) : Optional.empty();
    }

    /** Whether it says anything. */
    boolean saysSomething() {
        return status.isPresent() || !conditions.equals(Conditions.UNKNOWN) || !needs.isEmpty();
    }

    /** A message from which what was understood is taken out. */
    private static final class Scan {
        private String left;

        Scan(String text) {
            left = text;
        }

        SituationMessageParser read() {
            Optional<PeopleBand> people = people();
            Map<NeedKind, Optional<PeopleBand>> needs = new EnumMap<>(NeedKind.class);
            NEEDS.forEach((kind, pattern) -> {
                if (take(Pattern.compile(NO_LONGER.formatted(pattern.pattern())))) {
                    needs.put(kind, Optional.of(PeopleBand.NONE));
                }
            });
            Optional<WaterDepth> water = first(WATER);
            Utility power = first(POWER).orElse(Utility.UNKNOWN);
            Utility road = first(ROAD).orElse(Utility.UNKNOWN);
            Utility telephone = first(TELEPHONE).orElse(Utility.UNKNOWN);
            if (take(ASKS)) {
                NEEDS.forEach((kind, pattern) -> {
                    if (take(pattern)) {
                        needs.put(kind, people);
                    }
                });
            }
            Optional<SchoolStatus> status = first(STATUS);
            Conditions seen = new Conditions(water, power, road, telephone, people);
            return new SituationMessageParser(status, seen, needs, rest());
        }

        private Optional<PeopleBand> people() {
            Matcher matcher = PEOPLE.matcher(left);
            if (!matcher.find()) {
                return Optional.empty();
            }
            PeopleBand band = PeopleBand.of(Integer.parseInt(matcher.group(1)));
            cut(matcher);
            return Optional.of(band);
        }

        private <E> Optional<E> first(Map<E, Pattern> choices) {
            return choices.entrySet().stream()
                    .filter(choice -> take(choice.getValue()))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        private boolean take(Pattern pattern) {
            Matcher matcher = pattern.matcher(left);
            boolean found = matcher.find();
            if (found) {
                cut(matcher);
            }
            return found;
        }

        private void cut(Matcher matcher) {
            left = left.substring(0, matcher.start()) + " " + left.substring(matcher.end());
        }

        private String rest() {
            String words = left.replaceAll(ASKS.pattern(), " ")
                    .replaceAll("[\\s,·;]+", " ")
                    .strip();
            String plain = ReadingMessageParser.withoutEnding(words);
            return plain.substring(0, Math.min(plain.length(), SituationReport.LONGEST_NOTE));
        }
    }

    private static <E> Map.Entry<E, Pattern> entry(E meaning, String words) {
        return Map.entry(meaning, Pattern.compile(words));
    }

    /** In this order: the first that is found counts. */
    @SafeVarargs
    private static <E> Map<E, Pattern> ordered(Map.Entry<E, Pattern>... entries) {
        Map<E, Pattern> ordered = new LinkedHashMap<>();
        for (Map.Entry<E, Pattern> entry : entries) {
            ordered.put(entry.getKey(), entry.getValue());
        }
        return ordered;
    }
}

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
 * any order, with or without spaces between them. A word that is denied, such as {@code ไม่ปกติ}, does not count as said.
 *
 * @param status empty if it was not said
 * @param needs for how many people; empty if it was not said, NONE if it is no longer needed
 * @param rest what was not understood; it is kept as a note, because it may matter most
 */
record SituationMessageParser(
        Optional<SchoolStatus> status, Conditions conditions, Map<NeedKind, Optional<PeopleBand>> needs, String rest) {
    /** The word that follows is not denied. */
    private static final String AFFIRMED = "(?<!ไม่)(?<!ไม่ได้)(?<!ไม่ค่อย)(?<!ไม่ต้อง)(?<!not )";

    private static final Pattern DENIAL_AND_SPACE = Pattern.compile("(ไม่(?:ได้|ค่อย|ต้อง)?)\\s+");

    private static final Pattern COMMAND =
            Pattern.compile("^(?:สถานการณ์|situation)(?=\\s|$|[ก-๙])", Pattern.CASE_INSENSITIVE);

    /** A request for what lives depend on is understood without the command, too. */
    private static final Pattern REQUEST = Pattern.compile(
            "^(?:ด่วน\\s*)?(?:ขอ|ต้องการ)\\s*(?:เรือ|น้ำ(?:ดื่ม|กิน)|อาหาร|ข้าว(?:กล่อง|สาร)|ยา(?![ก-๙]))|^need boats?");

    private static final Pattern SOUNDS =
            Pattern.compile("น้ำ(?:ท่วม|เข้า|ขึ้น|ป่า)|ช่วยด้วย|ขอความช่วยเหลือ|ขอเรือ|ปิดเรียน|ปิดโรงเรียน|พักพิง|"
                    + "ไฟ(?:ฟ้า)?ดับ|ถนนขาด|ทางขาด|ดินถล่ม|ติดอยู่|flooded|help us|boat");

    private static final String NUMBER_OF_PEOPLE = "(\\d{1,5})\\s*(?:คน|people|persons?)";
    private static final Pattern PEOPLE = Pattern.compile(NUMBER_OF_PEOPLE + "|คน\\s*(\\d{1,5})(?!\\d)");
    private static final Pattern ASKS =
            Pattern.compile(AFFIRMED + "(?:ขอ(?:ความช่วยเหลือ)?|(?<!สะพาน|สาย|เสา)ขาด|ต้องการ|อยากได้|need(?:s|ed)?)");
    private static final String NO_LONGER =
            "ไม่(?:ต้อง)?(?:การ|ขอ)\\s*(?:%1$s)(?:\\s*แล้ว)?|" + AFFIRMED + "(?:ได้รับ|ได้)\\s*(?:%1$s)\\s*แล้ว";

    /** น้ำดื่มหมด, ไม่มีอาหาร, and what stands beside a number of people. */
    private static final String LACKS =
            "(?:%1$s)\\s*(?:ใกล้)?(?:หมด|ไม่พอ)(?:แล้ว)?|ไม่มี\\s*(?:%1$s)|(?:%1$s)(?=\\s*" + NUMBER_OF_PEOPLE + ")";

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
            entry(Utility.NO, "ไฟ(?:ฟ้า)?\\s*(?:ดับ|ไม่ปกติ|ใช้ไม่ได้|ยังไม่มา)|ไม่มีไฟ(?:ฟ้า)?|no power"),
            entry(Utility.OK, "ไฟ(?:ฟ้า)?\\s*(?:ยัง)?(?:ปกติ|มาแล้ว|มา|ใช้ได้|ไม่ดับ)|power ok"));

    private static final Map<Utility, Pattern> ROAD = ordered(
            entry(Utility.NO, "(?:ถนน|ทาง)\\s*(?:ขาด|ผ่านไม่ได้|เข้าไม่ได้|ตัดขาด|ท่วม)|road cut|no road"),
            entry(Utility.OK, "(?:ถนน|ทาง)\\s*(?:ยัง)?(?:ผ่านได้|เข้าได้|ปกติ|ไม่ขาด|ไม่ท่วม)|road ok"));

    private static final Map<Utility, Pattern> TELEPHONE = ordered(
            entry(Utility.NO, "โทร(?:ศัพท์)?\\s*(?:ใช้)?ไม่ได้|ไม่มีสัญญาณ(?:โทรศัพท์)?|no (?:phone|telephone)"),
            entry(Utility.OK, "โทร(?:ศัพท์)?\\s*(?:ใช้ได้|ปกติ|ได้)|(?:phone|telephone) ok"));

    private static final Map<SchoolStatus, Pattern> STATUS = ordered(
            entry(
                    SchoolStatus.SHELTER,
                    AFFIRMED + "(?<!ปิด)(?<!ไม่เป็น)(?<!ไม่ใช่)(?:เปิด\\s*)?(?:เป็น)?\\s*"
                            + "(?:ศูนย์พักพิง|ศูนย์อพยพ|ที่พักพิง)(?:ชั่วคราว)?|" + AFFIRMED + "shelter"),
            entry(
                    SchoolStatus.CLOSED,
                    AFFIRMED + "(?<!เ)(?:โรงเรียน)?ปิด(?!ศูนย์)(?:โรงเรียน|เรียน)?(?:แล้ว)?|" + AFFIRMED
                            + "(?:หยุดเรียน|closed)"),
            entry(
                    SchoolStatus.AFFECTED,
                    "(?:ยัง)?ไม่(?:ได้)?\\s*(?:ปิด(?:โรงเรียน|เรียน)?|หยุดเรียน)|ไม่(?:ค่อย)?ปกติ|not (?:normal|closed)|"
                            + AFFIRMED + "(?:ได้รับผลกระทบ|กระทบ|ยังเปิดเรียน|affected)"),
            entry(SchoolStatus.NORMAL, AFFIRMED + "(?:ปกติ(?:ดี|แล้ว)?|normal)"));

    private static final Map<NeedKind, Pattern> NEEDS = ordered(
            entry(NeedKind.WATER, "น้ำ(?:ดื่ม|กิน|ใช้|สะอาด)?(?!มัน|ท่วม|หลาก|ขัง|แรง|ขึ้น)|water"),
            entry(NeedKind.FOOD, "อาหาร|ข้าว(?:กล่อง|สาร)?|food"),
            entry(NeedKind.BOAT, "เรือ(?!น)|boats?"),
            entry(NeedKind.MEDICINE, "ยา(?:รักษาโรค)?(?![กงนบมยว])|หมอ(?!น)|พยาบาล|medicine|doctor"),
            entry(NeedKind.POWER, "(?:เครื่อง)?ปั่นไฟ|ไฟ(?:ฟ้า|สำรอง)?|power"));

    /** Water that is lacking is for drinking. */
    private static final String DRINKING_WATER = "น้ำ(?:ดื่ม|กิน|ใช้|สะอาด)|drinking water";

    /** Empty if it is another message. */
    static Optional<SituationMessageParser> parse(String message) {
        String said = ThaiDigits.toArabic(message.strip()).toLowerCase(Locale.ROOT);
        Matcher command = COMMAND.matcher(said);
        if (command.find()) {
            return Optional.of(new Scan(said.substring(command.end())).read());
        }
        return REQUEST.matcher(said).find() ? Optional.of(new Scan(said).read()) : Optional.empty();
    }

    /** Whether a message without the command may be meant for the centre: nobody should be left with an answer about rain. */
    static boolean soundsLikeOne(String message) {
        return SOUNDS.matcher(message.toLowerCase(Locale.ROOT)).find();
    }

    /** Whether something is needed, and it was not said for how many people. */
    boolean asksWithoutNumber() {
        return needs.values().stream().anyMatch(Optional::isEmpty);
    }

    /** Whether it says anything. */
    boolean saysSomething() {
        return status.isPresent() || !conditions.equals(Conditions.UNKNOWN) || !needs.isEmpty();
    }

    /** A message from which what was understood is taken out. */
    private static final class Scan {
        private String left;

        Scan(String text) {
            left = DENIAL_AND_SPACE.matcher(text).replaceAll("$1");
        }

        SituationMessageParser read() {
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
            needs.putAll(requests());
            Optional<SchoolStatus> status = first(STATUS);
            Conditions seen = new Conditions(water, power, road, telephone, people());
            return new SituationMessageParser(status, seen, needs, rest());
        }

        /** What is asked for, each with the number that follows it; a number after several of them is for all. */
        private Map<NeedKind, Optional<PeopleBand>> requests() {
            Matcher asks = ASKS.matcher(left);
            int asked = asks.find() ? asks.end() : left.length();
            Map<NeedKind, Integer> places = new EnumMap<>(NeedKind.class);
            NEEDS.forEach((kind, words) -> take(kind, words, asked).ifPresent(end -> places.put(kind, end)));
            Map<NeedKind, Optional<PeopleBand>> found = new EnumMap<>(NeedKind.class);
            String numbers = left;
            places.forEach((kind, end) -> {
                Matcher number = PEOPLE.matcher(numbers);
                boolean follows = number.find(end);
                found.put(kind, follows ? Optional.of(bandOf(number)) : Optional.empty());
                if (follows) {
                    cut(number);
                }
            });
            return found;
        }

        /** Where the words for that end, which are taken out; empty if they are not there. */
        private Optional<Integer> take(NeedKind kind, Pattern words, int asked) {
            String lacked = kind == NeedKind.WATER ? DRINKING_WATER : words.pattern();
            Matcher lacks = Pattern.compile(LACKS.formatted(lacked)).matcher(left);
            if (lacks.find()) {
                cut(lacks);
                return Optional.of(lacks.end());
            }
            Matcher after = words.matcher(left);
            if (!after.find(asked)) {
                return Optional.empty();
            }
            cut(after);
            return Optional.of(after.end());
        }

        private Optional<PeopleBand> people() {
            Matcher matcher = PEOPLE.matcher(left);
            if (!matcher.find()) {
                return Optional.empty();
            }
            PeopleBand band = bandOf(matcher);
            cut(matcher);
            return Optional.of(band);
        }

        private static PeopleBand bandOf(Matcher people) {
            return PeopleBand.of(Integer.parseInt(people.group(1) == null ? people.group(2) : people.group(1)));
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

        /** Spaces instead, so that places within the text stay. */
        private void cut(Matcher matcher) {
            left = left.substring(0, matcher.start())
                    + " ".repeat(matcher.end() - matcher.start())
                    + left.substring(matcher.end());
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

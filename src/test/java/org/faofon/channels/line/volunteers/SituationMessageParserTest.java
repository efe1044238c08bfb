package org.faofon.channels.line.volunteers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.faofon.situations.NeedKind;
import org.faofon.situations.PeopleBand;
import org.faofon.situations.SchoolStatus;
import org.faofon.situations.Utility;
import org.faofon.situations.WaterDepth;
import org.junit.jupiter.api.Test;

class SituationMessageParserTest {
    private static SituationMessageParser parse(String message) {
        return SituationMessageParser.parse(message).orElseThrow();
    }

    @Test
    void readsAWholeLine() {
        SituationMessageParser said = parse("สถานการณ์ ปิด น้ำเข่า ไฟดับ ถนนขาด ขอน้ำดื่ม เรือ ๕๐ คน");
        assertThat(said.status()).contains(SchoolStatus.CLOSED);
        assertThat(said.conditions().water()).contains(WaterDepth.KNEE);
        assertThat(said.conditions().power()).isEqualTo(Utility.NO);
        assertThat(said.conditions().road()).isEqualTo(Utility.NO);
        assertThat(said.conditions().people()).isEmpty();
        assertThat(said.needs())
                .isEqualTo(Map.of(
                        NeedKind.WATER, Optional.of(PeopleBand.UP_TO_50),
                        NeedKind.BOAT, Optional.of(PeopleBand.UP_TO_50)));
        assertThat(said.rest()).isEmpty();
    }

    @Test
    void readsWordsWithoutSpaces() {
        SituationMessageParser said = parse("สถานการณ์ปิดเรียนแล้วค่ะน้ำท่วมถึงเอวไฟฟ้าดับ");
        assertThat(said.status()).contains(SchoolStatus.CLOSED);
        assertThat(said.conditions().water()).contains(WaterDepth.WAIST);
        assertThat(said.conditions().power()).isEqualTo(Utility.NO);
    }

    @Test
    void normalPowerIsNotANormalSchool() {
        SituationMessageParser said = parse("สถานการณ์ ไฟปกติ น้ำเกินเอว");
        assertThat(said.status()).isEmpty();
        assertThat(said.conditions().power()).isEqualTo(Utility.OK);
        assertThat(said.conditions().water()).contains(WaterDepth.OVER);
    }

    @Test
    void normalIsNormal() {
        SituationMessageParser said = parse("สถานการณ์ ปกติ ครับ");
        assertThat(said.status()).contains(SchoolStatus.NORMAL);
        assertThat(said.needs()).isEmpty();
    }

    @Test
    void aShelterWithANeedWithoutANumber() {
        SituationMessageParser said = parse("สถานการณ์ เปิดศูนย์พักพิงชั่วคราว ขาดอาหาร ยา");
        assertThat(said.status()).contains(SchoolStatus.SHELTER);
        assertThat(said.needs()).containsOnlyKeys(NeedKind.FOOD, NeedKind.MEDICINE);
        assertThat(said.needs().get(NeedKind.FOOD)).isEmpty();
    }

    @Test
    void whatIsNoLongerNeededIsWithdrawn() {
        SituationMessageParser said = parse("สถานการณ์ ได้น้ำดื่มแล้ว");
        assertThat(said.needs()).isEqualTo(Map.of(NeedKind.WATER, Optional.of(PeopleBand.NONE)));
    }

    @Test
    void waterThatHasGoneIsNotDrinkingWater() {
        SituationMessageParser said = parse("สถานการณ์ น้ำลดแล้ว ถนนผ่านได้");
        assertThat(said.conditions().water()).contains(WaterDepth.NONE);
        assertThat(said.conditions().road()).isEqualTo(Utility.OK);
        assertThat(said.needs()).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsKept() {
        SituationMessageParser said = parse("สถานการณ์ ปิด สะพานหลังวัดพัง");
        assertThat(said.status()).contains(SchoolStatus.CLOSED);
        assertThat(said.rest()).isEqualTo("สะพานหลังวัดพัง");
    }

    @Test
    void readsEnglish() {
        SituationMessageParser said = parse("Situation closed water knee no power road cut need boat 12 people");
        assertThat(said.status()).contains(SchoolStatus.CLOSED);
        assertThat(said.conditions().water()).contains(WaterDepth.KNEE);
        assertThat(said.conditions().road()).isEqualTo(Utility.NO);
        assertThat(said.needs()).isEqualTo(Map.of(NeedKind.BOAT, Optional.of(PeopleBand.UP_TO_50)));
    }

    @Test
    void onlyTheCommandSaysNothing() {
        assertThat(parse("สถานการณ์").saysSomething()).isFalse();
    }

    @Test
    void eachNeedHasTheNumberThatFollowsIt() {
        SituationMessageParser said = parse("สถานการณ์ ขอน้ำ ๓๐ คน ขออาหาร 200 คน");
        assertThat(said.needs())
                .isEqualTo(Map.of(
                        NeedKind.WATER, Optional.of(PeopleBand.UP_TO_50),
                        NeedKind.FOOD, Optional.of(PeopleBand.UP_TO_300)));
        assertThat(said.conditions().people()).isEmpty();
    }

    @Test
    void whatHasRunOutIsNeeded() {
        SituationMessageParser said = parse("สถานการณ์ เปิดศูนย์พักพิง คน 150 น้ำดื่มหมด ไม่มีอาหาร");
        assertThat(said.status()).contains(SchoolStatus.SHELTER);
        assertThat(said.conditions().people()).contains(PeopleBand.UP_TO_300);
        assertThat(said.needs()).containsOnlyKeys(NeedKind.WATER, NeedKind.FOOD);
        assertThat(said.asksWithoutNumber()).isTrue();
        assertThat(said.rest()).isEmpty();
    }

    @Test
    void aDeniedWordIsNotSaid() {
        assertThat(parse("สถานการณ์ ไม่ปิด").status()).contains(SchoolStatus.AFFECTED);
        assertThat(parse("สถานการณ์ ยังไม่ ปิดเรียน").status()).contains(SchoolStatus.AFFECTED);
        assertThat(parse("สถานการณ์ ไม่ปกติ").status()).contains(SchoolStatus.AFFECTED);
        assertThat(parse("สถานการณ์ ไม่เป็นศูนย์พักพิง").status()).isEmpty();
        assertThat(parse("สถานการณ์ ปิดศูนย์พักพิงแล้ว").status()).isEmpty();
        assertThat(parse("situation not closed").status()).contains(SchoolStatus.AFFECTED);
        assertThat(parse("สถานการณ์ ไม่ขอเรือ").needs()).isEqualTo(Map.of(NeedKind.BOAT, Optional.of(PeopleBand.NONE)));
        assertThat(parse("สถานการณ์ ไฟไม่ดับ ถนนไม่ขาด").conditions().power()).isEqualTo(Utility.OK);
    }

    @Test
    void anOpenSchoolIsNotClosed() {
        assertThat(parse("สถานการณ์ เปิดเรียนตามปกติ").status()).contains(SchoolStatus.NORMAL);
        assertThat(parse("สถานการณ์ ยังเปิดเรียน").status()).contains(SchoolStatus.AFFECTED);
    }

    @Test
    void wordsWithinOtherWordsAreNotNeeds() {
        SituationMessageParser said = parse("สถานการณ์ สะพานขาด น้ำแรงมาก");
        assertThat(said.needs()).isEmpty();
        assertThat(said.rest()).contains("สะพานขาด");
        assertThat(parse("สถานการณ์ ขอหมอน").needs()).isEmpty();
    }

    @Test
    void aNeedBesideANumberOfPeopleIsAskedFor() {
        assertThat(parse("Situation closed water knee boat 12 people").needs())
                .isEqualTo(Map.of(NeedKind.BOAT, Optional.of(PeopleBand.UP_TO_50)));
        assertThat(parse("สถานการณ์ ปิด เรือ 5 คน").needs())
                .isEqualTo(Map.of(NeedKind.BOAT, Optional.of(PeopleBand.UP_TO_10)));
    }

    @Test
    void aRequestForABoatNeedsNoCommand() {
        assertThat(parse("ขอเรือด่วน 12 คน").needs())
                .isEqualTo(Map.of(NeedKind.BOAT, Optional.of(PeopleBand.UP_TO_50)));
        assertThat(SituationMessageParser.parse("ขอไฟล์ฝน")).isEmpty();
        assertThat(SituationMessageParser.parse("ขอยาวหน่อย")).isEmpty();
    }

    @Test
    void aMessageThatMayBeMeantForTheCentreIsRecognised() {
        assertThat(SituationMessageParser.soundsLikeOne("น้ำท่วมแล้ว ช่วยด้วย")).isTrue();
        assertThat(SituationMessageParser.soundsLikeOne("12.5 มม")).isFalse();
    }

    @Test
    void anotherMessageIsNoSituation() {
        assertThat(SituationMessageParser.parse("ฝน 12.5")).isEmpty();
        assertThat(SituationMessageParser.parse("ปิด")).isEmpty();
        assertThat(SituationMessageParser.parse("situational awareness")).isEmpty();
    }
}

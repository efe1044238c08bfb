package org.faofon.schools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemberTest {
    @Test
    void signsWithSchoolAndNickname() {
        assertThat(new Member("S07", Role.VOLUNTEER, 1, "นก").signature()).isEqualTo("volunteer S07 นก");
        assertThat(new Member("S07", Role.TEACHER, 1, "").signature()).isEqualTo("teacher S07");
    }

    @Test
    void findsTheNicknameInASignature() {
        assertThat(Member.nicknameIn("volunteer S07 น้อง นก")).isEqualTo("น้อง นก");
        assertThat(Member.nicknameIn("teacher S07")).isEmpty();
        assertThat(Member.nicknameIn("gauge PTL07")).isEmpty();
        assertThat(Member.nicknameIn("admin of all")).isEmpty();
    }
}

package org.faofon.schools;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchoolMemberTest {
    @Test
    void signsWithSchoolAndNickname() {
        assertThat(new SchoolMember("S07", SchoolRole.VOLUNTEER, 1, "นก").signature())
                .isEqualTo("volunteer S07 นก");
        assertThat(new SchoolMember("S07", SchoolRole.TEACHER, 1, "").signature())
                .isEqualTo("teacher S07");
    }

    @Test
    void findsTheNicknameInASignature() {
        assertThat(SchoolMember.nicknameIn("volunteer S07 น้อง นก")).isEqualTo("น้อง นก");
        assertThat(SchoolMember.nicknameIn("teacher S07")).isEmpty();
        assertThat(SchoolMember.nicknameIn("gauge PTL07")).isEmpty();
        assertThat(SchoolMember.nicknameIn("admin of all")).isEmpty();
    }
}

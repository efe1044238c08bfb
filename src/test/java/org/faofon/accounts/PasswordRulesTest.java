package org.faofon.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    private static Optional<AccountFault> check(String password) {
        return PasswordRules.check(password, "somchai.j", "สมชาย ใจดี");
    }

    @Test
    void tenCharactersAreEnoughAndNineAreNot() {
        assertThat(check("kluay-hom1")).isEmpty();
        assertThat(check("kluay-hom")).contains(AccountFault.SHORT);
        assertThat(check("กล้วยหอมสุก")).isEmpty();
    }

    @Test
    void whatBcryptWouldIgnoreIsRefused() {
        assertThat(check("x7".repeat(36))).isEmpty();
        assertThat(check("x7".repeat(36) + "x")).contains(AccountFault.LONG);
        assertThat(check("กล้วยหอมทองสุกบนโต๊ะคร")).isEmpty();
        assertThat(check("กล้วยหอมทองสุกบนโต๊ะครัวหลังบ้าน")).contains(AccountFault.LONG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234567890",
                "Password123",
                "qwertyuiop",
                "thailand2569",
                "๑๒๓๔๕๖๗๘๙๐",
                "รหัสผ่าน123",
                "สวัสดีครับ",
                "aaaaaaaaaaaa"
            })
    void whatEverybodyTriesFirstIsRefused(String password) {
        assertThat(check(password)).contains(AccountFault.LEAKED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Faofon-1784", "somchai-2510", "phatthalung99", "สมชายใจดี2510", "เฝ้าฝนพัทลุง"})
    void hardlyMoreThanANameIsRefused(String password) {
        assertThat(check(password)).contains(AccountFault.NAME_ONLY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ฝนตกที่ปากพะยูนเมื่อวาน", "somchai likes durian", "faofon by the lake", "correct mango 9"})
    void aPhraseNeedsNoSignsOfAnyKind(String password) {
        assertThat(check(password)).isEmpty();
    }
}

package org.faofon.followers.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.faofon.support.BrowserDevice;
import org.junit.jupiter.api.Test;

/** That the tests' browser decrypts by the standard, and the program encrypts what it decrypts. */
class PushEncryptionTest {
    /** RFC 8291, section 5 and appendix A. */
    private static final BrowserDevice OF_THE_STANDARD = BrowserDevice.of(
            "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
            "BTBZMqHH6r4Tts7J_aSIgg");

    private static final String BODY = "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIg"
            + "Dll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexS"
            + "gSxsj_Qulcy4a-fN";

    private static final WebPush ENCODER = new WebPush("mailto:rain@example.org", VapidKeys.generate());
    private static final String TEXT = "[ระดับ 3 วิกฤต] ฝน 128 มม. อ.ศรีนครินทร์";

    private static byte[] encrypted(BrowserDevice device) {
        return ENCODER.getBody(TEXT.getBytes(StandardCharsets.UTF_8), device.publicKey(), device.secret());
    }

    @Test
    void theTestsBrowserReadsTheExampleOfTheStandard() throws GeneralSecurityException {
        byte[] body = Base64.getUrlDecoder().decode(BODY);

        assertThat(OF_THE_STANDARD.decrypt(body)).isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void aBrowserReadsWhatIsEncryptedForIt() throws GeneralSecurityException {
        for (int i = 0; i < 50; i++) {
            BrowserDevice device = BrowserDevice.fresh();
            assertThat(device.decrypt(encrypted(device))).isEqualTo(TEXT);
        }
    }

    @Test
    void anotherBrowserDoesNot() {
        byte[] body = encrypted(BrowserDevice.fresh());

        assertThatThrownBy(() -> BrowserDevice.fresh().decrypt(body)).isInstanceOf(GeneralSecurityException.class);
    }
}

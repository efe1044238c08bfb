package org.faofon.web.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import org.faofon.common.security.SigningKey;
import org.faofon.support.PemFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A reader of signed messages, who has the operator's certificate. */
class CapSignerTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static SigningKey key;

    @BeforeAll
    static void createKey() throws Exception {
        PemFiles files = PemFiles.create(folder, "RSA", 2048);
        key = SigningKey.read(files.certificate(), files.key());
    }

    private static Document parse(String xml) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)));
    }

    private static boolean isGenuine(String xml) throws Exception {
        Element signature = (Element) parse(xml)
                .getElementsByTagNameNS(XMLSignature.XMLNS, "Signature")
                .item(0);
        DOMValidateContext context = new DOMValidateContext(key.chain().get(0).getPublicKey(), signature);
        return XMLSignatureFactory.getInstance("DOM")
                .unmarshalXMLSignature(context)
                .validate(context);
    }

    @Test
    void aReaderWithTheCertificateSeesThatNothingWasChanged() throws Exception {
        String signed = CapSigner.sign(CapMessageTest.first().xml(), key);

        assertThat(isGenuine(signed)).isTrue();
        assertThat(isGenuine(signed.replace("Prepare", "Evacuate"))).isFalse();
        assertThat(isGenuine(signed.replace("ขึ้นที่สูงเดี๋ยวนี้", "อยู่ที่เดิม")))
                .isFalse();
    }

    @Test
    void theSignatureComesAfterAllElementsOfTheMessage() throws Exception {
        String plain = CapMessageTest.first().xml();
        Element alert = parse(CapSigner.sign(plain, key)).getDocumentElement();

        assertThat(alert.getLastChild().getLocalName()).isEqualTo("Signature");
        alert.removeChild(alert.getLastChild());
        assertThat(alert.getTextContent())
                .isEqualTo(parse(plain).getDocumentElement().getTextContent());
    }

    @Test
    void aMessageIsTheSameAtEachRequest() {
        String plain = CapMessageTest.first().xml();

        assertThat(List.of(CapSigner.sign(plain, key), CapSigner.sign(plain, key)).stream()
                        .distinct())
                .hasSize(1);
    }
}

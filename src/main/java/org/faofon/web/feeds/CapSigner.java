package org.faofon.web.feeds;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.faofon.common.security.SigningKey;
import org.faofon.web.WebConfig;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Signs CAP messages if the operator has given a key: an enveloped signature of the whole message (OASIS CAP 1.2, 3.3.4.1;
 * W3C XML Signature), RSA with SHA-256 and exclusive canonicalization.
 */
@Startup
@ApplicationScoped
class CapSigner {
    private final Optional<SigningKey> key;

    CapSigner(WebConfig config) {
        key = config.cap()
                .certificate()
                .flatMap(certificate -> config.cap().key().map(file -> read(certificate, file)));
    }

    private static SigningKey read(Path certificate, Path key) {
        try {
            return SigningKey.read(certificate, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The message with its signature as the last element; unchanged without a key. */
    String sign(String message) {
        return key.map(known -> sign(message, known)).orElse(message);
    }

    static String sign(String message, SigningKey key) {
        try {
            Document document = parse(message);
            XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");
            KeyInfoFactory keys = signatures.getKeyInfoFactory();
            KeyInfo known = keys.newKeyInfo(List.of(keys.newX509Data(key.chain())));
            signatures
                    .newXMLSignature(signedInfo(signatures), known)
                    .sign(new DOMSignContext(key.key(), document.getDocumentElement()));
            return write(document);
        } catch (GeneralSecurityException
                | MarshalException
                | XMLSignatureException
                | ParserConfigurationException
                | SAXException
                | IOException
                | TransformerException e) {
            throw new IllegalStateException("A CAP message could not be signed", e);
        }
    }

    private static SignedInfo signedInfo(XMLSignatureFactory signatures) throws GeneralSecurityException {
        TransformParameterSpec none = null;
        C14NMethodParameterSpec asItIs = null;
        Reference whole = signatures.newReference(
                "",
                signatures.newDigestMethod(DigestMethod.SHA256, null),
                List.of(
                        signatures.newTransform(Transform.ENVELOPED, none),
                        signatures.newTransform(CanonicalizationMethod.EXCLUSIVE, none)),
                null,
                null);
        return signatures.newSignedInfo(
                signatures.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, asItIs),
                signatures.newSignatureMethod(SignatureMethod.RSA_SHA256, null),
                List.of(whole));
    }

    private static Document parse(String message) throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(message)));
    }

    private static String write(Document document) throws TransformerException {
        StringWriter text = new StringWriter();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }
}

package org.faofon.followers;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes the tokens of links and cookies: the id of a row with our signature (HMAC-SHA-256). So a link can be written into
 * every message, and the database holds nothing that opens it.
 */
public final class LinkSigner {
    private static final String HMAC = "HmacSHA256";
    private static final int LONGEST = 120;

    private final byte[] key;

    LinkSigner(byte[] key) {
        this.key = key.clone();
    }

    /** What a token is for; one for a purpose opens no other. */
    public enum Purpose {
        /** To confirm a request to follow by e-mail. */
        CONFIRM,
        /** To see and end what an address follows. */
        MAIL,
        /** The same for a device. */
        DEVICE
    }

    public String token(Purpose purpose, UUID id) {
        return id + "." + sign(purpose, id);
    }

    /** The id, if the token is ours and for that. */
    public Optional<UUID> find(Purpose purpose, @Nullable String token) {
        int dot = token == null || token.length() > LONGEST ? -1 : token.indexOf('.');
        if (token == null || dot < 0) {
            return Optional.empty();
        }
        try {
            UUID id = UUID.fromString(token.substring(0, dot));
            byte[] given = token.substring(dot + 1).getBytes(StandardCharsets.UTF_8);
            byte[] ours = sign(purpose, id).getBytes(StandardCharsets.US_ASCII);
            return MessageDigest.isEqual(ours, given) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String sign(Purpose purpose, UUID id) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            String text = "follower\n" + purpose.name().toLowerCase(Locale.ROOT) + "\n" + id;
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError("Every Java platform has " + HMAC, e);
        }
    }
}

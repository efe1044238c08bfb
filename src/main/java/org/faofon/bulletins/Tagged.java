package org.faofon.bulletins;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Answers with a strong entity tag that is a digest of the bytes, and with 304 to whoever has them already. */
public final class Tagged {
    private static final int TAG_BYTES = 12;

    private Tagged() {}

    public static Response answer(Request request, byte[] bytes, String mediaType, CacheControl keep) {
        EntityTag tag = tag(bytes);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = unchanged == null ? Response.ok(bytes, mediaType) : unchanged;
        return answer.tag(tag).cacheControl(keep).build();
    }

    private static EntityTag tag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new EntityTag(HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_BYTES)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }
}

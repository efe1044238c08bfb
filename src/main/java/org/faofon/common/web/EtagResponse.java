package org.faofon.common.web;

import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;

/** A response as bytes, with a strong entity tag that is a digest of them: the same bytes, the same tag. */
public final class EtagResponse {
    private static final int TAG_BYTES = 12;

    private final String mediaType;
    private final byte[] bytes;
    private final EntityTag tag;

    private EtagResponse(String mediaType, byte[] bytes, EntityTag tag) {
        this.mediaType = mediaType;
        this.bytes = bytes;
        this.tag = tag;
    }

    public static EtagResponse of(String mediaType, byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            byte[] start = Arrays.copyOf(digest, TAG_BYTES);
            String tag = Base64.getUrlEncoder().withoutPadding().encodeToString(start);
            return new EtagResponse(mediaType, bytes, new EntityTag(tag));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    /** The tag as in the header, with its quotes. */
    public String tagText() {
        return '"' + tag.getValue() + '"';
    }

    EntityTag tag() {
        return tag;
    }

    /** 304 if the client has it already; anybody may cache it, but must revalidate it each time. */
    public Response answer(Request request) {
        return answer(request, shared(Duration.ZERO));
    }

    public Response answer(Request request, CacheControl keep) {
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        Response.ResponseBuilder answer = Optional.ofNullable(unchanged).orElseGet(() -> Response.ok(bytes, mediaType));
        return answer.tag(tag).cacheControl(keep).build();
    }

    /**
     * As {@link #answer(Request, CacheControl)}, with the time of the last change, for clients that do not use tags. If
     * they do, the tag alone decides (RFC 9110, 13.2.2): two changes may occur within one second.
     *
     * @param changedAt in the past in real time, in an exercise too
     */
    public Response answer(Request request, HttpHeaders asked, CacheControl keep, Instant changedAt) {
        Date changed = Date.from(changedAt.truncatedTo(ChronoUnit.SECONDS));
        boolean byTag = asked.getHeaderString(HttpHeaders.IF_NONE_MATCH) != null;
        Response.ResponseBuilder unchanged =
                byTag ? request.evaluatePreconditions(tag) : request.evaluatePreconditions(changed);
        Response.ResponseBuilder answer = Optional.ofNullable(unchanged).orElseGet(() -> Response.ok(bytes, mediaType));
        return answer.tag(tag).lastModified(changed).cacheControl(keep).build();
    }

    /** For what is the same for everybody; zero means "revalidate". */
    public static CacheControl shared(Duration keep) {
        CacheControl control = new CacheControl();
        control.setPrivate(false);
        control.setNoTransform(false);
        if (keep.isZero()) {
            control.setNoCache(true);
        } else {
            control.setMaxAge((int) keep.toSeconds());
            control.getCacheExtension().put("public", "");
        }
        return control;
    }

    /** For what depends on the user. */
    public static CacheControl personal() {
        CacheControl control = new CacheControl();
        control.setPrivate(true);
        control.setNoTransform(false);
        control.setNoCache(true);
        return control;
    }
}

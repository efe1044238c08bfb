package org.faofon.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.common.time.RainDayTime;

/**
 * An entry of the audit trail.
 *
 * @param actor an officer's name, a member of a school by the device, a gauge, or a part of the program
 * @param address from which the request came; empty for the program's own work
 * @param action such as {@code rule.change}
 * @param detail as JSON, or empty
 * @param checkpoint if older entries were cut off here
 * @param hash the SHA-256 of the previous entry's hash and of all the rest, in hexadecimal digits
 */
record AuditEntry(
        long id,
        Instant at,
        String actor,
        String address,
        String action,
        String subject,
        String detail,
        Optional<Checkpoint> checkpoint,
        String previousHash,
        String hash) {
    /**
     * The entries up to one were cut off.
     *
     * @param hash of the last of them
     */
    record Checkpoint(long through, String hash) {}

    /** The hash that the entry must have. */
    String computeHash() {
        String text = Stream.of(
                        previousHash,
                        String.valueOf(id),
                        String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                        actor,
                        address,
                        action,
                        subject,
                        detail,
                        checkpoint.map(cut -> String.valueOf(cut.through)).orElse(""),
                        checkpoint.map(Checkpoint::hash).orElse(""))
                .map(field -> field.getBytes(StandardCharsets.UTF_8).length + ":" + field)
                .collect(Collectors.joining(","));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java platform has SHA-256", e);
        }
    }

    /** For a page. */
    public AuditDetail changes() {
        return AuditDetail.of(detail);
    }

    /** The page about what was changed, if there is one. */
    public Optional<String> page() {
        return action.startsWith("alert.") ? Optional.of("/centre/alerts/" + subject) : Optional.empty();
    }

    /** In Bangkok. */
    public OffsetDateTime time() {
        return RainDayTime.local(at);
    }
}

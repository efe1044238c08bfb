package org.faofon.schools;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Set;
import org.faofon.common.text.Language;
import org.faofon.common.text.PersonNames;

/**
 * Formats stored signatures for people: {@code gauge PTL35}, {@code volunteer PTL07 นก}, {@code volunteer PTL07 LINE},
 * {@code teacher PTL07 ครูแดง}, {@code rules}, or the name of an officer's account.
 */
public final class SignatureFormatter {
    /** The signature of readings that were sent from a linked chat ends with it instead of a nickname. */
    public static final String BY_LINE = "LINE";

    private static final String GAUGE = "gauge";
    /** In the audit trail, which keeps no nicknames. */
    private static final String DEVICE = "device ";

    private static final Set<String> PROGRAM = Set.of("rules", "default");

    private final SignatureMessages in;
    private final PersonNames people;

    SignatureFormatter(SignatureMessages in, PersonNames people) {
        this.in = in;
        this.people = people;
    }

    public static SignatureFormatter of(Language language) {
        return new SignatureFormatter(
                MessageBundles.get(SignatureMessages.class, Localized.Literal.of(language.code())),
                CDI.current().select(PersonNames.class).get());
    }

    /** Whether nobody signed but the program itself. */
    public static boolean isProgram(String signature) {
        return PROGRAM.contains(signature);
    }

    /** For other members of the same school: a nickname, or the role. */
    public String atSchool(String signature) {
        return said(signature, false);
    }

    /** For officers: with the role and the school, and officers by their own names. */
    public String full(String signature) {
        return said(signature, true);
    }

    private String said(String signature, boolean withSchool) {
        String[] parts = signature.split(" ", 3);
        if (PROGRAM.contains(signature)) {
            return in.program();
        }
        if (parts.length < 2) {
            return withSchool ? people.findDisplayName(signature).orElse(signature) : signature;
        }
        return switch (parts[0]) {
            case GAUGE -> in.gauge(signature.substring(GAUGE.length() + 1));
            case SchoolRole.VOLUNTEERS ->
                parts.length == 3 && parts[2].equals(BY_LINE)
                        ? member(in.volunteerByLine(), parts[1], "", withSchool)
                        : member(in.volunteer(), parts[1], parts.length == 3 ? parts[2] : "", withSchool);
            case SchoolRole.TEACHERS -> member(in.teacher(), parts[1], parts.length == 3 ? parts[2] : "", withSchool);
            default -> signature;
        };
    }

    private String member(String role, String school, String nickname, boolean withSchool) {
        if (nickname.isEmpty()) {
            return withSchool ? in.nameless(role, school) : role;
        }
        String name = nickname.startsWith(DEVICE) ? in.device(nickname.substring(DEVICE.length())) : nickname;
        return withSchool ? in.member(name, role, school) : name;
    }
}

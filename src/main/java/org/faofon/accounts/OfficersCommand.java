package org.faofon.accounts;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.accounts.AccountService.Issued;
import org.faofon.accounts.AccountService.NewOfficer;
import org.faofon.common.jdbc.SqlRunner;
import org.jboss.logging.Logger;

/** Manages accounts on the server itself, for a first administrator or for one who has locked themselves out. */
public final class OfficersCommand {
    /** The argument of the program. */
    public static final String COMMAND = "officers";

    private static final Logger LOG = Logger.getLogger(OfficersCommand.class);
    private static final String BY = "command";
    private static final String ROLE = "--role=";
    private static final String DISPLAY_NAME = "--display-name=";
    private static final String PROVIDER_NAME = "--provider-name=";
    private static final String WITHOUT_TOTP = "--without-totp";

    private static final String USAGE = """
            Usage: java -jar quarkus-run.jar officers list
                   … officers add NAME [--role=viewer|officer|admin] [--display-name=…] [--provider-name=…]
                   … officers disable NAME
                   … officers enable NAME
                   … officers password NAME [--without-totp]
            """;

    private final OfficerRepository officers;
    private final AccountService accounts;
    private final PrintStream out;

    public OfficersCommand(SqlRunner sql, PrintStream out) {
        this.officers = new OfficerRepository(sql);
        this.accounts = new AccountService(
                sql,
                event -> LOG.infof(
                        "Changed an account: actor=%s action=%s subject=%s detail=%s",
                        event.actor(), event.action(), event.subject(), event.detail()));
        this.out = out;
    }

    /**
     * Does what the arguments after {@value #COMMAND} say.
     *
     * @return the exit code of the process
     */
    public int run(List<String> arguments) {
        List<String> names = new ArrayList<>(arguments);
        names.removeIf(argument -> argument.startsWith("--"));
        if (arguments.equals(List.of("list"))) {
            officers.list().forEach(this::print);
            return 0;
        }
        if (names.size() != 2) {
            out.print(USAGE);
            return 1;
        }
        String name = names.get(1);
        return switch (names.get(0)) {
            case "add" -> add(name, arguments);
            case "disable" -> say(accounts.setActive(name, false, BY), name, "disabled and signed out everywhere");
            case "enable" -> say(accounts.setActive(name, true, BY), name, "enabled");
            case "password" -> password(name, arguments.contains(WITHOUT_TOTP));
            default -> {
                out.print(USAGE);
                yield 1;
            }
        };
    }

    private void print(Officer officer) {
        out.printf(
                "%-32s %-8s %-8s %s %s%n",
                officer.name(),
                officer.role().key(),
                officer.active() ? "active" : "disabled",
                officer.hasTotp() ? "code" : "-   ",
                officer.displayName());
    }

    private int add(String name, List<String> arguments) {
        Optional<OfficerRole> role = OfficerRole.find(option(arguments, ROLE).orElse(OfficerRole.OFFICERS));
        if (role.isEmpty()) {
            out.print(USAGE);
            return 1;
        }
        NewOfficer person = new NewOfficer(
                name,
                option(arguments, DISPLAY_NAME).orElse(""),
                role.get(),
                option(arguments, PROVIDER_NAME).orElse(""));
        return say(accounts.add(person, BY), name);
    }

    private int password(String name, boolean withoutTotp) {
        Issued issued = accounts.resetPassword(name, BY);
        if (withoutTotp && issued instanceof Issued.Password) {
            accounts.resetTotp(name, BY);
            out.println(name + " no longer uses one-time codes.");
        }
        if (name.equals(Officer.BOOTSTRAP)) {
            out.println("If FAOFON_ADMIN_PASSWORD is set, the next start gives " + name + " that password again.");
        }
        return say(issued, name);
    }

    private static Optional<String> option(List<String> arguments, String prefix) {
        return arguments.stream()
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> argument.substring(prefix.length()))
                .findFirst();
    }

    private int say(Issued issued, String name) {
        if (issued instanceof Issued.Refused refused) {
            return say(Optional.of(refused.fault()), name, "");
        }
        if (issued instanceof Issued.Password password) {
            out.printf("%s has the password %s, which must be changed at the first sign-in.%n", name, password.text());
        } else {
            out.printf("%s signs in at the OpenID provider.%n", name);
        }
        return 0;
    }

    private int say(Optional<AccountFault> fault, String name, String done) {
        out.println(fault.map(why -> "Nothing was changed: " + describe(why, name) + ".")
                .orElse(name + " is " + done + "."));
        return fault.isEmpty() ? 0 : 1;
    }

    private static String describe(AccountFault fault, String name) {
        return switch (fault) {
            case NAME ->
                "\"" + name + "\" is not a sign-in name: 2 to 32 lower-case letters, digits, dots, - and _, "
                        + "beginning with a letter, and none that the program uses itself";
            case TAKEN -> "there is already somebody of that name";
            case UNKNOWN -> "nobody is called " + name;
            case LAST_ADMIN -> name + " is the last active administrator";
            default -> fault.name();
        };
    }
}

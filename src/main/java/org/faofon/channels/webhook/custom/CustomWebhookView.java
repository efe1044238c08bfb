package org.faofon.channels.webhook.custom;

import java.util.List;
import java.util.stream.Stream;
import org.faofon.alerts.Level;
import org.faofon.channels.webhook.custom.CustomWebhook.Format;
import org.faofon.channels.webhook.custom.CustomWebhook.Method;
import org.jspecify.annotations.Nullable;

/**
 * A channel with what its form needs.
 *
 * @param isNew whether it is not saved yet
 * @param fault what is wrong with what was entered
 * @param preview the request as text; null if it cannot be made
 */
public record CustomWebhookView(
        CustomWebhook hook,
        boolean isNew,
        List<Choice> districts,
        List<String> secrets,
        @Nullable Fault fault,
        @Nullable String preview,
        @Nullable Length length,
        @Nullable Tested tested) {
    /** A district that may be chosen. */
    public record Choice(String code, String name, boolean chosen) {}

    public record Fault(CustomWebhookFault.Kind kind, String detail) {}

    /** The length of the text as SMS. */
    public record Length(int characters, boolean gsm, int parts) {}

    /** The result of a test; the status is 0 if no answer came. */
    public record Tested(int status, String words, boolean accepted) {}

    public String address() {
        return ChannelsPage.PATH + "/" + hook.name();
    }

    public String enabledAddress() {
        return address() + "/enabled";
    }

    public String testAddress() {
        return address() + "/test";
    }

    /** The words that a template may use. */
    public List<String> placeholders() {
        return MessageValues.NAMES.stream().map(name -> "{" + name + "}").toList();
    }

    public List<String> secretPlaceholders() {
        return secrets.stream().map(name -> "{secret:" + name + "}").toList();
    }

    public String prefix() {
        return Secrets.PREFIX;
    }

    public String name() {
        return hook.name();
    }

    public String title() {
        return hook.title();
    }

    public boolean enabled() {
        return hook.enabled();
    }

    public String url() {
        return hook.url();
    }

    public String headers() {
        return hook.headers();
    }

    public String body() {
        return hook.body();
    }

    public String expects() {
        return hook.expects();
    }

    public String longest() {
        return hook.longest().isPresent() ? String.valueOf(hook.longest().getAsInt()) : "";
    }

    public boolean english() {
        return hook.language().code().equals("en");
    }

    public boolean notices() {
        return hook.notices();
    }

    public boolean exercises() {
        return hook.exercises();
    }

    public List<Choice> methods() {
        return Stream.of(Method.values())
                .map(method -> new Choice(method.name(), method.name(), method == hook.method()))
                .toList();
    }

    public List<Choice> formats() {
        return Stream.of(Format.values())
                .map(format -> new Choice(format.name(), format.name(), format == hook.format()))
                .toList();
    }

    public List<Choice> levels() {
        return Stream.of(Level.values())
                .map(level -> new Choice(level.name(), String.valueOf(level.number()), level == hook.minLevel()))
                .toList();
    }
}

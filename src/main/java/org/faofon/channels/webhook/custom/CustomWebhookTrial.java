package org.faofon.channels.webhook.custom;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import okhttp3.Request;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.channels.webhook.custom.CustomWebhookClient.Answer;
import org.faofon.channels.webhook.custom.CustomWebhookView.Choice;
import org.faofon.channels.webhook.custom.CustomWebhookView.Fault;
import org.faofon.channels.webhook.custom.CustomWebhookView.Length;
import org.faofon.channels.webhook.custom.CustomWebhookView.Tested;
import org.faofon.common.text.Language;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;

/** Shows what a channel would send, and sends a test, which says that it is one. */
@ApplicationScoped
class CustomWebhookTrial {
    static final int UNPROCESSABLE = 422;

    private final MessageValues values;
    private final CustomWebhookRequests requests;
    private final CustomWebhookClient client;
    private final Secrets secrets;
    private final GaugeRegistry network;
    private final AlertTextFormatter words;
    private final NetworkClock clock;

    CustomWebhookTrial(
            MessageValues values,
            CustomWebhookRequests requests,
            CustomWebhookClient client,
            Secrets secrets,
            GaugeRegistry network,
            AlertTextFormatter words,
            NetworkClock clock) {
        this.values = values;
        this.requests = requests;
        this.client = client;
        this.secrets = secrets;
        this.network = network;
        this.words = words;
        this.clock = clock;
    }

    /** @throws CustomWebhookFault if no request can be made of it */
    void check(CustomWebhook hook) {
        if (!client.mayReach(requests.of(hook, sample(hook)).url().host())) {
            throw new CustomWebhookFault(CustomWebhookFault.Kind.ADDRESS, "");
        }
    }

    CustomWebhookView view(CustomWebhook hook, boolean isNew, Language language) {
        try {
            Map<String, String> sample = sample(hook);
            String preview = requests.preview(hook, sample);
            SmsLength length = SmsLength.of(sample.getOrDefault("text", ""));
            return new CustomWebhookView(
                    hook,
                    isNew,
                    districts(hook, language),
                    secrets.names(),
                    null,
                    preview,
                    new Length(length.characters(), length.gsm(), length.parts()),
                    null);
        } catch (CustomWebhookFault fault) {
            return faulty(hook, isNew, fault, language);
        }
    }

    CustomWebhookView faulty(CustomWebhook hook, boolean isNew, CustomWebhookFault fault, Language language) {
        Fault shown = new Fault(fault.kind(), fault.detail());
        return new CustomWebhookView(hook, isNew, districts(hook, language), secrets.names(), shown, null, null, null);
    }

    CustomWebhookView test(CustomWebhook hook, Language language) {
        try {
            Request request = requests.of(hook, sample(hook));
            Answer answer = client.send(request);
            boolean accepted = answer.status() / 100 == 2 && answer.words().contains(hook.expects());
            return tested(hook, new Tested(answer.status(), answer.words(), accepted), language);
        } catch (CustomWebhookFault fault) {
            return faulty(hook, false, fault, language);
        }
    }

    private CustomWebhookView tested(CustomWebhook hook, Tested tested, Language language) {
        CustomWebhookView view = view(hook, false, language);
        return new CustomWebhookView(
                hook, false, view.districts(), view.secrets(), view.fault(), view.preview(), view.length(), tested);
    }

    private Map<String, String> sample(CustomWebhook hook) {
        CustomWebhookMessages in = MessageBundles.get(
                CustomWebhookMessages.class,
                Localized.Literal.of(hook.language().code()));
        String title = hook.title().isEmpty() ? hook.name() : hook.title();
        Notice notice = Notice.of(
                new Notice.Draft(
                        Notice.testKey(hook.channel()) + "sample",
                        Notice.Kind.TEST,
                        Audience.GROUP,
                        in.testTitle(title.isEmpty() ? "–" : title),
                        in.testText(words.moment(clock.instant(), hook.locale())),
                        Optional.of("/"),
                        Optional.empty()),
                clock.instant(),
                clock.exercise());
        return values.of(UUID.randomUUID(), new OutboundMessage.Word(notice), hook);
    }

    private List<Choice> districts(CustomWebhook hook, Language language) {
        return network.listDistricts().stream()
                .map(district -> new Choice(
                        district.code,
                        language == Language.EN ? district.nameEn : district.nameTh,
                        hook.districts().contains(district.code)))
                .sorted(Comparator.comparing(Choice::code))
                .toList();
    }
}

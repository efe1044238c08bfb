package org.faofon.followers.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush.Urgency;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.Dns;
import org.faofon.followers.FollowersConfig;
import org.faofon.followers.PushSubscription;
import org.faofon.support.BrowserDevice;
import org.faofon.support.PushServiceStub;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushClientTest {
    private static final VapidKeys KEYS = VapidKeys.generate();
    private static final PushMessage MESSAGE =
            new PushMessage("{\"title\":\"น้ำป่า\"}", Duration.ofHours(6), Urgency.High, "a17");

    private final PushServiceStub service = new PushServiceStub();
    private final BrowserDevice device = BrowserDevice.fresh();

    @AfterEach
    void close() {
        service.close();
    }

    private static PushClient client(boolean privateAddresses, String hosts, Dns names) {
        FollowersConfig config = new SmallRyeConfigBuilder()
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(FollowersConfig.class)
                .withDefaultValues(Map.of(
                        "faofon.followers.push.private-addresses",
                        Boolean.toString(privateAddresses),
                        "faofon.followers.push.hosts",
                        hosts,
                        "faofon.followers.push.call-timeout",
                        "2s"))
                .build()
                .getConfigMapping(FollowersConfig.class);
        return new PushClient(config.push(), KEYS, Optional.of("mailto:rain@example.org"), names);
    }

    private static PushClient client() {
        return client(true, "*", Dns.SYSTEM);
    }

    private PushSubscription subscription(String endpoint) {
        return PushSubscription.parse(endpoint, device.p256dh(), device.auth());
    }

    @Test
    void theBrowserReadsTheMessageAndTheServiceItsHeaders() {
        PushResult result = client().send(subscription(service.subscribe(device)), MESSAGE);

        assertThat(result).isEqualTo(new PushResult.Accepted());
        assertThat(service.received()).hasSize(1).first().satisfies(one -> {
            assertThat(one.text()).isEqualTo("{\"title\":\"น้ำป่า\"}");
            assertThat(one.ttl()).isEqualTo("21600");
            assertThat(one.urgency()).isEqualTo("high");
            assertThat(one.topic()).isEqualTo("a17");
            assertThat(one.claims().path("sub").asText()).isEqualTo("mailto:rain@example.org");
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aSubscriptionThatHasEndedIsGone(int status) {
        service.answerNext(status, "");

        assertThat(client().send(subscription(service.subscribe(device)), MESSAGE))
                .isEqualTo(new PushResult.Gone());
    }

    @Test
    void waitsAsLongAsABusyServiceAsks() {
        service.answerNext(429, "120");

        assertThat(client().send(subscription(service.subscribe(device)), MESSAGE))
                .isEqualTo(new PushResult.Later("answered 429", Optional.of(Duration.ofMinutes(2))));
    }

    @Test
    void triesAgainAfterAFaultOfTheService() {
        service.answerNext(503, "Tue, 01 Dec 2026 00:00:00 GMT");

        assertThat(client().send(subscription(service.subscribe(device)), MESSAGE))
                .isEqualTo(new PushResult.Later("answered 503", Optional.empty()));
    }

    @Test
    void triesAgainIfNobodyAnswers() {
        String endpoint = service.subscribe(device);
        service.close();

        assertThat(client().send(subscription(endpoint), MESSAGE)).isInstanceOf(PushResult.Later.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 413, 302})
    void doesNotRepeatWhatIsRefused(int status) {
        service.answerNext(status, "");

        assertThat(client().send(subscription(service.subscribe(device)), MESSAGE))
                .isEqualTo(new PushResult.Refused("answered " + status));
    }

    @Test
    void asksNoServiceOfThisMachine() {
        PushResult result = client(false, "*", Dns.SYSTEM).send(subscription(service.subscribe(device)), MESSAGE);

        assertThat(result).isInstanceOf(PushResult.Refused.class);
        assertThat(service.requests()).isZero();
    }

    /** A name that leads to this machine is not on the list of a setting, but on that of a stranger's name server. */
    @Test
    void connectsToNoPrivateAddressBehindAPublicName() {
        Dns stranger = host -> List.of(InetAddress.getLoopbackAddress());

        PushResult result = client(false, "*", stranger).send(subscription("https://push.example.org/send/1"), MESSAGE);

        assertThat(result).isInstanceOf(PushResult.Later.class);
        assertThat(((PushResult.Later) result).reason()).contains("of this machine or of a private network");
    }
}

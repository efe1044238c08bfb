package org.faofon.channels.social;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Level;
import org.faofon.alerts.Notice;
import org.faofon.alerts.lifecycle.Told;
import org.faofon.alerts.outbox.DeliveryResult;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.alerts.text.PlainWords;
import org.faofon.common.desk.DeskItem;
import org.faofon.support.FacebookStub;
import org.faofon.support.FacebookStub.Answer;
import org.faofon.support.PlainBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FacebookChannelTest {
    private static final UUID FIRST = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
    private static final UUID SECOND = UUID.fromString("223e4567-e89b-12d3-a456-426614174000");
    private static final Instant NOW = Instant.parse("2026-11-23T00:45:00Z");
    private static final byte[] PNG = "\u0089PNG picture".getBytes(StandardCharsets.ISO_8859_1);

    private final Memory posts = new Memory();
    private final Map<Long, AlertEvent> events = new LinkedHashMap<>();
    private final FacebookTrouble troubles =
            new FacebookTrouble(() -> NOW, locale -> PlainBundle.of(FacebookMessages.class, locale));
    private FacebookStub facebook;

    @BeforeEach
    void open() throws IOException {
        facebook = new FacebookStub();
    }

    @AfterEach
    void close() {
        assertThat(facebook.faults()).isEmpty();
        facebook.close();
    }

    /** The posts in memory, as the repository keeps them. */
    private static final class Memory implements FacebookPosts {
        private final Map<UUID, FacebookPost> rows = new LinkedHashMap<>();
        private final Map<UUID, Long> alerts = new LinkedHashMap<>();
        private final List<UUID> gone = new ArrayList<>();

        @Override
        public boolean begin(UUID push, @Nullable AlertEvent event) {
            if (rows.containsKey(push)) {
                return false;
            }
            alerts.put(push, event == null ? -1 : event.alert.id);
            OptionalLong number = event == null ? OptionalLong.empty() : OptionalLong.of(event.id);
            Optional<Level> level = Optional.ofNullable(event).map(AlertEvent::levelSpokenOf);
            rows.put(push, new FacebookPost(push, level, Optional.empty(), number, number));
            return true;
        }

        @Override
        public Optional<FacebookPost> find(UUID push) {
            return Optional.ofNullable(rows.get(push));
        }

        @Override
        public List<FacebookPost> listOf(long alert) {
            return rows.values().stream()
                    .filter(post -> alerts.getOrDefault(post.push(), -1L) == alert
                            && post.id().isPresent()
                            && !gone.contains(post.push()))
                    .toList();
        }

        @Override
        public void posted(UUID push, String id) {
            rows.computeIfPresent(
                    push,
                    (key, post) ->
                            new FacebookPost(key, post.level(), Optional.of(id), post.firstEvent(), post.shownEvent()));
        }

        @Override
        public void forget(UUID push) {
            rows.remove(push);
        }

        @Override
        public void shows(UUID push, long event) {
            rows.computeIfPresent(
                    push,
                    (key, post) ->
                            new FacebookPost(key, post.level(), post.id(), post.firstEvent(), OptionalLong.of(event)));
        }

        @Override
        public void gone(UUID push) {
            gone.add(push);
        }
    }

    record Settings(URI api, Optional<String> token, Optional<String> page, boolean exercises)
            implements FacebookConfig {
        @Override
        public Optional<String> appSecret() {
            return Optional.empty();
        }

        @Override
        public String version() {
            return FacebookStub.VERSION;
        }

        @Override
        public boolean watch() {
            return false;
        }

        @Override
        public String probeEvery() {
            return "off";
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration callTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration settles() {
            return Duration.ofSeconds(20);
        }
    }

    private Settings settings() {
        return new Settings(facebook.address(), Optional.of(FacebookStub.TOKEN), Optional.of(FacebookStub.PAGE), false);
    }

    private FacebookChannel channel(Settings config) {
        GraphApi api = new GraphApi(config);
        FacebookPostFormatter texts = new FacebookPostFormatter(
                PlainWords.of(PlainWords.srinagarindra()),
                locale -> PlainBundle.of(FacebookMessages.class, locale),
                Optional.of(URI.create("https://fon.example.org/")));
        return new FacebookChannel(
                config,
                api,
                new FacebookPublisher(config, api, posts, texts, troubles, path -> Optional.of(PNG)),
                new FacebookEditor(api, posts, texts, troubles, id -> Optional.ofNullable(events.get(id))),
                posts);
    }

    private DeliveryResult deliver(UUID key, AlertEvent event) {
        events.put(event.id, event);
        return channel(settings()).deliver(key, new OutboundMessage.News(List.of(event)));
    }

    private static AlertEvent numbered(AlertEvent event, long id) {
        event.id = id;
        event.alert.id = 97;
        return event;
    }

    private static AlertEvent opened() {
        return numbered(Told.opened(), 1);
    }

    private static AlertEvent ended() {
        return numbered(Told.ended(), 5);
    }

    private static Notice notice(Notice.Kind kind, Audience audience, boolean exercise) {
        return new Notice(
                7,
                "daily-2026-11-23",
                kind,
                audience,
                "ฝนเมื่อวาน",
                "สูงสุด 91.4 มม.",
                Optional.of("/daily/2026-11-23"),
                Optional.of("/daily/2026-11-23.png"),
                NOW,
                exercise);
    }

    @Test
    void postsAnAlertInThaiAndEnglishWithItsAddressAndItsMark() {
        DeliveryResult delivery = deliver(FIRST, opened());

        assertThat(delivery).isInstanceOf(DeliveryResult.Delivered.class);
        FacebookStub.Post post = facebook.posts().get(0);
        assertThat(post.message())
                .startsWith("[ระดับ 2 เตือนภัย]")
                .contains("[Level 2")
                .endsWith("รหัส 123E4567E89B");
        assertThat(post.fields()).containsEntry("link", "https://fon.example.org/alerts/97");
    }

    @Test
    void editsThePostWhenTheAlertEndsSoThatASharedPostDoesNotWarnForDays() {
        AlertEvent opened = opened();
        deliver(FIRST, opened);

        DeliveryResult delivery = deliver(SECOND, ended());

        assertThat(delivery).isInstanceOf(DeliveryResult.Delivered.class);
        assertThat(facebook.posts()).hasSize(1);
        FacebookStub.Post post = facebook.posts().get(0);
        assertThat(post.edits()).isEqualTo(1);
        assertThat(post.message())
                .startsWith("[สิ้นสุด")
                .contains("ข้อความนี้แก้ไขจากประกาศเดิม: [ระดับ 2 เตือนภัย]")
                .endsWith("รหัส 123E4567E89B");
    }

    @Test
    void postsAgainWhenTheLevelRisesAndEditsTheOlderPost() {
        AlertEvent watch = opened();
        watch.level = Level.WATCH;
        deliver(FIRST, watch);

        deliver(SECOND, numbered(Told.raised(), 3));

        assertThat(facebook.posts()).hasSize(2);
        assertThat(facebook.posts().get(0).edits()).isEqualTo(1);
        assertThat(facebook.posts().get(1).message()).startsWith("[ระดับ 2 เตือนภัย]");
    }

    @Test
    void findsThePostOnThePageWhenTheAnswerWasLost() {
        facebook.script(Answer.ACCEPT_AND_BREAK);

        DeliveryResult lost = deliver(FIRST, opened());
        DeliveryResult again = deliver(FIRST, opened());

        assertThat(lost)
                .isInstanceOfSatisfying(
                        DeliveryResult.RetryLater.class,
                        later -> assertThat(later.after()).contains(Duration.ofSeconds(20)));
        assertThat(again).isInstanceOf(DeliveryResult.Delivered.class);
        assertThat(facebook.posts()).hasSize(1);
        assertThat(facebook.calls()).containsExactly("POST feed", "GET feed");
    }

    @Test
    void postsItWhenThePageDoesNotHaveIt() {
        facebook.script(Answer.BREAK);

        deliver(FIRST, opened());
        deliver(FIRST, opened());

        assertThat(facebook.posts()).hasSize(1);
        assertThat(facebook.calls()).containsExactly("POST feed", "GET feed", "POST feed");
    }

    @Test
    void postsNothingWhileThePageCannotSayWhetherItHasIt() {
        facebook.script(Answer.BREAK, Answer.SERVER_ERROR);

        deliver(FIRST, opened());
        DeliveryResult again = deliver(FIRST, opened());

        assertThat(again).isInstanceOf(DeliveryResult.RetryLater.class);
        assertThat(facebook.posts()).isEmpty();
    }

    @Test
    void doesNotTakeAVisitorsCopyForItsOwnPost() {
        facebook.script(Answer.BREAK);
        facebook.visitorWrites("รหัส 123E4567E89B");

        deliver(FIRST, opened());
        deliver(FIRST, opened());

        assertThat(facebook.posts()).hasSize(1);
    }

    @Test
    void sendsNothingTwiceThatIsKnownToBeOnThePage() {
        deliver(FIRST, opened());

        DeliveryResult again = deliver(FIRST, opened());

        assertThat(again).isInstanceOf(DeliveryResult.Delivered.class);
        assertThat(facebook.posts()).hasSize(1);
    }

    @Test
    void doesNotTurnAPostBackToAnOlderState() {
        deliver(FIRST, opened());
        deliver(SECOND, ended());

        deliver(SECOND, numbered(Told.updated(), 3));

        assertThat(facebook.posts().get(0).message()).startsWith("[สิ้นสุด");
    }

    @Test
    void doesNotPostAnAlertThatIsOverAlready() {
        AlertEvent late = opened();
        late.alert.status = Alert.Status.ENDED;

        DeliveryResult delivery = deliver(FIRST, late);

        assertThat(delivery).isInstanceOf(DeliveryResult.Refused.class);
        assertThat(facebook.posts()).isEmpty();
    }

    @Test
    void saysNothingOfTheEndOfWhatThePageNeverHad() {
        DeliveryResult delivery = deliver(FIRST, ended());

        assertThat(delivery).isInstanceOf(DeliveryResult.Delivered.class);
        assertThat(facebook.calls()).isEmpty();
    }

    @Test
    void endsTheMatterOfAPostThatThePageHasRemoved() {
        deliver(FIRST, opened());
        facebook.remove(facebook.posts().get(0).id());

        DeliveryResult delivery = deliver(SECOND, ended());

        assertThat(delivery).isInstanceOf(DeliveryResult.Delivered.class);
        assertThat(posts.listOf(97)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"TOKEN_EXPIRED", "NOT_PERMITTED", "BLOCKED"})
    void showsOnTheDeskWhatOnlyPeopleCanMend(Answer refusal) {
        facebook.script(refusal);

        DeliveryResult delivery = deliver(FIRST, opened());

        assertThat(delivery).isInstanceOf(DeliveryResult.RetryLater.class);
        List<DeskItem> items = troubles.items();
        assertThat(items).hasSize(1);
        assertThat(items.get(0).thai()).contains("Facebook");
    }

    @Test
    void takesTheTroubleFromTheDeskOnceAPostIsAccepted() {
        facebook.script(Answer.TOKEN_EXPIRED);
        deliver(FIRST, opened());

        deliver(FIRST, opened());

        assertThat(troubles.items()).isEmpty();
        assertThat(facebook.calls()).containsExactly("POST feed", "POST feed");
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"APP_RATE", "PAGE_RATE", "CALLS_RATE"})
    void comesAgainLaterWhenThereAreTooManyCalls(Answer limit) {
        facebook.script(limit);

        DeliveryResult delivery = deliver(FIRST, opened());

        assertThat(delivery).isInstanceOf(DeliveryResult.RetryLater.class);
        assertThat(troubles.items()).isEmpty();
    }

    @Test
    void waitsAsLongAsFacebookSays() {
        facebook.script(Answer.PAGE_RATE);

        DeliveryResult delivery = deliver(FIRST, opened());

        assertThat(delivery)
                .isInstanceOfSatisfying(
                        DeliveryResult.RetryLater.class,
                        later -> assertThat(later.after()).contains(Duration.ofMinutes(7)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"SERVER_ERROR", "PROXY_PAGE", "FOREIGN_JSON", "DUPLICATE"})
    void asksThePageBeforeItTriesAgainAfterAnAnswerThatProvesNothing(Answer answer) {
        facebook.script(answer);

        deliver(FIRST, opened());
        deliver(FIRST, opened());

        assertThat(facebook.calls()).containsExactly("POST feed", "GET feed", "POST feed");
    }

    @Test
    void isRefusedWhatFacebookWillNeverAccept() {
        facebook.script(Answer.BAD_PARAMETER);

        DeliveryResult delivery = deliver(FIRST, opened());

        assertThat(delivery)
                .isInstanceOfSatisfying(
                        DeliveryResult.Refused.class,
                        refused -> assertThat(refused.reason())
                                .contains("code 100")
                                .doesNotContain(FacebookStub.TOKEN));
    }

    @Test
    void postsTheDailyWordWithItsPicture() {
        DeliveryResult delivery = channel(settings())
                .deliver(FIRST, new OutboundMessage.Word(notice(Notice.Kind.DAILY, Audience.GROUP, false)));

        assertThat(delivery).isInstanceOf(DeliveryResult.Delivered.class);
        FacebookStub.Post post = facebook.posts().get(0);
        assertThat(post.photo()).isTrue();
        assertThat(post.message()).startsWith("ฝนเมื่อวาน").contains("https://fon.example.org/daily/2026-11-23");
    }

    @Test
    void publishesNoTest() {
        channel(settings()).deliver(FIRST, new OutboundMessage.Word(notice(Notice.Kind.TEST, Audience.GROUP, false)));

        assertThat(facebook.posts().get(0).fields()).containsEntry("published", "false");
    }

    @Test
    void carriesWhatThePublicIsToldAndNothingElse() {
        FacebookChannel channel = channel(settings());

        assertThat(channel.carries(opened())).isTrue();
        assertThat(channel.carries(Told.escalated())).isFalse();
        assertThat(channel.carries(Told.waiting())).isFalse();
        assertThat(channel.carries(notice(Notice.Kind.DAILY, Audience.GROUP, false)))
                .isTrue();
        assertThat(channel.carries(notice(Notice.Kind.TROUBLE, Audience.OFFICERS, false)))
                .isFalse();
    }

    @Test
    void postsExercisesOnlyIfTheOperatorWantsThem() {
        AlertEvent exercise = opened();
        exercise.alert.exercise = true;
        Settings wanted =
                new Settings(facebook.address(), Optional.of(FacebookStub.TOKEN), Optional.of(FacebookStub.PAGE), true);

        assertThat(channel(settings()).carries(exercise)).isFalse();
        assertThat(channel(wanted).carries(exercise)).isTrue();
    }

    @Test
    void isNotUsedWhereTheTokenWouldTravelInClearText() {
        Settings clear = new Settings(
                URI.create("http://graph.example.org"),
                Optional.of(FacebookStub.TOKEN),
                Optional.of(FacebookStub.PAGE),
                false);

        assertThat(channel(clear).configured()).isFalse();
        assertThat(channel(settings()).configured()).isTrue();
    }
}

package org.faofon.channels.line.bot;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.channels.LineCaller.GROUP;
import static org.faofon.channels.LineCaller.bring;
import static org.faofon.channels.LineCaller.call;
import static org.faofon.channels.LineCaller.join;
import static org.faofon.channels.LineCaller.leave;
import static org.faofon.channels.LineCaller.newId;
import static org.faofon.channels.LineCaller.saysAlone;
import static org.faofon.channels.LineCaller.saysInGroup;
import static org.faofon.channels.LineCaller.sign;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.channels.LineCaller;
import org.faofon.channels.WithBot;
import org.faofon.channels.line.LineGroup;
import org.faofon.channels.line.LineGroupRepository;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.LineStub;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of LINE's calls. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithBot.class)
class LineWebhookIT {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Tables tables;

    @Inject
    LineGroupRepository groups;

    private LineStub line;

    @BeforeEach
    void open() throws IOException {
        tables.forgetLine();
        line = new LineStub(ConfigProvider.getConfig().getValue(WithBot.PORT, Integer.class));
        line.group(GROUP, "ภัยพิบัติพัทลุง", 188);
    }

    @AfterEach
    void close() {
        assertThat(line.faults()).isEmpty();
        line.close();
    }

    @Test
    void whatIsNotSignedByLineIsNotEvenRead() {
        String body = "{\"events\":[" + saysAlone("ฝน") + "]}";

        call(body, sign(body + " ")).statusCode(401).body("status", equalTo(401));
        call("no JSON", "596359635963").statusCode(401);
        given().body(body).post("/line/webhook").then().statusCode(401);
        assertThat(tables.strings("select webhook_event_id from line_event")).isEmpty();
    }

    @Test
    void linesOwnTryOfTheAddressIsAnswered() {
        call("{\"destination\":\"Ubot\",\"events\":[]}").statusCode(200);
    }

    @Test
    void refusesWhatCannotBeACall() {
        call("no JSON").statusCode(400);
        call("[]").statusCode(400);
        call("{\"events\":[\"" + "x".repeat(600_000) + "\"]}").statusCode(413);
        given().get("/line/webhook").then().statusCode(405);
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        bring("{\"type\":\"greatNewFeature\",\"webhookEventId\":\"%s\",\"source\":{\"type\":\"planet\"}}"
                .formatted(newId()));
        bring("{\"type\":\"message\",\"message\":{\"type\":\"sticker\"},\"source\":{}}");
    }

    @Test
    void answersAnEventOnceThoughItIsBroughtAgain() {
        String event = saysInGroup("ฝน", newId());

        bring(event, event);
        bring(event);
        bring(saysInGroup("สถานะ"));

        await().atMost(SOON).until(() -> line.replies().size() == 2);
        assertThat(line.replies()).extracting(LineStub.Reply::text).anyMatch(text -> text.startsWith("ฝน 24 ชม."));
    }

    @Test
    void joiningRegistersAGroupAndGreetsIt() {
        bring(join(GROUP));

        await().atMost(SOON).until(() -> !line.replies().isEmpty());
        assertThat(line.replies().get(0).text()).startsWith("สวัสดี").contains("1784");
        await().atMost(SOON).until(() -> groups.find(GROUP).orElseThrow().name().isPresent());
        LineGroup group = groups.find(GROUP).orElseThrow();
        assertThat(group.name()).hasValue("ภัยพิบัติพัทลุง");
        assertThat(group.members()).hasValue(188);
        assertThat(group.role()).isEqualTo(LineGroup.Role.NONE);
    }

    @Test
    void aMessageRegistersAGroupThatWasJoinedUnseen() {
        bring(saysInGroup("สวัสดีครับ"));

        await().atMost(SOON)
                .until(() -> groups.find(GROUP).flatMap(LineGroup::name).isPresent());
        assertThat(line.replies()).isEmpty();
    }

    @Test
    void leavingTheWarnedGroupIsTroubleThatOfficersAreTold() {
        bring(join(GROUP));
        groups.decide(GROUP, LineGroup.Role.WARNED, "petch");

        bring(leave(GROUP));

        await().atMost(SOON)
                .until(() -> !tables.strings("select key from notice where key like 'line-out-%'")
                        .isEmpty());
        assertThat(groups.find(GROUP).orElseThrow().leftAt()).isPresent();
        assertThat(groups.find(GROUP).orElseThrow().role()).isEqualTo(LineGroup.Role.WARNED);
        assertThat(tables.strings("select kind || ' ' || audience from notice")).containsExactly("TROUBLE OFFICERS");
    }

    @Test
    void leavingAnotherGroupIsNoTrouble() {
        bring(join(GROUP));
        bring(leave(GROUP));
        bring(saysAlone("help"));

        await().atMost(SOON).until(() -> line.replies().size() == 2);
        assertThat(tables.strings("select key from notice")).isEmpty();
    }

    @Test
    void keepsNoPersonsId() {
        bring(saysAlone("ฝน"), saysInGroup("ฝน"));

        await().atMost(SOON).until(() -> line.replies().size() == 2);
        assertThat(tables.strings("select line_group::text from line_group"))
                .noneMatch(row -> row.contains(LineCaller.PERSON));
        assertThat(tables.strings("select line_event::text from line_event"))
                .noneMatch(row -> row.contains(LineCaller.PERSON));
    }
}

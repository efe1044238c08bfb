package org.faofon.web;

import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;
import org.faofon.common.time.RainDayTime;
import org.faofon.common.web.SiteAddress;
import org.faofon.network.NetworkClock;
import org.faofon.network.School;
import org.faofon.schools.SchoolMember;
import org.faofon.schools.SchoolRole;
import org.faofon.schools.SignatureFormatter;

/** The context of every page: its language, the time, whether this is a drill, and formatting. */
@Named("page")
@RequestScoped
public class PageContext {
    private static final Set<String> MEMBERS = Set.of(SchoolRole.VOLUNTEERS, SchoolRole.TEACHERS);

    private static final String ENGLISH = "lang=en";
    /** Coverage above this is shown as full; a minute lost in a day is not mentioned. */
    private static final BigDecimal NEARLY_ALL = new BigDecimal("0.97");

    private final RoutingContext request;
    private final NetworkClock clock;
    private final Assets assets;
    private final SiteAddress site;
    private final AlertTextFormatter words;
    private final Language tongue;
    private final LocaleFormatter speech;
    private final Instant now;

    PageContext(RoutingContext request, NetworkClock clock, Assets assets, AlertTextFormatter words, SiteAddress site) {
        this.site = site;
        this.request = request;
        this.clock = clock;
        this.assets = assets;
        this.words = words;
        this.tongue = Language.of(request.request().getParam("lang"));
        this.speech = new LocaleFormatter(tongue);
        this.now = clock.instant();
    }

    public String lang() {
        return tongue.code();
    }

    /** The address of a style sheet or script of ours. */
    public String asset(String file) {
        return "/assets/" + file + "?v=" + assets.version();
    }

    public boolean exercise() {
        return clock.exercise();
    }

    /** The public address of a page or file of ours, for what other sites show. */
    public String absolute(String path) {
        String root = site.of(request.request()).toString();
        return (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path;
    }

    /** The public address of this page in its language, without ranges, orders and messages. */
    public String canonical() {
        return canonicalIn(lang());
    }

    /** The same in that language. */
    public String canonicalIn(String language) {
        return absolute(request.normalizedPath()) + (language.equals(Language.TH.code()) ? "" : "?" + ENGLISH);
    }

    /** An address of ours in the page's language. */
    public String to(String path) {
        return tongue == Language.TH ? path : path + (path.contains("?") ? "&" : "?") + ENGLISH;
    }

    public String toGauge(String gauge) {
        return to("/gauges/" + gauge);
    }

    public String toAlert(long alert) {
        return to("/alerts/" + alert);
    }

    /** The officers' page of an alert. */
    public String toStory(long alert) {
        return to("/centre/alerts/" + alert);
    }

    /** The address for a form about an alert. */
    public String toAct(long alert, String act) {
        return to("/centre/alerts/" + alert + "/" + act);
    }

    /** This page in the other language, with the same rule or range; one-time messages are not repeated. */
    public String inOtherLanguage() {
        if (!request.request().method().name().equals("GET")) {
            return tongue == Language.TH ? "/?" + ENGLISH : "/";
        }
        String asked = Objects.requireNonNullElse(request.request().query(), "");
        String kept = Stream.of(asked.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith("lang=") && !part.startsWith("told="))
                .collect(Collectors.joining("&"));
        String path = request.normalizedPath() + (kept.isEmpty() ? "" : "?" + kept);
        return tongue == Language.TH ? path + (kept.isEmpty() ? "?" : "&") + ENGLISH : path;
    }

    public String otherLang() {
        return tongue == Language.TH ? "en" : "th";
    }

    /** The signed-in officer; empty for members of schools, who sign out on their own page, and for everybody else. */
    public String officer() {
        return request.user() instanceof QuarkusHttpUser user
                        && user.getSecurityIdentity().getRoles().stream().anyMatch(role -> !MEMBERS.contains(role))
                ? user.getSecurityIdentity().getPrincipal().getName()
                : "";
    }

    /** Whether the reader may look at everything of the officers and change nothing. */
    public boolean viewer() {
        return hasRole("viewer");
    }

    public boolean admin() {
        return hasRole("admin");
    }

    /** The code of the school that is signed in; empty for everybody else. */
    public String memberSchool() {
        return request.user() instanceof QuarkusHttpUser user
                ? SchoolMember.of(user.getSecurityIdentity())
                        .map(SchoolMember::school)
                        .orElse("")
                : "";
    }

    private boolean hasRole(String role) {
        return request.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().hasRole(role);
    }

    public boolean at(String path) {
        return request.normalizedPath().equals(path);
    }

    public OffsetDateTime now() {
        return RainDayTime.local(now);
    }

    public double rate() {
        return clock.rate();
    }

    public String clock(OffsetDateTime time) {
        return speech.clock(time);
    }

    public String date(OffsetDateTime time) {
        return speech.date(time);
    }

    /** 29 พฤศจิกายน พ.ศ. 2569: for documents. */
    public String fullDate(OffsetDateTime time) {
        return speech.fullDate(time);
    }

    public String moment(OffsetDateTime time) {
        return speech.moment(time);
    }

    /** 2569: a year as people of the page's language count it. */
    public int year(int year) {
        return speech.year(year);
    }

    /** พ.ศ. 2569 */
    public String yearText(int year) {
        return (tongue == Language.TH ? "พ.ศ. " : "") + speech.year(year);
    }

    /** 22 พ.ย. 2569: of a date without a time. */
    public String dateOf(LocalDate date) {
        return speech.date(date.atStartOfDay().atOffset(ZoneOffset.UTC));
    }

    /** ม.ค. to ธ.ค. */
    public List<String> shortMonths() {
        return Stream.of(Month.values()).map(speech::shortMonth).toList();
    }

    /** Only the time for today, with the date for earlier days. */
    public String shortMoment(OffsetDateTime time) {
        return time.toLocalDate().equals(now().toLocalDate()) ? speech.clock(time) : speech.moment(time);
    }

    public String ago(OffsetDateTime time) {
        Duration age = Duration.between(time.toInstant(), now);
        return speech.ago(age.isNegative() ? Duration.ZERO : age);
    }

    public String mm(BigDecimal mm) {
        return speech.mm(mm);
    }

    public String percent(BigDecimal share) {
        return speech.percent(share.doubleValue());
    }

    public boolean nearlyAll(BigDecimal share) {
        return share.compareTo(NEARLY_ALL) >= 0;
    }

    public String window(Duration window) {
        return speech.window(window);
    }

    /** 20 นาที, 5 ชั่วโมง: a duration. */
    public String span(Duration span) {
        return speech.span(span);
    }

    /** 24 ชม., 3 วัน: a range back in time. */
    public String length(Duration length) {
        return speech.length(length);
    }

    public String said(BilingualText said) {
        return said.in(tongue);
    }

    /** The text in the language of the page. */
    public String said(String th, String en) {
        return tongue == Language.TH ? th : en;
    }

    public String school(SchoolName school) {
        return said(school.nameTh(), school.nameEn());
    }

    /** รร.ท่าแค: the short form. */
    public String shortSchool(SchoolName school) {
        String name = school(school);
        return School.abbreviate(name);
    }

    /** อ.กงหรา */
    public String district(DistrictName district) {
        return said("อ." + district.nameTh(), district.nameEn());
    }

    /** The level by number and name: ระดับ 2 เตือนภัย. */
    public String level(Level level) {
        return words.level(level, locale());
    }

    public String hazard(Hazard hazard) {
        return words.hazard(hazard, locale());
    }

    public String status(Alert.Status status) {
        return words.status(status, locale());
    }

    public String kind(AlertEvent.Kind kind) {
        return words.kind(kind, locale());
    }

    /** Who signed: a member with role and school, a gauge, or an officer's name. */
    public String who(String signature) {
        return SignatureFormatter.of(tongue).full(signature);
    }

    /** The same with the name of an officer's account, which stays when a person's name changes. */
    public String whoWithAccount(String signature) {
        String name = who(signature);
        boolean isRenamed =
                !signature.contains(" ") && !name.equals(signature) && !SignatureFormatter.isProgram(signature);
        return isRenamed ? name + " (" + signature + ")" : name;
    }

    /** The name of a channel for people; officers name their own webhooks. */
    public String channel(String name) {
        return switch (name) {
            case "line" -> "LINE";
            case "email" -> said("อีเมล", "e-mail");
            case "facebook" -> "Facebook";
            case "followers" -> said("ผู้ติดตาม", "followers");
            case "webhook" -> said("เว็บฮุก", "webhook");
            default -> name;
        };
    }

    private Locale locale() {
        return tongue == Language.TH ? AlertTextFormatter.THAI : AlertTextFormatter.ENGLISH;
    }
}

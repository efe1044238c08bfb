package org.faofon.alerts.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;

/**
 * The texts of the warnings, from messages/alert_th.properties and alert_en.properties.
 *
 * <p>Texts for enum constants are written with {@code #when}. Qute could use one key for each, but then it uses the
 * language of the current request, and a warning needs the language that it is asked for.
 */
@MessageBundle("alert")
public interface AlertMessages {
    @Message
    String hazard(Hazard hazard);

    /** The risk, as the end of a headline. */
    @Message
    String risk(Hazard hazard);

    @Message
    String level(Level level);

    @Message
    String status(Alert.Status status);

    @Message
    String kind(AlertEvent.Kind kind);

    @Message
    String confirmation(AlertEvent.Confirmation confirmation);

    @Message
    String doInFlashFlood(Level level);

    @Message
    String doInLandslide(Level level);

    @Message
    String doInFlood(Level level);

    @Message
    String doInHeavyRain(Level level);

    /** What to do after the warning is over. */
    @Message
    String afterwards(Hazard hazard);

    @Message
    String doOnCancelled();

    @Message
    String doUntold();

    @Message
    String othersStay();

    /** What officers, and people who can reach one, should do when nobody has acknowledged the alert. */
    @Message
    String doCall();

    /** What officers should do when the rain behind a public warning is now suspect. */
    @Message
    String doDecide();

    @Message
    String drill();

    @Message
    String drillEnds();

    @Message
    String source();

    @Message
    String whatToDo();

    @Message
    String details();

    @Message
    String numberedLevel(int number, String name);

    @Message
    String badgeUnconfirmed(String level);

    @Message
    String badgeWaiting(String level);

    @Message
    String badgeWithdrawn(String level);

    @Message
    String badgeAcknowledged(String level);

    @Message
    String badgeUnseen(String level);

    @Message
    String badgeCall();

    @Message
    String badgeDoubted(String level);

    @Message
    String badgeHeld(String level);

    @Message
    String badgeEnded();

    @Message
    String badgeClosedUntold();

    @Message
    String badgeCancelled();

    @Message
    String minutes(long count);

    @Message
    String hours(long count);

    @Message
    String days(long count);

    @Message
    String moment(String time, String date);

    @Message
    String rain(String window, String mm);

    @Message
    String rainBefore(String window, String ago, String mm);

    @Message
    String threshold(String rain, String mm);

    @Message
    String observed(long percent);

    @Message
    String district(String name);

    @Message
    String rainNews(String rain, String school, String district, String moment, String risk);

    @Message
    String plainNews(String risk, String district, String moment);

    @Message
    String overNews(String hazard, String district, String moment);

    @Message
    String raised(String news);

    @Message
    String eased(String news);

    @Message
    String updated(String news);

    @Message
    String doubtedNews(String hazard, String district);

    @Message
    String unseenNews(String hazard, String district, String span);

    @Message
    String callNews(String span);

    @Message
    String stillInForce(String moment);

    @Message
    String storyInForce(String risk, String district);

    @Message
    String storyRaised(String hazard, String district, String level);

    @Message
    String storyWaiting(String hazard, String district, String level);

    @Message
    String storyEased(String hazard, String district, String level);

    @Message
    String storyUpdated(String hazard, String district, String level);

    @Message
    String storyDoubted(String hazard, String district, String level);

    @Message
    String storyUnseen(String hazard, String district, String level, String span);

    @Message
    String storyCall(String span);

    @Message
    String storyHeld(String hazard, String district, String until);

    @Message
    String storyWithdrawnByRain(String hazard, String district, String level);

    @Message
    String storyWithdrawn(String hazard, String district, String level);

    @Message
    String storyAcknowledged(String hazard, String district);

    @Message
    String storyEndedByRain(String hazard, String district);

    @Message
    String storyEnded(String hazard, String district);

    @Message
    String storyClosedUntold(String hazard, String district);

    @Message
    String storyCancelled(String hazard, String district);

    @Message
    String reason(String reason);

    @Message
    String rainAt(String school, String rain);

    @Message
    String oneGauge();

    @Message
    String moreGauges(int count, String schools);

    @Message
    String suspectRain();

    @Message
    String reporting(int reporting, int gauges);

    @Message
    String age(String age);

    @Message
    String dataAge(String age);

    @Message
    String lessThanAMinute();

    @Message
    String sentence(String text);
}

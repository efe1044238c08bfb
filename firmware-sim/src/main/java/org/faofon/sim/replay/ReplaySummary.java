package org.faofon.sim.replay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.faofon.sim.link.LinkTally;
import org.faofon.sim.readings.Depth;
import org.faofon.sim.readings.ReadingJson;

/**
 * The summary of a replay: what the file contained, and what the broker accepted.
 *
 * @param complete whether every reading of the file was acknowledged
 * @param readings cells of the mapped columns with a depth
 * @param published readings that were sent at least once
 * @param resent repeated transmissions of a reading
 * @param missing cells of the mapped columns that are empty
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record ReplaySummary(
        boolean complete,
        String from,
        String to,
        String period,
        long rows,
        long readings,
        long published,
        long resent,
        long acknowledged,
        long missing,
        long sumMicrometres,
        BigDecimal sumMm,
        List<GaugeAccount> gauges) {

    /** One gauge: the sum of the file, which equals the acknowledged sum once everything is acknowledged. */
    public record GaugeAccount(
            String gauge,
            String column,
            long readings,
            long published,
            long acknowledged,
            long missing,
            long sumMicrometres,
            long acknowledgedMicrometres,
            BigDecimal sumMm) {}

    public static ReplaySummary of(TableSurvey survey, List<Replay.Voice> voices) {
        List<GaugeAccount> accounts = new ArrayList<>();
        for (int index = 0; index < voices.size(); index++) {
            accounts.add(account(survey.columns().get(index), voices.get(index)));
        }
        LinkTally total = voices.stream().map(voice -> voice.link().tally()).reduce(LinkTally.NOTHING, LinkTally::plus);
        long readings = accounts.stream().mapToLong(GaugeAccount::readings).sum();
        long sum = accounts.stream().mapToLong(GaugeAccount::sumMicrometres).sum();
        return new ReplaySummary(
                total.acknowledged() == readings,
                ReadingJson.localTimeOf(survey.firstEnd()),
                ReadingJson.localTimeOf(survey.lastEnd()),
                survey.step().toString(),
                survey.rows(),
                readings,
                total.sent(),
                total.resent(),
                total.acknowledged(),
                accounts.stream().mapToLong(GaugeAccount::missing).sum(),
                sum,
                Depth.mmOf(sum),
                accounts);
    }

    /** A table for people. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                "%-12s %-12s %9s %9s %12s %8s %12s%n",
                "gauge", "column", "readings", "published", "acknowledged", "missing", "mm"));
        for (GaugeAccount gauge : gauges) {
            text.append(String.format(
                    "%-12s %-12s %9d %9d %12d %8d %12s%n",
                    gauge.gauge,
                    gauge.column,
                    gauge.readings,
                    gauge.published,
                    gauge.acknowledged,
                    gauge.missing,
                    gauge.sumMm.toPlainString()));
        }
        text.append(String.format(
                "rows=%d readings=%d published=%d resent=%d acknowledged=%d missing=%d sum=%s mm %s",
                rows,
                readings,
                published,
                resent,
                acknowledged,
                missing,
                sumMm.toPlainString(),
                complete ? "complete" : "NOT COMPLETE"));
        return text.toString();
    }

    private static GaugeAccount account(TableSurvey.ColumnSurvey column, Replay.Voice voice) {
        LinkTally tally = voice.link().tally();
        return new GaugeAccount(
                voice.pair().gauge().id(),
                voice.pair().column(),
                column.readings(),
                tally.sent(),
                tally.acknowledged(),
                column.missing(),
                column.sumMicrometres(),
                tally.acknowledgedMicrometres(),
                Depth.mmOf(column.sumMicrometres()));
    }
}

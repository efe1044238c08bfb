package org.faofon.situations;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.common.text.Language;

/** What stands in reports of situations, in the words of one language. */
public final class SituationFormatter {
    private final SituationMessages words;

    private SituationFormatter(SituationMessages words) {
        this.words = words;
    }

    public static SituationFormatter of(Language language) {
        return new SituationFormatter(
                MessageBundles.get(SituationMessages.class, Localized.Literal.of(language.code())));
    }

    public String status(SchoolStatus status) {
        return switch (status) {
            case NORMAL -> words.statusNORMAL();
            case AFFECTED -> words.statusAFFECTED();
            case CLOSED -> words.statusCLOSED();
            case SHELTER -> words.statusSHELTER();
        };
    }

    public String water(WaterDepth depth) {
        return switch (depth) {
            case NONE -> words.waterNONE();
            case ANKLE -> words.waterANKLE();
            case KNEE -> words.waterKNEE();
            case WAIST -> words.waterWAIST();
            case OVER -> words.waterOVER();
        };
    }

    /** A depth that may not have been said. */
    public String depth(Optional<WaterDepth> depth) {
        return depth.map(this::water).orElseGet(words::depthUnknown);
    }

    public String power(Utility power) {
        return power == Utility.OK ? words.powerOK() : words.powerNO();
    }

    public String road(Utility road) {
        return road == Utility.OK ? words.roadOK() : words.roadNO();
    }

    public String telephone(Utility telephone) {
        return telephone == Utility.OK ? words.telephoneOK() : words.telephoneNO();
    }

    public String need(NeedKind kind) {
        return switch (kind) {
            case WATER -> words.needWATER();
            case FOOD -> words.needFOOD();
            case BOAT -> words.needBOAT();
            case MEDICINE -> words.needMEDICINE();
            case POWER -> words.needPOWER();
        };
    }

    /** น้ำดื่ม สำหรับ 11–50 คน */
    public String need(NeedKind kind, PeopleBand amount) {
        return words.needLine(need(kind), people(amount));
    }

    public String people(PeopleBand people) {
        return switch (people) {
            case NONE -> words.bandNONE();
            case UP_TO_10 -> words.bandUP_TO_10();
            case UP_TO_50 -> words.bandUP_TO_50();
            case UP_TO_100 -> words.bandUP_TO_100();
            case UP_TO_300 -> words.bandUP_TO_300();
            case OVER_300 -> words.bandOVER_300();
        };
    }

    public String needStatus(NeedStatus status) {
        return switch (status) {
            case OPEN -> words.stepOPEN();
            case TAKEN -> words.stepTAKEN();
            case ON_THE_WAY -> words.stepON_THE_WAY();
            case DONE -> words.stepDONE();
            case WITHDRAWN -> words.stepWITHDRAWN();
        };
    }

    public String via(ReportVia via) {
        return switch (via) {
            case PAGE -> words.viaPAGE();
            case LINE -> words.viaLINE();
            case TELEPHONE -> words.viaTELEPHONE();
            case PAPER -> words.viaPAPER();
        };
    }

    public String point(FloodPoint.Status status) {
        return switch (status) {
            case UNCHECKED -> words.pointUNCHECKED();
            case CONFIRMED -> words.pointCONFIRMED();
            case REJECTED -> words.pointREJECTED();
            case OVER -> words.pointOVER();
        };
    }

    /** What was seen at the school, without its status: each thing that was said. */
    public List<String> conditions(SituationReport.Conditions seen) {
        List<String> said = new ArrayList<>();
        seen.water().ifPresent(depth -> said.add(water(depth)));
        known(seen.power()).ifPresent(power -> said.add(power(power)));
        known(seen.road()).ifPresent(road -> said.add(road(road)));
        known(seen.telephone()).ifPresent(telephone -> said.add(telephone(telephone)));
        seen.people().ifPresent(people -> said.add(people(people)));
        return said;
    }

    /** The whole report in one line. */
    public String line(SituationReport report) {
        List<String> said = new ArrayList<>();
        said.add(status(report.status()));
        said.addAll(conditions(report.conditions()));
        report.needs().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(need -> said.add(
                        need.getValue() == PeopleBand.NONE
                                ? words.needNoLonger(need(need.getKey()))
                                : need(need.getKey(), need.getValue())));
        return String.join(" · ", said);
    }

    /** What is known of the school, merged from its reports; its needs are listed by themselves. */
    public String line(SchoolSituation known) {
        List<String> said = new ArrayList<>();
        said.add(status(known.status()));
        said.addAll(conditions(known.conditions()));
        return String.join(" · ", said);
    }

    private static Optional<Utility> known(Utility utility) {
        return utility == Utility.UNKNOWN ? Optional.empty() : Optional.of(utility);
    }
}

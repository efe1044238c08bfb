package org.faofon.rules.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.RuleNames;
import org.faofon.common.text.Language;
import org.faofon.network.District;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.HydrologicalZone;
import org.faofon.network.HydrologicalZoneName;
import org.faofon.rules.DefaultRules;
import org.faofon.rules.Rule;
import org.faofon.rules.Rule.Upstream;
import org.faofon.rules.RuleRepository;
import org.faofon.rules.text.RuleMessagesByLanguage;
import org.faofon.schools.SignatureFormatter;

/** Names and addresses for the pages of rules. */
@Named("ruleWords")
@ApplicationScoped
public class RulePlaceNames {
    private final GaugeRegistry network;
    private final RuleNames names;
    private final List<Rule> defaults;
    private final List<DefaultRules.Frequency> frequencies;

    RulePlaceNames(GaugeRegistry network, RuleNames names, ObjectMapper json) {
        this.network = network;
        this.names = names;
        this.defaults = DefaultRules.list(json);
        this.frequencies = DefaultRules.frequencies(json);
    }

    /** How often a default rule holds elsewhere; for a changed rule nobody has measured it. */
    public Optional<DefaultRules.Frequency> usualFrequency(Rule rule) {
        return findDefault(rule.code()).filter(rule::holdsAlike).flatMap(this::frequencyOf);
    }

    /** The default rule of that code. */
    Optional<Rule> findDefault(String code) {
        return defaults.stream().filter(known -> known.code().equals(code)).findFirst();
    }

    /** How often a default rule holds. */
    Optional<DefaultRules.Frequency> frequencyOf(Rule standard) {
        return frequencies.stream()
                .filter(known -> known.code().equals(standard.code()))
                .findFirst();
    }

    public Collection<District> districts() {
        return network.listDistricts();
    }

    /** The district of that code in that language, th or en. */
    public String district(String code, String lang) {
        return network.findDistrict(code)
                .map(district -> lang.equals("en") ? district.nameEn : "อ." + district.nameTh)
                .orElse(code);
    }

    public String districts(List<String> codes, String lang) {
        return codes.stream().map(code -> district(code, lang)).collect(Collectors.joining(", "));
    }

    /** Where the rain of a rule falls that warns downstream. */
    public String rainIn(Upstream upstream, String lang) {
        List<String> inDistricts =
                Optional.ofNullable(upstream.rainIn().districts()).orElse(List.of());
        List<String> atGauges = Optional.ofNullable(upstream.rainIn().gauges()).orElse(List.of());
        return Stream.concat(
                        inDistricts.stream().map(code -> district(code, lang)),
                        atGauges.stream().map(code -> school(code, lang)))
                .collect(Collectors.joining(", "));
    }

    /** The name of its river, or nothing. */
    public String river(Upstream upstream, String lang) {
        return Optional.ofNullable(upstream.river())
                .map(river -> lang.equals("en") ? river.en() : river.th())
                .orElse("");
    }

    /** The school of the gauge of that code, in that language. */
    public String school(String gauge, String lang) {
        return network.findGauge(gauge)
                .map(each -> lang.equals("en") ? each.school.nameEn : each.school.nameTh)
                .orElse(gauge);
    }

    /** The name of the rule of that code, in that language; the code if there is no such rule. */
    public String nameOf(String code, String lang) {
        return names.findName(code)
                .map(name -> lang.equals("en") ? name.en() : name.th())
                .orElse(code);
    }

    public String name(Rule rule, String lang) {
        return lang.equals("en") ? rule.name().en() : rule.name().th();
    }

    /** Where a rule comes from: a default rule says it in both languages, a person's words stay as they are. */
    public String source(Rule rule, String lang) {
        return standardSource(rule) ? RuleMessagesByLanguage.of(lang).defaultSource(rule.code()) : rule.source();
    }

    /** The language of that source, th or en, so that a person's words are marked as what they are. */
    public String sourceLang(Rule rule, String lang) {
        boolean thai = rule.source().codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == UnicodeScript.THAI);
        return standardSource(rule) ? lang : thai ? "th" : "en";
    }

    /** Whether its source is still the text of the default rule. */
    private boolean standardSource(Rule rule) {
        return findDefault(rule.code())
                .filter(known -> known.source().equals(rule.source()))
                .isPresent();
    }

    /** The author of a change; a text if it was not a person. */
    public String author(String changedBy, String lang) {
        return changedBy.equals(RuleRepository.BY_DEFAULT)
                ? RuleMessagesByLanguage.of(lang).byDefault()
                : SignatureFormatter.of(Language.of(lang)).full(changedBy);
    }

    /** The address at which a rule is changed. */
    public String toForm(String code) {
        return "/centre/rules/form?code=" + code;
    }

    public List<Hazard> hazards() {
        return List.of(Hazard.values());
    }

    public List<Level> levels() {
        return List.of(Level.values());
    }

    public Collection<HydrologicalZoneName> zones() {
        return network.listZones();
    }

    public String zoneName(HydrologicalZoneName zone, String lang) {
        return lang.equals("en") ? zone.nameEn : zone.nameTh;
    }

    /** The name of the zone in that language, or its code. */
    public String zone(HydrologicalZone zone, String lang) {
        return network.findZone(zone).map(known -> zoneName(known, lang)).orElse(zone.code());
    }
}

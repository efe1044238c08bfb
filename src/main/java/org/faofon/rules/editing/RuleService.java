package org.faofon.rules.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.GaugeRegistry;
import org.faofon.rules.Rule;
import org.faofon.rules.RuleRepository;
import org.faofon.rules.text.RuleMessages;

/** Parses and validates rules from people and programs. */
@Singleton
public class RuleService {
    private final RuleReader reader;
    private final ObjectReader json;

    RuleService(GaugeRegistry network, ObjectMapper mapper) {
        // The districts are read each time: a roster may bring new ones.
        this.reader = new RuleReader(
                network::listDistricts,
                district -> network.listGaugesOf(district).size(),
                gauge -> network.findGauge(gauge).isPresent());
        this.json = mapper.readerFor(JsonNode.class)
                .with(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    public RuleReader.Result read(JsonNode rule, Optional<String> code) {
        return reader.read(rule, code);
    }

    /**
     * Parses a rule.
     *
     * @throws jakarta.ws.rs.WebApplicationException with all errors
     */
    public Rule rule(JsonNode rule, Optional<String> code) {
        RuleReader.Result result = reader.read(rule, code);
        return result.rule().orElseThrow(() -> RuleProblem.of(result.faults()));
    }

    /**
     * The rules of a list, or of the {@code rules} of an object, in the export format.
     *
     * @throws jakarta.ws.rs.WebApplicationException with all errors
     */
    public List<Rule> rules(String text) {
        ReadSet read = readSet(parse(text));
        if (!read.faults.isEmpty()) {
            throw RuleProblem.of(read.faults);
        }
        return read.rules;
    }

    /** A set of rules with its errors; with any error it must not be imported. */
    public record ReadSet(List<Rule> rules, List<FieldError> faults) {
        static ReadSet wrong(FieldError fault) {
            return new ReadSet(List.of(), List.of(fault));
        }
    }

    /** As {@link #rules}, for a page that shows the errors. */
    public ReadSet readSet(String text) {
        try {
            return readSet((JsonNode) json.readValue(text));
        } catch (JsonProcessingException e) {
            return ReadSet.wrong(new FieldError("", RuleMessages::importNotJson));
        }
    }

    private ReadSet readSet(JsonNode written) {
        JsonNode list = written.isObject() ? written.path("rules") : written;
        if (!list.isArray() || list.isEmpty()) {
            return ReadSet.wrong(new FieldError("rules", RuleMessages::faultList));
        }
        if (list.size() > RuleRepository.MOST_RULES) {
            return ReadSet.wrong(new FieldError("rules", words -> words.faultTooMany(RuleRepository.MOST_RULES)));
        }
        List<Rule> rules = new ArrayList<>();
        List<FieldError> faults = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String place = "rules[" + i + "]";
            RuleReader.Result result = reader.read(list.get(i), Optional.empty());
            result.faults().forEach(fault -> faults.add(new FieldError(place + "." + fault.field(), fault.words())));
            result.rule().ifPresent(rules::add);
            if (result.rule().isPresent() && !codes.add(result.rule().get().code())) {
                faults.add(new FieldError(place + ".code", RuleMessages::faultTwice));
            }
        }
        return new ReadSet(List.copyOf(rules), List.copyOf(faults));
    }

    public JsonNode parse(String text) {
        try {
            return json.readValue(text);
        } catch (JsonProcessingException e) {
            throw ProblemDetails.exception(
                    Response.Status.BAD_REQUEST, "The body is not JSON: " + e.getOriginalMessage());
        }
    }
}

package org.faofon.rules;

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
import org.faofon.network.Network;

/** Takes rules as people and programs write them, and refuses what makes no sense. */
@Singleton
class RuleDesk {
    private final RuleReader reader;
    private final ObjectReader json;

    RuleDesk(Network network, ObjectMapper mapper) {
        // The districts are asked for each time: a roster may bring new ones.
        this.reader = new RuleReader(
                network::listDistricts,
                district -> network.listGaugesOf(district).size());
        this.json = mapper.readerFor(JsonNode.class)
                .with(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    RuleReader.Result read(JsonNode rule, Optional<String> code) {
        return reader.read(rule, code);
    }

    /** @throws jakarta.ws.rs.WebApplicationException naming everything that makes no sense */
    Rule rule(JsonNode rule, Optional<String> code) {
        RuleReader.Result result = reader.read(rule, code);
        return result.rule().orElseThrow(() -> RuleProblem.of(result.faults()));
    }

    /**
     * The rules of a list, or of the {@code rules} of an object, as the export writes it.
     *
     * @throws jakarta.ws.rs.WebApplicationException naming everything that makes no sense
     */
    List<Rule> rules(String text) {
        JsonNode written = parse(text);
        JsonNode list = written.isObject() ? written.path("rules") : written;
        if (!list.isArray() || list.isEmpty()) {
            throw RuleProblem.of(List.of(new Fault("rules", RuleMessages::faultList)));
        }
        if (list.size() > RuleBook.MOST_RULES) {
            throw RuleProblem.of(List.of(new Fault("rules", words -> words.faultTooMany(RuleBook.MOST_RULES))));
        }
        List<Rule> rules = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            String place = "rules[" + i + "]";
            RuleReader.Result result = reader.read(list.get(i), Optional.empty());
            result.faults().forEach(fault -> faults.add(new Fault(place + "." + fault.field(), fault.words())));
            result.rule().ifPresent(rules::add);
            if (result.rule().isPresent() && !codes.add(result.rule().get().code())) {
                faults.add(new Fault(place + ".code", RuleMessages::faultTwice));
            }
        }
        if (!faults.isEmpty()) {
            throw RuleProblem.of(faults);
        }
        return rules;
    }

    JsonNode parse(String text) {
        try {
            return json.readValue(text);
        } catch (JsonProcessingException e) {
            throw RuleProblem.of(Response.Status.BAD_REQUEST, "The body is not JSON: " + e.getOriginalMessage());
        }
    }
}

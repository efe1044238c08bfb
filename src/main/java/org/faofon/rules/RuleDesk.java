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
        ReadSet read = readSet(parse(text));
        if (!read.faults.isEmpty()) {
            throw RuleProblem.of(read.faults);
        }
        return read.rules;
    }

    /** A set of rules, and what is wrong with it; with any fault it must not be taken over. */
    record ReadSet(List<Rule> rules, List<Fault> faults) {
        static ReadSet wrong(Fault fault) {
            return new ReadSet(List.of(), List.of(fault));
        }
    }

    /** As {@link #rules}, for a page that shows what is wrong. */
    ReadSet readSet(String text) {
        try {
            return readSet((JsonNode) json.readValue(text));
        } catch (JsonProcessingException e) {
            return ReadSet.wrong(new Fault("", RuleMessages::importNotJson));
        }
    }

    private ReadSet readSet(JsonNode written) {
        JsonNode list = written.isObject() ? written.path("rules") : written;
        if (!list.isArray() || list.isEmpty()) {
            return ReadSet.wrong(new Fault("rules", RuleMessages::faultList));
        }
        if (list.size() > RuleBook.MOST_RULES) {
            return ReadSet.wrong(new Fault("rules", words -> words.faultTooMany(RuleBook.MOST_RULES)));
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
        return new ReadSet(List.copyOf(rules), List.copyOf(faults));
    }

    JsonNode parse(String text) {
        try {
            return json.readValue(text);
        } catch (JsonProcessingException e) {
            throw RuleProblem.of(Response.Status.BAD_REQUEST, "The body is not JSON: " + e.getOriginalMessage());
        }
    }
}

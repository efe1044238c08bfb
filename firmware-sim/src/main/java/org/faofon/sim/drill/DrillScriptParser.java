package org.faofon.sim.drill;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.faofon.sim.drill.DrillScript.Background;
import org.faofon.sim.drill.DrillScript.Entry;
import org.faofon.sim.faults.FaultKind;
import org.faofon.sim.line.ScriptedOutcome;
import org.faofon.sim.rain.StormModel;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a drill from YAML, and refuses every slip with its line. */
public final class DrillScriptParser {
    private static final long MOST_BYTES = 1_000_000;
    private static final int MOST_EVENTS = 1_000;
    private static final Duration USUAL_LENGTH = Duration.ofHours(6);
    private static final Duration USUAL_CELL = Duration.ofHours(1);

    private final String file;

    private DrillScriptParser(String file) {
        this.file = file;
    }

    public static DrillScript load(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new ScriptFault(path + " is a folder");
        }
        if (Files.size(path) > MOST_BYTES) {
            throw new ScriptFault(path + ": a script is at most 1 MB");
        }
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            return parse(path.toString(), reader);
        }
    }

    static DrillScript parse(String file, Reader reader) {
        LoaderOptions limits = new LoaderOptions();
        limits.setMaxAliasesForCollections(20);
        limits.setNestingDepthLimit(20);
        try {
            Node node = new Yaml(limits).compose(reader);
            if (node == null) {
                throw new ScriptFault(file + ": the script is empty");
            }
            return new DrillScriptParser(file).script(new YamlMap(file, node));
        } catch (YAMLException wrong) {
            if (wrong.getCause() instanceof CharacterCodingException) {
                throw new ScriptFault(file + " is not UTF-8 text");
            }
            throw new ScriptFault(file + " is no YAML: " + wrong.getMessage());
        }
    }

    private DrillScript script(YamlMap map) {
        map.refuseOthers(List.of("drill", "seed", "storm", "days-before", "for", "until", "events", "expect"));
        if (map.has("for") && map.has("until")) {
            throw map.fault("\"for\" and \"until\" contradict each other");
        }
        List<Entry> entries = map.maps("events").stream().map(this::entry).toList();
        if (entries.size() > MOST_EVENTS) {
            throw map.fault("a script has at most " + MOST_EVENTS + " events, but this one has " + entries.size());
        }
        return new DrillScript(
                map.text("drill").orElse(file),
                seed(map),
                background(map.map("storm")),
                map.parsed("days-before", Integer::parseInt).orElse(1),
                map.parsed("for", DrillScriptParser::duration).orElse(USUAL_LENGTH),
                map.parsed("until", DrillTime::parse),
                entries,
                map.map("expect").map(DrillScriptParser::expectations).orElse(List.of()));
    }

    private static OptionalLong seed(YamlMap map) {
        Optional<Long> seed = map.parsed("seed", Long::parseLong);
        return seed.isPresent() ? OptionalLong.of(seed.get()) : OptionalLong.empty();
    }

    private static Background background(Optional<YamlMap> storm) {
        if (storm.isEmpty()) {
            return new Background(StormModel.DRY, OptionalDouble.empty(), Optional.empty());
        }
        storm.get().refuseOthers(List.of("model", "mm", "at"));
        StormModel model = storm.get()
                .parsed("model", DrillScriptParser::model)
                .orElseThrow(() -> storm.get().fault("\"model\" is missing"));
        Optional<Double> mm = storm.get().parsed("mm", Double::parseDouble);
        return new Background(
                model,
                mm.isPresent() ? OptionalDouble.of(mm.get()) : OptionalDouble.empty(),
                storm.get().parsed("at", DrillTime::parse));
    }

    private static StormModel model(String word) {
        List<String> known =
                Arrays.stream(StormModel.values()).map(StormModel::word).toList();
        if (!known.contains(word.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(ClosestWord.unknown("storm", word, known));
        }
        return StormModel.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private Entry entry(YamlMap map) {
        List<String> kinds =
                Stream.of("cell", "fault", "line", "say").filter(map::has).toList();
        if (kinds.size() != 1) {
            throw map.fault("an event is one of cell, fault, line or say, but this one has "
                    + (kinds.isEmpty() ? "none" : String.join(" and ", kinds)));
        }
        DrillTime at = map.parsed("at", DrillTime::parse).orElseThrow(() -> map.fault("\"at\" is missing"));
        ScriptEvent event = switch (kinds.get(0)) {
            case "cell" -> cell(map);
            case "fault" -> fault(map);
            case "line" -> line(map);
            default -> say(map);
        };
        return new Entry(at, event, file + ", line " + map.line());
    }

    private static ScriptEvent cell(YamlMap event) {
        event.refuseOthers(List.of("at", "cell"));
        YamlMap cell = event.map("cell").orElseThrow();
        cell.refuseOthers(List.of("over", "mm-per-hour", "radius-km", "for"));
        return new ScriptEvent.Cell(
                cell.requiredText("over"),
                cell.parsed("mm-per-hour", Double::parseDouble).orElse(60.0),
                cell.parsed("radius-km", Double::parseDouble).orElse(5.0),
                cell.parsed("for", DrillScriptParser::duration).orElse(USUAL_CELL));
    }

    private static ScriptEvent fault(YamlMap event) {
        event.refuseOthers(List.of("at", "fault", "value", "gauges", "for", "until"));
        if (event.has("for") && event.has("until")) {
            throw event.fault("\"for\" and \"until\" contradict each other");
        }
        FaultKind kind = event.parsed("fault", FaultKind::of).orElseThrow();
        List<String> gauges = event.texts("gauges");
        if (gauges.isEmpty()) {
            throw event.fault("\"gauges\" is missing: ids, a share such as 25%, or all");
        }
        Optional<FaultOrder.End> end = event.parsed("for", DrillScriptParser::duration)
                .map(FaultOrder.End::after)
                .or(() -> event.parsed("until", DrillTime::parse).map(FaultOrder.End::at));
        String value = event.text("value").orElse("");
        return event.at(
                "value",
                () -> new ScriptEvent.GaugeFault(new FaultOrder(
                        kind, value, new GaugeSelection(String.join(",", gauges)), Optional.empty(), end)));
    }

    private static ScriptEvent line(YamlMap event) {
        event.refuseOthers(List.of("at", "line"));
        String outcome = event.requiredText("line");
        if (!List.of("down", "up").contains(outcome)) {
            event.at("line", () -> ScriptedOutcome.of(outcome));
        }
        return new ScriptEvent.Line(outcome);
    }

    private static ScriptEvent say(YamlMap event) {
        event.refuseOthers(List.of("at", "say"));
        return new ScriptEvent.Say(event.requiredText("say"));
    }

    private static List<Expectation> expectations(YamlMap map) {
        map.refuseOthers(Expectation.SUBJECTS);
        return Expectation.SUBJECTS.stream()
                .filter(map::has)
                .map(subject ->
                        map.at(subject, () -> Expectation.parse(subject + "=" + String.join(",", map.texts(subject)))))
                .toList();
    }

    private static Duration duration(String text) {
        Duration duration = Duration.parse(text.toUpperCase(Locale.ROOT));
        if (duration.toSeconds() < 1 || duration.compareTo(Duration.ofDays(400)) > 0) {
            throw new IllegalArgumentException("a duration is PT1S to P400D, but was " + text);
        }
        return duration;
    }
}

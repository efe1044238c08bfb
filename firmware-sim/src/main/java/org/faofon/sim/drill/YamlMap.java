package org.faofon.sim.drill;

import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A mapping of a YAML file whose mistakes are told with their line. */
final class YamlMap {
    private final String file;
    private final Node node;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    YamlMap(String file, Node node) {
        this.file = file;
        this.node = node;
        if (!(node instanceof MappingNode mapping)) {
            throw fault(node, "a list of \"name: value\" is expected here");
        }
        for (NodeTuple field : mapping.getValue()) {
            String name = scalar(field.getKeyNode(), "a name");
            if (fields.put(name, field.getValueNode()) != null) {
                throw fault(field.getKeyNode(), "\"" + name + "\" is given twice");
            }
        }
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    /** A text as it is written: YAML would take 14:00 for a number. */
    Optional<String> text(String name) {
        return find(name).map(value -> scalar(value, "\"" + name + "\""));
    }

    String requiredText(String name) {
        return text(name).orElseThrow(() -> fault(node, "\"" + name + "\" is missing"));
    }

    /** A value whose mistakes get the line of the field. */
    <T> Optional<T> parsed(String name, Function<String, T> parser) {
        return text(name).map(text -> at(name, () -> parser.apply(text)));
    }

    /** Does something whose mistakes get the line of the field. */
    <T> T at(String name, Supplier<T> work) {
        try {
            return work.get();
        } catch (ScriptFault known) {
            throw known;
        } catch (IllegalArgumentException | DateTimeException wrong) {
            throw fault(fields.getOrDefault(name, node), "\"" + name + "\": " + wrong.getMessage());
        }
    }

    /** A list of texts; one alone needs no brackets. */
    List<String> texts(String name) {
        Optional<Node> value = find(name);
        if (value.isPresent() && value.get() instanceof SequenceNode list) {
            return list.getValue().stream()
                    .map(item -> scalar(item, "an entry of \"" + name + "\""))
                    .toList();
        }
        return text(name).stream().toList();
    }

    Optional<YamlMap> map(String name) {
        return find(name).map(value -> new YamlMap(file, value));
    }

    List<YamlMap> maps(String name) {
        Optional<Node> value = find(name);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof SequenceNode list)) {
            throw fault(value.get(), "\"" + name + "\" must be a list, each entry beginning with \"- \"");
        }
        return list.getValue().stream().map(item -> new YamlMap(file, item)).toList();
    }

    /** Refuses all other names, which are slips of the pen. */
    void refuseOthers(List<String> known) {
        fields.forEach((name, value) -> {
            if (!known.contains(name)) {
                throw fault(value, ClosestWord.unknown("field", name, known));
            }
        });
    }

    ScriptFault fault(String message) {
        return fault(node, message);
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    private Optional<Node> find(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private String scalar(Node value, String what) {
        if (value instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return scalar.getValue().strip();
        }
        throw fault(value, what + " must be one value");
    }

    private ScriptFault fault(Node where, String message) {
        return new ScriptFault(file + ", line " + (where.getStartMark().getLine() + 1) + ": " + message);
    }
}

package org.faofon.network;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a district responds to rain, by a code. The two of Phatthalung: in the foothills rain runs off fast; the lake side
 * floods later and for longer. Another province may have others.
 */
@Schema(
        name = "Zone",
        type = SchemaType.STRING,
        description = "How a district responds to rain: a code of the network's own, such as FOOTHILL or LAKESIDE",
        examples = "FOOTHILL")
public record HydrologicalZone(@JsonValue String code) {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,15}"); // Before the zones that it checks.

    public static final HydrologicalZone FOOTHILL = new HydrologicalZone("FOOTHILL");
    public static final HydrologicalZone LAKESIDE = new HydrologicalZone("LAKESIDE");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public HydrologicalZone {
        if (!isCode(code)) {
            throw new IllegalArgumentException(
                    "a zone must be up to 16 capital letters, digits and _, but was " + code);
        }
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    @Override
    public String toString() {
        return code;
    }
}

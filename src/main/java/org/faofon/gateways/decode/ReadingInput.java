package org.faofon.gateways.decode;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a sender may say of a reading, for the description of the API; {@link ReadingJson} decodes it. A test keeps its
 * fields those of {@link ReadingJson#NAMES}, and docs/gauges.md explains each of them.
 */
@Schema(
        name = "ReadingInput",
        description = "A reading as gauges and programs send it: the rain of an interval (mm, trace or overflow), a "
                + "counter (tips), or the level of a cylinder (emptied). Exactly one of at and ageSeconds is required.")
public record ReadingInput(
        @Schema(description = "Only in files of many gauges: the gauge's code", examples = "PTL07") @Nullable
        String gauge,

        @Schema(
                description = "The end of the interval, with an offset",
                format = "date-time",
                examples = "2026-11-22T07:00:00+07:00")
        @Nullable
        String at,

        @Schema(
                description =
                        "Instead of at: how many seconds before its arrival the interval ended; needs seq and boot",
                minimum = "0",
                maximum = "604800",
                examples = "300")
        @Nullable
        Integer ageSeconds,

        @Schema(description = "The rain in millimetres", minimum = "0", maximum = "10000", examples = "12.4") @Nullable
        BigDecimal mm,

        @Schema(
                description = "The length of the interval, up to 31 days; by default the gauge's",
                format = "duration",
                examples = "PT5M")
        @Nullable
        String period,

        @Schema(description = "Rain fell, but less than could be measured", defaultValue = "false") @Nullable
        Boolean trace,

        @Schema(
                description = "The cylinder was full: mm or more fell, or its capacity if mm is absent",
                defaultValue = "false")
        @Nullable
        Boolean overflow,

        @Schema(description = "The period in days", minimum = "1", maximum = "31", examples = "3") @Nullable
        Integer days,

        @Schema(description = "A remark for officers", maxLength = 500) @Nullable
        String note,

        @Schema(
                description = "Instead of mm, for a tipping bucket: the total of its counter",
                minimum = "0",
                maximum = "10000000000",
                examples = "1234")
        @Nullable
        Long tips,

        @Schema(description = "For a cylinder: whether it was emptied; if not, mm is its level since it last was")
        @Nullable
        Boolean emptied,

        @Schema(description = "The number of the reading, one more each time", minimum = "0", examples = "1042")
        @Nullable
        Long seq,

        @Schema(
                description = "The run of the device, because seq starts over: a text or a whole number",
                oneOf = {String.class, Long.class},
                maxLength = 64,
                examples = "a7f3")
        @Nullable
        Object boot) {}

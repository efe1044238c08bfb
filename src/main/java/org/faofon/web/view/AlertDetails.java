package org.faofon.web.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An alert with all its events, in order.
 *
 * @param silent the silent gauges of its district; for officers, while it is open
 * @param outcomes the officers' assessments, in order, the last of which counts; for officers
 */
@Schema(name = "AlertStory")
public record AlertDetails(
        @JsonUnwrapped AlertView alert,
        List<AlertEventView> events,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) List<SilenceView.OfGauge> silent,
        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) List<AssessmentView> outcomes) {}

package org.faofon.ops;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.faofon.common.web.ProblemDetails;

/**
 * Describes every error of the API as a problem document. A resource declares that type beside its own, so without this
 * a success would be described as a problem, and an error as nothing.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class ProblemsInApiDescription implements OASFilter {
    private static final String NAME = "ProblemDetails";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(NAME, problem());
        api.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .forEach(operation -> operation.getResponses().getAPIResponses().forEach((status, response) -> {
                    if (status.startsWith("2")) {
                        withoutProblem(response);
                    } else if (status.startsWith("4") || status.startsWith("5")) {
                        response.setContent(content());
                    }
                }));
    }

    private static void withoutProblem(APIResponse response) {
        Content content = response.getContent();
        if (content != null
                && content.getMediaTypes() != null
                && content.getMediaTypes().size() > 1) {
            content.removeMediaType(ProblemDetails.MEDIA_TYPE);
        }
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        ProblemDetails.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(NAME)));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .description("An error (RFC 9457)")
                .required(List.of("type", "title", "status"))
                .properties(Map.of(
                        "type", field(Schema.SchemaType.STRING, "about:blank"),
                        "title", field(Schema.SchemaType.STRING, "The name of the status"),
                        "status", field(Schema.SchemaType.INTEGER, "The HTTP status"),
                        "detail", field(Schema.SchemaType.STRING, "What is wrong, in English"),
                        "errors",
                                field(Schema.SchemaType.ARRAY, "One for each wrong part of the request")
                                        .items(OASFactory.createSchema().addType(Schema.SchemaType.OBJECT))));
    }

    private static Schema field(Schema.SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).description(description);
    }
}

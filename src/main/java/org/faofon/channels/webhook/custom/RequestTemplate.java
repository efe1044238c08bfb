package org.faofon.channels.webhook.custom;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.quarkus.qute.Engine;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ResultMapper;
import io.quarkus.qute.Results;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateNode.Origin;
import io.quarkus.qute.ValueResolver;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/**
 * Fills in templates: {@code {title}} is a value, {@code {secret:NAME}} a secret. The engine has no sections, no beans, no
 * methods and no reflection; so a template can do nothing but name what it is given.
 */
final class RequestTemplate {
    private final Engine plain;
    private final Engine json;

    RequestTemplate(Function<String, String> secrets) {
        this.plain = engine(secrets).build();
        this.json = engine(secrets).addResultMapper(new JsonText()).build();
    }

    private static EngineBuilder engine(Function<String, String> secrets) {
        return Engine.builder()
                .strictRendering(true)
                .addValueResolver(new Values())
                .addNamespaceResolver(NamespaceResolver.builder("secret")
                        .resolve(context -> secrets.apply(context.getName()))
                        .build());
    }

    /** @throws TemplateException if it names what there is not, or is not a template */
    String fill(String template, Map<String, String> values) {
        return plain.parse(template).render(values);
    }

    /** The same, where values stand in strings of JSON. */
    String fillJson(String template, Map<String, String> values) {
        return json.parse(template).render(values);
    }

    /** The values by their names, and nothing of the values. */
    private static final class Values implements ValueResolver {
        @Override
        public boolean appliesTo(EvalContext context) {
            return context.getBase() instanceof Map && context.getParams().isEmpty();
        }

        @Override
        public CompletionStage<Object> resolve(EvalContext context) {
            Object value = ((Map<?, ?>) context.getBase()).get(context.getName());
            return value instanceof String ? CompletableFuture.completedFuture(value) : Results.notFound(context);
        }
    }

    private static final class JsonText implements ResultMapper {
        @Override
        public boolean appliesTo(Origin origin, Object result) {
            return result instanceof String;
        }

        @Override
        public String map(Object result, Expression expression) {
            return new String(JsonStringEncoder.getInstance().quoteAsString((String) result));
        }
    }
}

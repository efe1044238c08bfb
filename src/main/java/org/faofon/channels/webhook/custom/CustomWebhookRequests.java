package org.faofon.channels.webhook.custom;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.TemplateException;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.faofon.channels.webhook.custom.CustomWebhook.Format;
import org.faofon.channels.webhook.custom.CustomWebhook.Method;

/** Makes the request of a channel from its templates; what is wrong with them is a {@link CustomWebhookFault}. */
@ApplicationScoped
class CustomWebhookRequests {
    static final int MOST_BYTES = 64 * 1024;

    private static final Pattern UNKNOWN_NAME = Pattern.compile("Key \"([^\"]{1,60})\" not found");
    private static final int MOST_HEADERS = 10;
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9-]{1,60}");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\x20-\\x7e]{1,1000}");
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Set by the program or by the connection. */
    private static final List<String> OURS =
            List.of("host", "content-length", "content-type", "transfer-encoding", "connection", "idempotency-key");

    private final CustomWebhookConfig config;
    private final Function<String, String> secrets;

    CustomWebhookRequests(CustomWebhookConfig config, Secrets secrets) {
        this.config = config;
        this.secrets = name -> secrets.find(name)
                .orElseThrow(() -> new CustomWebhookFault(CustomWebhookFault.Kind.NO_SECRET, Secrets.PREFIX + name));
    }

    /** The request to send. */
    Request of(CustomWebhook hook, Map<String, String> values) {
        return build(hook, values, secrets);
    }

    /** The same as text, with a sign instead of each secret. */
    String preview(CustomWebhook hook, Map<String, String> values) {
        RequestTemplate templates = new RequestTemplate(name -> Secrets.HIDDEN);
        StringBuilder text = new StringBuilder();
        text.append(hook.method())
                .append(' ')
                .append(fill(templates, hook.url(), Map.of()))
                .append('\n');
        header(templates, hook)
                .forEach(header -> text.append(header.name())
                        .append(": ")
                        .append(header.value())
                        .append('\n'));
        return text.append('\n').append(filledBody(templates, hook, values)).toString();
    }

    private record Header(String name, String value) {}

    private Request build(CustomWebhook hook, Map<String, String> values, Function<String, String> known) {
        RequestTemplate templates = new RequestTemplate(known);
        HttpUrl url = address(fill(templates, hook.url(), Map.of()).strip());
        Request.Builder request = new Request.Builder().header("User-Agent", "Faofon");
        for (Header header : header(templates, hook)) {
            if (!HEADER_VALUE.matcher(header.value()).matches()) {
                throw new CustomWebhookFault(CustomWebhookFault.Kind.HEADER, header.name());
            }
            request.header(header.name(), header.value());
        }
        request.header("Idempotency-Key", values.getOrDefault("id", ""));
        String body = filledBody(templates, hook, values);
        return hook.method() == Method.GET
                ? request.url(withQuery(url, body)).build()
                : request.url(url)
                        .method(hook.method().name(), content(hook, body))
                        .build();
    }

    private HttpUrl address(String url) {
        HttpUrl parsed = HttpUrl.parse(url);
        if (parsed == null
                || !parsed.encodedUsername().isEmpty()
                || !parsed.encodedPassword().isEmpty()) {
            throw new CustomWebhookFault(CustomWebhookFault.Kind.URL, "");
        }
        if (!parsed.isHttps() && !config.privateAddresses()) {
            throw new CustomWebhookFault(CustomWebhookFault.Kind.NOT_HTTPS, "");
        }
        return parsed;
    }

    private static List<Header> header(RequestTemplate templates, CustomWebhook hook) {
        List<Header> headers = hook.headers()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> header(templates, line))
                .toList();
        if (headers.size() > MOST_HEADERS) {
            throw new CustomWebhookFault(CustomWebhookFault.Kind.HEADER, String.valueOf(MOST_HEADERS));
        }
        return headers;
    }

    private static Header header(RequestTemplate templates, String line) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? "" : line.substring(0, colon).strip();
        if (!HEADER_NAME.matcher(name).matches() || OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new CustomWebhookFault(CustomWebhookFault.Kind.HEADER, name);
        }
        return new Header(name, fill(templates, line.substring(colon + 1).strip(), Map.of()));
    }

    private static String filledBody(RequestTemplate templates, CustomWebhook hook, Map<String, String> values) {
        String body = switch (hook.format()) {
            case JSON -> checkedJson(fillJson(templates, hook.body(), values));
            case TEXT -> fill(templates, hook.body(), values);
            case FORM -> query(templates, hook.body(), values);
        };
        if (body.length() > MOST_BYTES) {
            throw new CustomWebhookFault(CustomWebhookFault.Kind.TOO_LONG, "");
        }
        return body;
    }

    private static String checkedJson(String body) {
        try {
            JSON.readTree(body);
            return body;
        } catch (JsonProcessingException e) {
            // Only where: the parser's own words repeat what it found there, which may be a secret.
            String place = Optional.ofNullable(e.getLocation())
                    .map(at -> at.getLineNr() + ":" + at.getColumnNr())
                    .orElse("");
            throw new CustomWebhookFault(CustomWebhookFault.Kind.NOT_JSON, place);
        }
    }

    private static String query(RequestTemplate templates, String body, Map<String, String> values) {
        FormBody.Builder form = new FormBody.Builder(StandardCharsets.UTF_8);
        body.lines().filter(line -> !line.isBlank()).forEach(line -> {
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new CustomWebhookFault(CustomWebhookFault.Kind.FORM_LINE, line.strip());
            }
            form.add(
                    line.substring(0, equals).strip(),
                    fill(templates, line.substring(equals + 1).strip(), values));
        });
        FormBody filled = form.build();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < filled.size(); i++) {
            text.append(i == 0 ? "" : "&")
                    .append(filled.encodedName(i))
                    .append('=')
                    .append(filled.encodedValue(i));
        }
        return text.toString();
    }

    private static HttpUrl withQuery(HttpUrl url, String query) {
        String already = url.encodedQuery();
        String both = already == null || already.isEmpty() ? query : already + "&" + query;
        return url.newBuilder().encodedQuery(both.isEmpty() ? null : both).build();
    }

    private static RequestBody content(CustomWebhook hook, String body) {
        return RequestBody.create(
                body.getBytes(StandardCharsets.UTF_8),
                MediaType.get(hook.format().mediaType()));
    }

    private static String fill(RequestTemplate templates, String template, Map<String, String> values) {
        try {
            return templates.fill(template, values);
        } catch (TemplateException e) {
            throw fault(e);
        }
    }

    private static String fillJson(RequestTemplate templates, String template, Map<String, String> values) {
        try {
            return templates.fillJson(template, values);
        } catch (TemplateException e) {
            throw fault(e);
        }
    }

    private static CustomWebhookFault fault(TemplateException e) {
        if (e.getCause() instanceof CustomWebhookFault fault) {
            return fault;
        }
        String words = String.valueOf(e.getMessage());
        Matcher unknown = UNKNOWN_NAME.matcher(words);
        return unknown.find()
                ? new CustomWebhookFault(CustomWebhookFault.Kind.UNKNOWN_NAME, "{" + unknown.group(1) + "}")
                : new CustomWebhookFault(CustomWebhookFault.Kind.TEMPLATE, words);
    }

    /** Whether a channel with GET has its values in a form, because a GET has no body. */
    static boolean fits(Method method, Format format) {
        return method != Method.GET || format == Format.FORM;
    }
}

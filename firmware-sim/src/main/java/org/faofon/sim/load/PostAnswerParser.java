package org.faofon.sim.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;

/** Tells from the program's response what became of one posted reading. */
final class PostAnswerParser {
    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final ObjectMapper JSON = new ObjectMapper();

    private PostAnswerParser() {}

    static PostAnswer answerOf(HttpResponse<String> response) {
        int status = response.statusCode();
        if (status == ACCEPTED || (status == OK && isStored(response.body()))) {
            return new PostAnswer.Acknowledged();
        }
        Optional<String> retryAfter = response.headers().firstValue("Retry-After");
        if (retryAfter.isPresent() && (status == TOO_MANY_REQUESTS || status == UNAVAILABLE)) {
            return new PostAnswer.Postponed(status, secondsOf(retryAfter.get()));
        }
        return new PostAnswer.Refused(status, response.body());
    }

    static PostAnswer.Lost lost(Throwable fault) {
        Throwable cause = fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault;
        String message = cause.getMessage();
        return new PostAnswer.Lost(message == null ? cause.getClass().getSimpleName() : message);
    }

    /** A reading with another depth than an earlier load sent for its interval is corrected, and so stored, too. */
    private static boolean isStored(String body) {
        try {
            JsonNode answer = JSON.readTree(body);
            return answer.path("stored").asInt() == 1
                    || answer.path("duplicate").asInt() == 1
                    || answer.path("corrected").asInt() == 1;
        } catch (JsonProcessingException otherText) {
            return false;
        }
    }

    /** An hour at most is awaited; the other format, a date, is not used by the program. */
    private static Optional<Duration> secondsOf(String retryAfter) {
        return retryAfter.matches("\\d{1,9}")
                ? Optional.of(Duration.ofSeconds(Math.min(3_600, Long.parseLong(retryAfter))))
                : Optional.empty();
    }
}

package org.faofon.channels.webhook.custom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretInClearTest {
    private static CustomWebhook hook(String url, String headers, String body) {
        CustomWebhook start = CustomWebhookExample.EMPTY.hook();
        return new CustomWebhook(
                "sms",
                "SMS",
                false,
                start.method(),
                url,
                headers,
                start.format(),
                body,
                "",
                start.language(),
                start.longest(),
                start.minLevel(),
                start.districts(),
                false,
                false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example.org|Authorization: Bearer abcdef|x",
                "https://a.example.org|X-Api-Key: abcdef|x",
                "https://a.example.org|Cookie: session=abcdef|x",
                "https://api.telegram.org/bot123456789:AAExampleExampleExampleExample/sendMessage|X-A: b|x",
                "https://discord.com/api/webhooks/123456789/abcdefghijabcdefghij_abc|X-A: b|x",
                "https://a.example.org/?api_key=abcdef|X-A: b|x",
                "https://a.example.org|X-A: b|token=abcdef",
                "https://a.example.org|X-A: b|{\"password\": \"abcdef\"}"
            })
    void findsSecrets(String url, String headers, String body) {
        assertThat(SecretInClear.find(hook(url, headers, body))).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example.org|Authorization: Bearer {secret:SMS}|x",
                "https://a.example.org|X-Api-Key: {secret:SMS}|x",
                "https://api.telegram.org/bot{secret:TELEGRAM}/sendMessage|Accept: text/plain|x",
                "https://a.example.org/?api_key={secret:SMS}|X-A: b|x",
                "https://a.example.org|X-A: b|token={secret:SMS}",
                "https://a.example.org|X-A: b|{\"password\": \"{secret:SMS}\", \"text\": \"{text}\"}"
            })
    void acceptsTheirNames(String url, String headers, String body) {
        assertThat(SecretInClear.find(hook(url, headers, body))).isEmpty();
    }

    @Test
    void findsNoneInTheExamples() {
        for (CustomWebhookExample example : CustomWebhookExample.values()) {
            assertThat(SecretInClear.find(example.hook())).as(example.key()).isEmpty();
        }
    }
}

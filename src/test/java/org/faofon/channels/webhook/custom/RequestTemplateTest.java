package org.faofon.channels.webhook.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.TemplateException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTemplateTest {
    private static final Map<String, String> VALUES = Map.of("title", "ฝน \"หนัก\"\nมาก", "level", "2");

    private final RequestTemplate templates = new RequestTemplate(name -> "secret of " + name);

    @Test
    void fillsInValuesAndSecrets() {
        assertThat(templates.fill("{level}: {secret:SMS}", VALUES)).isEqualTo("2: secret of SMS");
    }

    @Test
    void leavesTheBracesOfJsonAlone() {
        assertThat(templates.fillJson("{\"a\": {\"level\": {level}}, \"b\": {}}", VALUES))
                .isEqualTo("{\"a\": {\"level\": 2}, \"b\": {}}");
    }

    @Test
    void escapesValuesInStringsOfJson() {
        assertThat(templates.fillJson("{\"text\": \"{title}\"}", VALUES))
                .isEqualTo("{\"text\": \"ฝน \\\"หนัก\\\"\\nมาก\"}");
    }

    @Test
    void doesNotFillInWhatAValueContains() {
        assertThat(templates.fill("{title}", Map.of("title", "{secret:SMS}"))).isEqualTo("{secret:SMS}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{unknown}",
                "{title.length}",
                "{title.getClass}",
                "{title.class.name}",
                "{title.repeat(1000)}",
                "{inject:page.officer}",
                "{cdi:page}",
                "{config:'faofon.channels.line.token'}",
                "{str:eval('x')}",
                "{#if level}x{/if}",
                "{#for i in level}x{/for}",
                "{#include web/layout /}",
                "{#eval title /}",
                "{#let x=1}{x}{/let}",
                "{secret:SMS.length}",
                "{title"
            })
    void doesNothingButFillIn(String template) {
        assertThatThrownBy(() -> {
                    String filled = templates.fill(template, VALUES);
                    if (filled.equals(template)) {
                        throw new TemplateException("It is no template, and stays as it is");
                    }
                })
                .isInstanceOf(TemplateException.class);
    }
}

package org.faofon.gateways.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.ResourceBundle;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PahoLogTest {
    private static final String NAME = "org.faofon.gateways.PahoLogTest.paho";
    private static final ResourceBundle MESSAGES = new ListResourceBundle() {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{"0", "Messages"}, {"7", "lost {0} of {1}"}};
        }
    };

    private final Logger shared = Logger.getLogger(NAME);
    private final Heard heard = new Heard();

    @BeforeEach
    void listen() {
        shared.setUseParentHandlers(false);
        shared.setLevel(Level.INFO);
        shared.addHandler(heard);
    }

    @AfterEach
    void stop() {
        shared.removeHandler(heard);
    }

    @Test
    void allOfANameAreOne() {
        PahoLog first = new PahoLog();
        first.initialise(MESSAGES, NAME, "first");
        PahoLog second = new PahoLog();
        second.initialise(MESSAGES, NAME, "second");
        second.warning("Token", "done", "7", new Object[] {1, 3});
        assertThat(heard.texts).containsExactly("first: lost 1 of 3");
    }

    @Test
    void whatNobodyListensToIsNotSaid() {
        PahoLog log = new PahoLog();
        log.initialise(MESSAGES, NAME, "first");
        log.fine("Token", "done", "7", new Object[] {1, 3});
        assertThat(heard.texts).isEmpty();
        assertThat(log.isLoggable(org.eclipse.paho.mqttv5.client.logging.Logger.FINE))
                .isFalse();
        assertThat(log.isLoggable(org.eclipse.paho.mqttv5.client.logging.Logger.WARNING))
                .isTrue();
    }

    private static final class Heard extends Handler {
        private final List<String> texts = new ArrayList<>();

        @Override
        public void publish(LogRecord record) {
            texts.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

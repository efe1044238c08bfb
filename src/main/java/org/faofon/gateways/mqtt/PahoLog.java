package org.faofon.gateways.mqtt;

import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.paho.mqttv5.client.logging.JSR47Logger;
import org.eclipse.paho.mqttv5.client.logging.Logger;

/**
 * Paho's logging, with one logger per name. Paho requests one for every acknowledgement, and JBoss LogManager creates a
 * new one each time and tracks it until it is garbage-collected.
 */
public final class PahoLog implements Logger {
    private static final Map<String, Logger> BY_NAME = new ConcurrentHashMap<>();

    private Logger shared = new JSR47Logger();

    @Override
    public void initialise(ResourceBundle messages, String name, String resource) {
        shared = BY_NAME.computeIfAbsent(name, first -> {
            shared.initialise(messages, name, resource);
            return shared;
        });
    }

    @Override
    public void setResourceName(String resource) {
        shared.setResourceName(resource);
    }

    @Override
    public boolean isLoggable(int level) {
        return shared.isLoggable(level);
    }

    @Override
    public void severe(String where, String method, String message) {
        shared.severe(where, method, message);
    }

    @Override
    public void severe(String where, String method, String message, Object[] inserts) {
        shared.severe(where, method, message, inserts);
    }

    @Override
    public void severe(String where, String method, String message, Object[] inserts, Throwable thrown) {
        shared.severe(where, method, message, inserts, thrown);
    }

    @Override
    public void warning(String where, String method, String message) {
        shared.warning(where, method, message);
    }

    @Override
    public void warning(String where, String method, String message, Object[] inserts) {
        shared.warning(where, method, message, inserts);
    }

    @Override
    public void warning(String where, String method, String message, Object[] inserts, Throwable thrown) {
        shared.warning(where, method, message, inserts, thrown);
    }

    @Override
    public void info(String where, String method, String message) {
        shared.info(where, method, message);
    }

    @Override
    public void info(String where, String method, String message, Object[] inserts) {
        shared.info(where, method, message, inserts);
    }

    @Override
    public void info(String where, String method, String message, Object[] inserts, Throwable thrown) {
        shared.info(where, method, message, inserts, thrown);
    }

    @Override
    public void config(String where, String method, String message) {
        shared.config(where, method, message);
    }

    @Override
    public void config(String where, String method, String message, Object[] inserts) {
        shared.config(where, method, message, inserts);
    }

    @Override
    public void config(String where, String method, String message, Object[] inserts, Throwable thrown) {
        shared.config(where, method, message, inserts, thrown);
    }

    @Override
    public void fine(String where, String method, String message) {
        shared.fine(where, method, message);
    }

    @Override
    public void fine(String where, String method, String message, Object[] inserts) {
        shared.fine(where, method, message, inserts);
    }

    @Override
    public void fine(String where, String method, String message, Object[] inserts, Throwable thrown) {
        shared.fine(where, method, message, inserts, thrown);
    }

    @Override
    public void finer(String where, String method, String message) {
        shared.finer(where, method, message);
    }

    @Override
    public void finer(String where, String method, String message, Object[] inserts) {
        shared.finer(where, method, message, inserts);
    }

    @Override
    public void finer(String where, String method, String message, Object[] inserts, Throwable thrown) {
        shared.finer(where, method, message, inserts, thrown);
    }

    @Override
    public void finest(String where, String method, String message) {
        shared.finest(where, method, message);
    }

    @Override
    public void finest(String where, String method, String message, Object[] inserts) {
        shared.finest(where, method, message, inserts);
    }

    @Override
    public void finest(String where, String method, String message, Object[] inserts, Throwable thrown) {
        shared.finest(where, method, message, inserts, thrown);
    }

    @Override
    public void log(int level, String where, String method, String message, Object[] inserts, Throwable thrown) {
        shared.log(level, where, method, message, inserts, thrown);
    }

    @Override
    public void trace(int level, String where, String method, String message, Object[] inserts, Throwable thrown) {
        shared.trace(level, where, method, message, inserts, thrown);
    }

    @Override
    public String formatMessage(String message, Object[] inserts) {
        return shared.formatMessage(message, inserts);
    }

    @Override
    public void dumpTrace() {
        shared.dumpTrace();
    }
}

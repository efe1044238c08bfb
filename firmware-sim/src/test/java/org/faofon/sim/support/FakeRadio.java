package org.faofon.sim.support;

import java.util.ArrayList;
import java.util.List;
import org.faofon.sim.link.Radio;

/** A broker that does what a test says, and only then. */
public final class FakeRadio implements Radio {
    public final List<FakeSession> sessions = new ArrayList<>();

    @Override
    public FakeSession open(Credentials credentials, Listener listener) {
        FakeSession session = new FakeSession(listener);
        sessions.add(session);
        return session;
    }

    public FakeSession latest() {
        return sessions.get(sessions.size() - 1);
    }

    /** One connection, with what was published on it. */
    public static final class FakeSession implements Session {
        public final List<Message> published = new ArrayList<>();
        public boolean isCut;
        private final List<Receipt> receipts = new ArrayList<>();
        private final Listener listener;

        private FakeSession(Listener listener) {
            this.listener = listener;
        }

        @Override
        public void publish(Message message, Receipt receipt) {
            published.add(message);
            receipts.add(receipt);
        }

        @Override
        public void cut() {
            isCut = true;
        }

        /** Takes the link, and the status that is its first message. */
        public void accept(int receiveMaximum) {
            listener.connected(receiveMaximum);
            acknowledge(0);
        }

        /** Takes the link of a listener that sends no status. */
        public void allow(int receiveMaximum) {
            listener.connected(receiveMaximum);
        }

        public void lose() {
            listener.ended("connection reset");
        }

        public void acknowledge(int message) {
            receipts.get(message).acknowledged();
        }

        public void refuse(int message) {
            receipts.get(message).refused("not authorized");
        }

        /** The readings messages, without the status. */
        public List<String> readings() {
            return published.stream()
                    .filter(message -> message.topic().endsWith("/readings"))
                    .map(Message::json)
                    .toList();
        }
    }
}

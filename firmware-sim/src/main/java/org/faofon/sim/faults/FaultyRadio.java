package org.faofon.sim.faults;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import org.faofon.sim.faults.DeviceFaults.UplinkFate;
import org.faofon.sim.link.Radio;
import org.faofon.sim.link.Topics;

/** A radio that loses, repeats and breaks the readings of one gauge. */
public final class FaultyRadio implements Radio {
    private final Radio radio;
    private final DeviceFaults faults;
    private final InstantSource simulated;
    private final Executor links;
    private UplinkTally tally = UplinkTally.NOTHING;

    /** @param links the thread on which links are called back */
    public FaultyRadio(Radio radio, DeviceFaults faults, InstantSource simulated, Executor links) {
        this.radio = radio;
        this.faults = faults;
        this.simulated = simulated;
        this.links = links;
    }

    public UplinkTally tally() {
        return tally;
    }

    @Override
    public Session open(Credentials credentials, Listener listener) {
        HalvedListener halved = new HalvedListener(listener);
        return new FaultySession(radio.open(credentials, halved), halved);
    }

    /** Every message may be sent twice, so only half as many may be underway as the broker allows. */
    private static final class HalvedListener implements Listener {
        private final Listener listener;
        private int receiveMaximum = 1;

        HalvedListener(Listener listener) {
            this.listener = listener;
        }

        boolean allowsTwo() {
            return receiveMaximum > 1;
        }

        @Override
        public void connected(int receiveMaximum) {
            this.receiveMaximum = receiveMaximum;
            listener.connected(Math.max(1, receiveMaximum / 2));
        }

        @Override
        public void turnedAway(String reason) {
            listener.turnedAway(reason);
        }

        @Override
        public void ended(String reason) {
            listener.ended(reason);
        }
    }

    private final class FaultySession implements Session {
        private final Session session;
        private final HalvedListener broker;

        FaultySession(Session session, HalvedListener broker) {
            this.session = session;
            this.broker = broker;
        }

        @Override
        public void publish(Message message, Receipt receipt) {
            if (!Topics.areReadings(message.topic())) {
                session.publish(message, receipt);
                return;
            }
            UplinkFate fate = faults.fateOf(message.json(), simulated.instant());
            tally = tally.plus(fate);
            if (fate.lost()) {
                // The gauge believes that it was heard. It must not be told within this call: it is still sending.
                links.execute(receipt::acknowledged);
                return;
            }
            send(struck(message, fate), receipt, fate.twice() && broker.allowsTwo());
        }

        private void send(Message message, Receipt receipt, boolean twice) {
            session.publish(message, receipt);
            if (twice) {
                session.publish(message, new IgnoredReceipt());
            }
        }

        private static Message struck(Message message, UplinkFate fate) {
            Message sent = new Message(message.topic(), message.json(), fate.retained());
            return fate.corrupt() ? PayloadCorruption.broken(sent, fate.choice()) : sent;
        }

        @Override
        public void cut() {
            session.cut();
        }
    }

    /** The answer to a copy concerns nobody. */
    private record IgnoredReceipt() implements Receipt {
        @Override
        public void acknowledged() {}

        @Override
        public void refused(String reason) {}
    }
}

package org.faofon.sim;

import java.net.InetSocketAddress;
import java.net.URI;
import org.faofon.sim.load.HttpLoadGenerator;
import org.faofon.sim.load.HttpTarget;
import org.faofon.sim.load.LoadGenerator;
import org.faofon.sim.load.MqttLoadGenerator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The protocol of a load, and its connections. */
final class LoadProtocolOptions {
    private static final int USUAL_CONNECTIONS = 64;

    @Option(
            names = "--by",
            defaultValue = "mqtt",
            paramLabel = "PROTOCOL",
            description = "mqtt: each gauge keeps a connection to the broker; http: the gauges post their readings to "
                    + "the program over connections that they share (${DEFAULT-VALUE})")
    private LoadProtocol protocol;

    @Option(
            names = "--connections",
            paramLabel = "N",
            description = "With --by http: the connections that all gauges share (64)")
    private @Nullable Integer connections;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    LoadProtocol protocol() {
        return protocol;
    }

    /**
     * The generator for this protocol.
     *
     * @throws IllegalArgumentException if an option belongs to the other protocol, or an address is of no use
     */
    LoadGenerator.Factory generator(NetworkOptions network) {
        return protocol == LoadProtocol.MQTT ? mqtt(network) : http(network);
    }

    private LoadGenerator.Factory mqtt(NetworkOptions network) {
        if (connections != null) {
            throw new IllegalArgumentException(
                    "--connections is for --by http; with --by mqtt each gauge has a connection of its own");
        }
        InetSocketAddress broker = broker(network.mqtt());
        return (plan, gauges, everySecond) ->
                new MqttLoadGenerator(plan, gauges, broker, System::nanoTime, everySecond);
    }

    private LoadGenerator.Factory http(NetworkOptions network) {
        if (command.commandLine().getParseResult().hasMatchedOption("--mqtt")) {
            throw new IllegalArgumentException("--mqtt is for --by mqtt; with --by http the readings go to --faofon");
        }
        HttpTarget target = new HttpTarget(network.faofon(), connections == null ? USUAL_CONNECTIONS : connections);
        return (plan, gauges, everySecond) ->
                new HttpLoadGenerator(plan, gauges, target, System::nanoTime, everySecond);
    }

    /** The gauges of a load speak plain MQTT. */
    private static InetSocketAddress broker(String mqtt) {
        URI address = URI.create(mqtt);
        if (!"tcp".equals(address.getScheme()) || address.getHost() == null) {
            throw new IllegalArgumentException("load speaks to tcp:// only, but --mqtt was " + mqtt);
        }
        int port = address.getPort() < 0 ? 1883 : address.getPort();
        InetSocketAddress broker = new InetSocketAddress(address.getHost(), port);
        if (broker.isUnresolved()) {
            throw new IllegalArgumentException("the broker's name is unknown: " + address.getHost());
        }
        return broker;
    }
}

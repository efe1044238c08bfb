package org.faofon.ops;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.traffic.ChannelTrafficShapingHandler;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnection;
import org.apache.activemq.artemis.spi.core.protocol.RemotingConnection;

/**
 * How fast the broker reads from one gauge: a flood from it is held back on its own connection, where it costs the others
 * nothing, and none of it is lost.
 */
final class EvenPace {
    /** Over a thousand readings a second, or a month of five-minute readings in four. */
    static final int BYTES_PER_SECOND = 128 * 1024;

    private static final int UNLIMITED = 0;

    private EvenPace() {}

    static ChannelHandler ofGauge() {
        return new ChannelTrafficShapingHandler(UNLIMITED, BYTES_PER_SECOND);
    }

    /** The program's own connection acknowledges what all the gauges send. */
    static void lift(RemotingConnection connection) {
        if (connection.getTransportConnection() instanceof NettyConnection transport) {
            ChannelPipeline pipeline = transport.getChannel().pipeline();
            if (pipeline.get(ChannelTrafficShapingHandler.class) != null) {
                pipeline.remove(ChannelTrafficShapingHandler.class);
            }
        }
    }
}

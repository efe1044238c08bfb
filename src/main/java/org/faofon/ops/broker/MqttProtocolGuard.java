package org.faofon.ops.broker;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.group.ChannelGroup;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.ReferenceCountUtil;
import java.lang.reflect.Field;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.faofon.common.limits.FairShare;
import org.faofon.common.web.ClientNetwork;

/**
 * Disconnects clients that do not begin with an MQTT CONNECT.
 *
 * <p>The broker would also accept HTTP, for MQTT over WebSocket, and buffer a request of up to 2 GB in memory before
 * authentication. It has no setting against that, so each new connection is checked before the broker gets it.
 */
final class MqttProtocolGuard extends ChannelInboundHandlerAdapter {
    private static final int SIGN_IN = 0x10;

    private MqttProtocolGuard() {}

    /**
     * Installs it in front of this acceptor's listeners.
     *
     * @param waiting the connections of this broker that have not signed in
     */
    static void guard(NettyAcceptor acceptor, FairShare<ClientNetwork> waiting) throws ReflectiveOperationException {
        // The broker keeps its listening channels private; a test fails when another version renames them.
        Field listening = NettyAcceptor.class.getDeclaredField("serverChannelGroup");
        listening.setAccessible(true);
        for (Channel channel : (ChannelGroup) listening.get(acceptor)) {
            channel.pipeline().addFirst(new Newcomers(waiting));
        }
    }

    /** By now the broker has prepared the connection; with TLS, the guard moves behind the decryption. */
    @Override
    public void channelRegistered(ChannelHandlerContext context) {
        ChannelHandlerContext tls = context.pipeline().context(SslHandler.class);
        if (tls != null) {
            context.pipeline().remove(this);
            context.pipeline().addAfter(tls.name(), null, new MqttProtocolGuard());
        }
        context.fireChannelRegistered();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof ByteBuf bytes
                && bytes.isReadable()
                && bytes.getUnsignedByte(bytes.readerIndex()) != SIGN_IN) {
            ReferenceCountUtil.release(message);
            var unused = context.close();
            return;
        }
        context.pipeline().remove(this);
        context.fireChannelRead(message);
    }

    /** Gets each connection when it is accepted, before the broker prepares it. */
    private static final class Newcomers extends ChannelInboundHandlerAdapter {
        private final FairShare<ClientNetwork> waiting;

        private Newcomers(FairShare<ClientNetwork> waiting) {
            this.waiting = waiting;
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object accepted) {
            ((Channel) accepted)
                    .pipeline()
                    .addLast(new ConnectTimeout(waiting), new PerGaugeRateLimit(), new MqttProtocolGuard());
            context.fireChannelRead(accepted);
        }
    }
}

package org.faofon.ops.broker;

import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.mqtt.MqttDecoder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import org.apache.activemq.artemis.core.protocol.mqtt.MQTTInterceptor;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManager;
import org.apache.activemq.artemis.spi.core.protocol.ProtocolManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The broker's MQTT protocol with a limit on packets in memory.
 *
 * <p>The broker compares a packet with its own limit only when it has read all of it, up to 256 MB, and for MQTT 3.1.1
 * not at all: a few faulty gauges could fill the memory. Here the decoder stops reading. The broker has no setting for
 * that and its classes are final, so its two interfaces are wrapped.
 */
final class MqttPacketSizeLimit {
    private static final String DECODER = "bounded-mqtt-decoder";

    private final int maxBytes;
    private final List<Supplier<ChannelHandler>> behind;

    /**
     * A limit of that many bytes.
     *
     * @param behind create the handlers between the decoder of a connection and the broker, in their order
     */
    MqttPacketSizeLimit(int maxBytes, List<Supplier<ChannelHandler>> behind) {
        this.maxBytes = maxBytes;
        this.behind = behind;
    }

    ProtocolManagerFactory<?> mqtt() {
        ProtocolManagerFactory<?> mqtt = brokersOwn();
        return wrap(ProtocolManagerFactory.class, (method, arguments) -> {
            Object result = method.invoke(mqtt, arguments);
            return result instanceof ProtocolManager<?, ?> protocol ? limited(protocol) : result;
        });
    }

    /** Looked up as a service, because its class needs annotations that are not on the class path at compile time. */
    private static ProtocolManagerFactory<?> brokersOwn() {
        return ServiceLoader.load(ProtocolManagerFactory.class, MQTTInterceptor.class.getClassLoader()).stream()
                .<ProtocolManagerFactory<?>>map(ServiceLoader.Provider::get)
                .filter(factory -> List.of(factory.getProtocols()).contains("MQTT"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The broker's MQTT is not on the class path"));
    }

    private ProtocolManager<?, ?> limited(ProtocolManager<?, ?> protocol) {
        return wrap(ProtocolManager.class, (method, arguments) -> {
            Object result = method.invoke(protocol, arguments);
            if (method.getName().equals("addChannelHandlers") && arguments != null) {
                limit((ChannelPipeline) arguments[0]);
            }
            return result;
        });
    }

    private void limit(ChannelPipeline pipeline) {
        pipeline.replace(MqttDecoder.class, DECODER, new MqttDecoder(maxBytes));
        for (int i = behind.size() - 1; i >= 0; i--) {
            pipeline.addAfter(DECODER, "behind-decoder-" + i, behind.get(i).get());
        }
        pipeline.addAfter(DECODER, "sign-in-seen", new ConnectTimeout.Ending());
    }

    private static <T> T wrap(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    try {
                        return call.make(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                }));
    }

    /** A delegated call. */
    private interface Call {
        @Nullable
        Object make(Method method, Object @Nullable [] arguments) throws ReflectiveOperationException;
    }
}

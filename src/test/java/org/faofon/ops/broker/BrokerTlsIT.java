package org.faofon.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.interfaces.ECPrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@SuppressWarnings("NullAway.Init") // Started before each test.
class BrokerTlsIT {
    private static final char[] PASSWORD = "changeit".toCharArray();

    @TempDir
    Path home;

    private Vertx vertx;
    private TlsKeyStore store;
    private EmbeddedBroker broker;
    private BrokerClients clients;

    @BeforeEach
    void start() throws Exception {
        issueCertificate("EC");
        vertx = Vertx.vertx();
        store = new TlsKeyStore(home.resolve("mqtt.crt"), home.resolve("mqtt.key"), home.resolve("broker"), vertx);
        store.update();
        broker = new EmbeddedBroker(home.resolve("broker"), 0, BrokerClients.ACCOUNTS, Clock.systemUTC());
        broker.listenWithTls(0, store);
        broker.start();
        clients = new BrokerClients(broker.port());
        clients.program();
    }

    @AfterEach
    void stop() throws Exception {
        clients.close();
        broker.stop();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    /** A self-signed certificate for localhost, in the PEM files that Caddy or Certbot would write. */
    private void issueCertificate(String algorithm) throws Exception {
        Path file = Files.createTempFile(home, "issued", ".p12");
        Files.delete(file);
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "mqtt",
                        "-keyalg",
                        algorithm,
                        algorithm.equals("EC") ? "-groupname" : "-keysize",
                        algorithm.equals("EC") ? "secp256r1" : "2048",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("keytool.log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        KeyStore issued = KeyStore.getInstance(file.toFile(), PASSWORD);
        pem("mqtt.crt", "CERTIFICATE", issued.getCertificate("mqtt").getEncoded());
        Key key = issued.getKey("mqtt", PASSWORD);
        if (key instanceof ECPrivateKey ec) {
            pem("mqtt.key", "EC PRIVATE KEY", asCaddyWrites(ec));
        } else {
            pem("mqtt.key", "PRIVATE KEY", key.getEncoded());
        }
    }

    /** SEC 1, section C.4: version 1, the number, and the curve, which is secp256r1. */
    private static byte[] asCaddyWrites(ECPrivateKey key) {
        byte[] number = HexFormat.of().parseHex("%064x".formatted(key.getS()));
        return ByteBuffer.allocate(51)
                .put(HexFormat.of().parseHex("30310201010420"))
                .put(number)
                .put(HexFormat.of().parseHex("a00a06082a8648ce3d030107"))
                .array();
    }

    private void pem(String name, String type, byte[] content) throws IOException {
        Files.writeString(
                home.resolve(name),
                "-----BEGIN " + type + "-----\n"
                        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content) + "\n-----END " + type
                        + "-----\n");
    }

    private SSLContext trusting() throws Exception {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("mqtt", issued());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private Certificate issued() throws Exception {
        try (InputStream file = Files.newInputStream(home.resolve("mqtt.crt"))) {
            return java.security.cert.CertificateFactory.getInstance("X.509").generateCertificate(file);
        }
    }

    @Test
    void aGaugePublishesOverTls() throws Exception {
        MqttAsyncClient gauge =
                new MqttAsyncClient("ssl://localhost:" + broker.tlsPort(), "PTL07", new MemoryPersistence());
        MqttConnectionOptions options = BrokerClients.signIn("PTL07", "token of PTL07");
        options.setSocketFactory(trusting().getSocketFactory());
        gauge.connect(options).waitForCompletion(10_000);

        gauge.publish("faofon/v1/gauges/PTL07/readings", "over TLS".getBytes(StandardCharsets.UTF_8), 1, false)
                .waitForCompletion(10_000);

        assertThat(clients.nextHeard()).contains("over TLS");
        gauge.disconnect().waitForCompletion(10_000);
        gauge.close();
    }

    @Test
    void whatIsNotMqttIsDisconnectedWithTlsToo() throws Exception {
        try (SSLSocket socket = (SSLSocket) trusting().getSocketFactory().createSocket("localhost", broker.tlsPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aConnectionWithoutTlsIsRefusedThere() throws Exception {
        try (Socket socket = new Socket("localhost", broker.tlsPort())) {
            socket.setSoTimeout(5_000);
            OutputStream out = socket.getOutputStream();
            out.write(new byte[] {0x10, 0x0c, 0, 4, 'M', 'Q', 'T', 'T', 4, 2, 0, 60, 0, 0});
            int first = socket.getInputStream().read();
            assertThat(first).isNotEqualTo(0x20); // No CONNACK; at most a TLS alert.
        }
    }

    @Test
    void aRenewedCertificateIsUsedWithoutARestart() throws Exception {
        issueCertificate("RSA");
        later();
        assertThat(store.update()).isTrue();
        assertThat(store.update()).isFalse();

        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().untilAsserted(() -> {
            try (SSLSocket socket =
                    (SSLSocket) trusting().getSocketFactory().createSocket("localhost", broker.tlsPort())) {
                socket.startHandshake();
                assertThat(socket.getSession().getPeerCertificates()[0]).isEqualTo(issued());
            }
        });
    }

    /** The clock of a file system may be coarse. */
    private void later() throws IOException {
        Files.setLastModifiedTime(
                home.resolve("mqtt.crt"), FileTime.from(Instant.now().plusSeconds(2)));
    }

    @Test
    void filesThatAreNoCertificateAreRefusedAndTheOldOneStays() throws Exception {
        byte[] before = Files.readAllBytes(store.file());
        Files.writeString(home.resolve("mqtt.crt"), "not a certificate");
        later();

        assertThatThrownBy(store::update).isInstanceOf(IOException.class).hasMessageContaining("mqtt.crt");
        assertThat(Files.readAllBytes(store.file())).isEqualTo(before);
    }

    @Test
    void nobodyElseMayReadTheKey() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store.file())))
                .isEqualTo("rw-------");
    }
}

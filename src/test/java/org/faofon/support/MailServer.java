package org.faofon.support;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** A mail server that keeps what it gets; not yet started. */
public final class MailServer {
    private static final Duration START_PATIENCE = Duration.ofSeconds(30);

    private MailServer() {}

    /** Makes one at the port that the named setting has. */
    public static GreenMail of(String portSetting) {
        int port = ConfigProvider.getConfig().getValue(portSetting, Integer.class);
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(START_PATIENCE.toMillis());
        return new GreenMail(setup);
    }
}

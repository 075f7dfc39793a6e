package id.jejaring.platform;

import java.net.InetAddress;
import java.util.regex.Pattern;
import org.apache.catalina.valves.RemoteAddrValve;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** Plain HTTP stays on this machine; from outside only the named proxy may connect, and only it is believed. */
@Component
class Listening implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    private static final String LOOPBACK = "127\\.0\\.0\\.1|0:0:0:0:0:0:0:1|::1";

    private final Settings settings;

    Listening(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        var proxy = settings.namedProxy();
        if (proxy.isEmpty()) {
            factory.setAddress(InetAddress.getLoopbackAddress());
            return;
        }
        var trusted = Pattern.quote(proxy.get()) + "|" + LOOPBACK;
        var peers = new RemoteAddrValve();
        peers.setAllow(trusted);
        var forwarded = new RemoteIpValve();
        forwarded.setInternalProxies(trusted);
        forwarded.setProtocolHeader("X-Forwarded-Proto");
        factory.addEngineValves(peers, forwarded);
    }
}

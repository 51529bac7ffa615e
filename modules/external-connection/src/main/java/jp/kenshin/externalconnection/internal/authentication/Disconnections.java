package jp.kenshin.externalconnection.internal.authentication;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.internal.credential.JdbcAuthenticators;
import jp.kenshin.externalconnection.internal.radius.DisconnectClient;
import jp.kenshin.externalconnection.internal.radius.DisconnectClient.Answer;
import jp.kenshin.externalconnection.internal.radius.RadiusClient;
import org.aaa4j.radius.core.attribute.Attribute;
import org.aaa4j.radius.core.attribute.Ipv4AddrData;
import org.aaa4j.radius.core.attribute.Ipv6AddrData;
import org.aaa4j.radius.core.attribute.TextData;
import org.aaa4j.radius.core.attribute.TimeData;
import org.aaa4j.radius.core.attribute.attributes.AcctSessionId;
import org.aaa4j.radius.core.attribute.attributes.CallingStationId;
import org.aaa4j.radius.core.attribute.attributes.EventTimestamp;
import org.aaa4j.radius.core.attribute.attributes.NasIdentifier;
import org.aaa4j.radius.core.attribute.attributes.NasIpAddress;
import org.aaa4j.radius.core.attribute.attributes.NasIpv6Address;
import org.aaa4j.radius.core.attribute.attributes.UserName;

/** Ends sessions at their authenticators. */
@Singleton
public class Disconnections {
    /** A second for the first answer, then twice as long each time: seven seconds in all, since the caller asks again later anyway. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));

    private final JdbcAuthenticators authenticators;
    private final Admissions admissions;
    private final Clock clock;
    private final DisconnectClient disconnecting;

    @Inject
    public Disconnections(JdbcAuthenticators authenticators, Admissions admissions, Clock clock) {
        this(authenticators, admissions, clock, WAITS);
    }

    Disconnections(JdbcAuthenticators authenticators, Admissions admissions, Clock clock, List<Duration> waits) {
        this.authenticators = authenticators;
        this.admissions = admissions;
        this.clock = clock;
        this.disconnecting = new DisconnectClient(waits);
    }

    /** Ends a session; where it goes on, says why and what to do. */
    Optional<String> disconnect(TerminalSession session) {
        Optional<RadiusClient> client = authenticators.find(session.authenticator());
        if (client.isEmpty()) {
            return Optional.of("authenticator " + session.authenticator()
                    + " is not registered any more: register it again, or end the session there by hand;"
                    + until(session));
        }
        Answer answer = disconnecting.disconnect(
                client.get(), attributes(session, client.get().address()));
        if (answer instanceof Answer.Silent silent) {
            return Optional.of("authenticator " + client.get() + " does not answer on UDP port "
                    + client.get().disconnectPort() + " (" + silent.why()
                    + "): check that it takes Disconnect-Requests from here;" + until(session));
        }
        if (answer instanceof Answer.Refused refused) {
            return Optional.of("authenticator " + client.get() + " refuses to end the session (Error-Cause "
                    + refused.cause() + "): end it there by hand;" + until(session));
        }
        admissions.ended(session);
        return Optional.empty();
    }

    private static String until(TerminalSession session) {
        return " it ends by itself at " + session.endsAt();
    }

    private List<Attribute<?>> attributes(TerminalSession session, InetAddress address) {
        List<Attribute<?>> attributes = new ArrayList<>();
        attributes.add(nas(session, address));
        attributes.add(new UserName(new TextData(session.identity())));
        session.accountingId().ifPresent(id -> attributes.add(new AcctSessionId(new TextData(id))));
        session.station().ifPresent(station -> attributes.add(new CallingStationId(new TextData(station))));
        attributes.add(new EventTimestamp(new TimeData(clock.instant())));
        return attributes;
    }

    private static Attribute<?> nas(TerminalSession session, InetAddress address) {
        if (session.nasIdentifier().isPresent()) {
            return new NasIdentifier(new TextData(session.nasIdentifier().get()));
        }
        return address instanceof Inet4Address v4
                ? new NasIpAddress(new Ipv4AddrData(v4))
                : new NasIpv6Address(new Ipv6AddrData((Inet6Address) address));
    }
}

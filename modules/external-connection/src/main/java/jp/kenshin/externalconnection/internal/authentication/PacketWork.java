package jp.kenshin.externalconnection.internal.authentication;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Optional;
import jp.kenshin.externalconnection.AuthenticationOutcome;
import jp.kenshin.externalconnection.internal.radius.AnswerMemory;
import jp.kenshin.externalconnection.internal.radius.MalformedPacket;
import jp.kenshin.externalconnection.internal.radius.RadiusClient;
import jp.kenshin.externalconnection.internal.radius.RadiusCodec;
import jp.kenshin.externalconnection.internal.radius.RadiusDatagram;
import jp.kenshin.externalconnection.internal.radius.UdpPort.Arrival;
import org.aaa4j.radius.core.packet.Packet;

/**
 * What is done with a packet of a known authenticator: looked at, told from a repetition, decided on, answered. A packet that fails is not answered, so that
 * its authenticator sends it again; nobody is let in by a failure.
 */
@Singleton
public class PacketWork {
    private static final Logger LOG = System.getLogger("jp.kenshin.radius");

    private final RadiusCodec codec = new RadiusCodec();
    private final AnswerMemory<Answer> memory;
    private final AccessRequests access;
    private final AccountingRequests accounting;
    private final AuthenticationReports reports;

    @Inject
    public PacketWork(
            AccessRequests access, AccountingRequests accounting, AuthenticationReports reports, Clock clock) {
        this.access = access;
        this.accounting = accounting;
        this.reports = reports;
        this.memory = new AnswerMemory<>(clock);
    }

    /** Makes the answer to a request that is its client's own. */
    private interface Decision {
        Optional<Answer> answer(RadiusDatagram datagram, Packet request);
    }

    /** A packet on the port of Access-Requests. Each must be signed, whatever it carries (RFC 3579 section 3.2). */
    void access(Arrival arrival, RadiusClient client) {
        handle(
                arrival,
                client,
                RadiusCodec.ACCESS_REQUEST,
                (datagram, request) -> access.answer(new AccessExchange(client, datagram, request)));
    }

    /** A packet on the port of Accounting-Requests. */
    void accounting(Arrival arrival, RadiusClient client) {
        handle(arrival, client, RadiusCodec.ACCOUNTING_REQUEST, (datagram, request) -> {
            accounting.record(client.host(), request);
            return Optional.of(Answer.of(codec.answerAccounting(request, datagram, client)));
        });
    }

    private void handle(Arrival arrival, RadiusClient client, int code, Decision decision) {
        try {
            RadiusDatagram datagram = RadiusDatagram.read(arrival.bytes());
            if (datagram.code() != code) {
                report(AuthenticationOutcome.MALFORMED, client);
            } else if (!isTrusted(datagram, client)) {
                report(AuthenticationOutcome.FORGED, client);
            } else {
                once(arrival, client, datagram, decision);
            }
        } catch (MalformedPacket malformed) {
            report(AuthenticationOutcome.MALFORMED, client);
        } catch (RuntimeException e) {
            if (report(AuthenticationOutcome.FAILED, client)) {
                LOG.log(Level.ERROR, "A request of authenticator " + client + " could not be decided", e);
            }
        }
    }

    private static boolean isTrusted(RadiusDatagram datagram, RadiusClient client) {
        return datagram.code() == RadiusCodec.ACCESS_REQUEST
                ? datagram.isSigned(client.secret())
                : datagram.isDigested(client.secret());
    }

    private void once(Arrival arrival, RadiusClient client, RadiusDatagram datagram, Decision decision)
            throws MalformedPacket {
        Packet request = codec.read(datagram, client);
        AnswerMemory.Key key = AnswerMemory.Key.of(arrival.source(), datagram);
        if (!memory.isNew(key)) {
            reports.count(AuthenticationOutcome.REPEATED);
            memory.find(key).filter(access::holds).ifPresent(answer -> send(answer, arrival));
            return;
        }
        Optional<Answer> answer;
        try {
            answer = decision.answer(datagram, request);
        } catch (RuntimeException e) {
            memory.forget(key);
            throw e;
        }
        if (answer.isPresent()) {
            memory.answered(key, answer.get());
            send(answer.get(), arrival);
        }
    }

    private static void send(Answer answer, Arrival arrival) {
        arrival.port().send(answer.datagram(), arrival.source());
    }

    private boolean report(AuthenticationOutcome outcome, RadiusClient client) {
        return reports.report(outcome, client.host(), "", Optional.empty());
    }
}

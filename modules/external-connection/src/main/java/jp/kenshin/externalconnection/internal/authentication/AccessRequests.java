package jp.kenshin.externalconnection.internal.authentication;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.AuthenticationOutcome;
import jp.kenshin.externalconnection.internal.RadiusConfig;
import jp.kenshin.externalconnection.internal.authentication.Conversations.Conversation;
import jp.kenshin.externalconnection.internal.credential.Credential;
import jp.kenshin.externalconnection.internal.credential.JdbcTerminalCredentials;
import jp.kenshin.externalconnection.internal.credential.PrintableText;
import jp.kenshin.externalconnection.internal.eappsk.EapPacket;
import jp.kenshin.externalconnection.internal.eappsk.MalformedEap;
import jp.kenshin.externalconnection.internal.eappsk.PskConversation;
import jp.kenshin.externalconnection.internal.eappsk.PskKeys;
import jp.kenshin.externalconnection.internal.eappsk.Step;
import jp.kenshin.kernel.TerminalId;
import org.aaa4j.radius.core.attribute.attributes.EapMessage;
import org.aaa4j.radius.core.attribute.attributes.State;
import org.aaa4j.radius.core.attribute.attributes.UserName;
import org.aaa4j.radius.core.packet.Packet;

/** Decides on Access-Requests (RFC 2865, RFC 3579) that are known to be an authenticator's own. */
@Singleton
public class AccessRequests {
    private static final byte[] NO_STATE = {};

    private final JdbcTerminalCredentials credentials;
    private final Conversations conversations;
    private final Admissions admissions;
    private final AuthenticationReports reports;
    private final String serverIdentity;
    private final SecureRandom random = new SecureRandom();

    @Inject
    public AccessRequests(
            JdbcTerminalCredentials credentials,
            Conversations conversations,
            Admissions admissions,
            AuthenticationReports reports,
            RadiusConfig config) {
        this.credentials = credentials;
        this.conversations = conversations;
        this.admissions = admissions;
        this.reports = reports;
        this.serverIdentity = config.serverIdentity();
    }

    /** The answer; empty when the request gets none. */
    Optional<Answer> answer(AccessExchange exchange) {
        Optional<EapMessage> message = exchange.request().getAttribute(EapMessage.class);
        if (message.isEmpty()) {
            reports.report(AuthenticationOutcome.NO_EAP, exchange.host(), "", Optional.empty());
            return Optional.of(exchange.reject(List.of()));
        }
        try {
            EapPacket packet = EapPacket.decode(message.get().getData().getData());
            return packet.code() == EapPacket.RESPONSE && packet.type() == EapPacket.IDENTITY
                    ? Optional.of(begin(exchange, packet))
                    : resume(exchange, packet);
        } catch (MalformedEap malformed) {
            reports.report(AuthenticationOutcome.MALFORMED, exchange.host(), "", Optional.empty());
            return Optional.empty();
        }
    }

    /** Whether an answer given before may be given once more: one that let a terminal in does only while its session stands. */
    boolean holds(Answer answer) {
        return answer.begins().isEmpty() || admissions.stands(answer.begins().get());
    }

    private Answer begin(AccessExchange exchange, EapPacket packet) {
        String identity = PrintableText.of(packet.data()).orElse("");
        if (!identity.equals(userName(exchange.request()))) {
            return refuse(exchange, packet, AuthenticationOutcome.IDENTITY_CHANGED, identity, Optional.empty());
        }
        Optional<Credential> found = identity.isEmpty() ? Optional.empty() : credentials.findByIdentity(identity);
        if (found.isEmpty()) {
            return refuse(exchange, packet, AuthenticationOutcome.UNKNOWN_IDENTITY, identity, Optional.empty());
        }
        Credential credential = found.get();
        if (credential.blocked()) {
            return refuse(
                    exchange, packet, AuthenticationOutcome.CUT_OFF, identity, Optional.of(credential.terminal()));
        }
        PskConversation psk = new PskConversation(serverIdentity, identity, PskKeys.of(credential.key()), random);
        EapPacket first = psk.begin(packet);
        return exchange.challenge(
                first, conversations.keep(new Conversation(exchange.host(), credential.terminal(), identity, psk)));
    }

    private static String userName(Packet request) {
        return request.getAttribute(UserName.class)
                .map(attribute -> attribute.getData().getValue())
                .orElse("");
    }

    private Optional<Answer> resume(AccessExchange exchange, EapPacket packet) {
        byte[] state = exchange.request()
                .getAttribute(State.class)
                .map(attribute -> attribute.getData().getValue())
                .orElse(NO_STATE);
        Optional<Conversation> found = conversations.find(state, exchange.host());
        boolean blocked = found.isPresent() && credentials.isBlocked(found.get().terminal());
        if (found.isEmpty() || !conversations.take(state, found.get())) {
            return Optional.of(
                    refuse(exchange, packet, AuthenticationOutcome.UNKNOWN_CONVERSATION, "", Optional.empty()));
        }
        Conversation conversation = found.get();
        if (blocked) {
            return Optional.of(refuse(exchange, packet, AuthenticationOutcome.CUT_OFF, conversation));
        }
        Step step = conversation.psk().answer(packet);
        if (step instanceof Step.Ignored) {
            conversations.keep(state, conversation);
            report(AuthenticationOutcome.ALTERED, exchange, conversation);
            return Optional.empty();
        }
        return Optional.of(follow(exchange, packet, conversation, step));
    }

    private void report(AuthenticationOutcome outcome, AccessExchange exchange, Conversation conversation) {
        reports.report(outcome, exchange.host(), conversation.identity(), Optional.of(conversation.terminal()));
    }

    private Answer follow(AccessExchange exchange, EapPacket packet, Conversation conversation, Step step) {
        if (step instanceof Step.Ask ask) {
            return exchange.challenge(ask.request(), conversations.keep(conversation));
        }
        if (step instanceof Step.Accepted accepted) {
            return accept(exchange, packet, conversation, accepted);
        }
        Step.Flaw flaw = step instanceof Step.Refused refused ? refused.flaw() : Step.Flaw.ALTERED;
        return refuse(exchange, packet, outcome(flaw), conversation);
    }

    private static AuthenticationOutcome outcome(Step.Flaw flaw) {
        return switch (flaw) {
            case WRONG_KEY -> AuthenticationOutcome.WRONG_KEY;
            case ALTERED -> AuthenticationOutcome.ALTERED;
            case IDENTITY_CHANGED -> AuthenticationOutcome.IDENTITY_CHANGED;
            case METHOD_REFUSED -> AuthenticationOutcome.METHOD_REFUSED;
        };
    }

    /** The session is on record before the terminal is let in, so that there is none that a cutoff does not find. */
    private Answer accept(
            AccessExchange exchange, EapPacket packet, Conversation conversation, Step.Accepted accepted) {
        Optional<TerminalSession> session =
                admissions.begin(conversation.terminal(), conversation.identity(), exchange);
        if (session.isEmpty()) {
            return refuse(exchange, packet, AuthenticationOutcome.CUT_OFF, conversation);
        }
        Answer answer = exchange.accept(accepted, session.get(), admissions.length());
        report(AuthenticationOutcome.ACCEPTED, exchange, conversation);
        return answer;
    }

    private Answer refuse(
            AccessExchange exchange, EapPacket packet, AuthenticationOutcome outcome, Conversation conversation) {
        return refuse(exchange, packet, outcome, conversation.identity(), Optional.of(conversation.terminal()));
    }

    private Answer refuse(
            AccessExchange exchange,
            EapPacket packet,
            AuthenticationOutcome outcome,
            String identity,
            Optional<TerminalId> terminal) {
        reports.report(outcome, exchange.host(), identity, terminal);
        return exchange.refuse(packet);
    }
}

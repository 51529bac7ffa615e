package jp.kenshin.externalconnection.internal.authentication;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.Optional;
import jp.kenshin.externalconnection.internal.credential.JdbcTerminalCredentials;
import jp.kenshin.externalconnection.internal.credential.PrintableText;
import org.aaa4j.radius.core.attribute.attributes.AcctSessionId;
import org.aaa4j.radius.core.attribute.attributes.AcctStatusType;
import org.aaa4j.radius.core.attribute.attributes.Class;
import org.aaa4j.radius.core.attribute.attributes.UserName;
import org.aaa4j.radius.core.packet.Packet;

/** Learns from Accounting-Requests (RFC 2866) which sessions authenticators have. */
@Singleton
public class AccountingRequests {
    private static final int START = 1;
    private static final int STOP = 2;
    private static final int INTERIM = 3;
    private static final int ON = 7;
    private static final int OFF = 8;
    private static final int CLASS_LENGTH = 16;

    private final Admissions admissions;
    private final JdbcTerminalCredentials credentials;

    @Inject
    public AccountingRequests(Admissions admissions, JdbcTerminalCredentials credentials) {
        this.admissions = admissions;
        this.credentials = credentials;
    }

    /** Takes down what the request tells; on return it is durable, so that it may be acknowledged. */
    void record(String host, Packet request) {
        int status = request.getAttribute(AcctStatusType.class)
                .map(attribute -> attribute.getData().getValue())
                .orElse(0);
        if (status == ON || status == OFF) {
            admissions.allEnded(host);
        }
        Optional<String> accountingId = request.getAttribute(AcctSessionId.class)
                .flatMap(attribute -> PrintableText.of(attribute.getData().getValue()));
        if (accountingId.isEmpty()) {
            return;
        }
        if (status == STOP) {
            admissions.ended(host, sessionClass(request), accountingId.get());
        }
        if (status == START || status == INTERIM) {
            goesOn(host, accountingId.get(), request);
        }
    }

    private static Optional<String> sessionClass(Packet request) {
        return request.getAttributes(Class.class).stream()
                .map(attribute -> attribute.getData().getValue())
                .filter(bytes -> bytes.length == CLASS_LENGTH)
                .map(HexFormat.of()::formatHex)
                .findFirst();
    }

    private void goesOn(String host, String accountingId, Packet request) {
        Optional<String> sessionClass = sessionClass(request);
        if (sessionClass.isPresent() && admissions.named(host, sessionClass.get(), accountingId)) {
            return;
        }
        request.getAttribute(UserName.class)
                .flatMap(attribute -> PrintableText.of(attribute.getData().getValue()))
                .flatMap(credentials::findByIdentity)
                .ifPresent(credential ->
                        admissions.found(credential.terminal(), credential.identity(), host, accountingId, request));
    }
}

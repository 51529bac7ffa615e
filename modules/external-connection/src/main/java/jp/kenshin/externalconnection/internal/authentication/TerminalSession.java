package jp.kenshin.externalconnection.internal.authentication;

import java.time.Instant;
import java.util.Optional;
import jp.kenshin.kernel.TerminalId;

/**
 * A terminal that an authenticator has let in.
 *
 * @param authenticator numeric address
 * @param sessionClass what the Access-Accept told the authenticator to repeat, 32 hexadecimal digits
 * @param identity as the terminal named itself
 * @param accountingId the authenticator's own name of the session (Acct-Session-Id), once it has told
 * @param station Calling-Station-Id, where the authenticator gives one
 * @param nasIdentifier how the authenticator names itself, where it does
 * @param endsAt when it ends by itself (Session-Timeout)
 */
record TerminalSession(
        TerminalId terminal,
        String authenticator,
        String sessionClass,
        String identity,
        Optional<String> accountingId,
        Optional<String> station,
        Optional<String> nasIdentifier,
        Instant beganAt,
        Instant endsAt) {}

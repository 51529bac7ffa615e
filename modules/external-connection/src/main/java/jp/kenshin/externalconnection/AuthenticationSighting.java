package jp.kenshin.externalconnection;

import java.time.Instant;
import java.util.Optional;
import jp.kenshin.kernel.TerminalId;

/**
 * One terminal or packet seen at terminal authentication.
 *
 * @param outcome what came of it
 * @param source numeric address of the authenticator, or of who speaks as one
 * @param identity as the terminal named itself, made printable; empty when it did not come to that
 * @param terminal whose identity it is, where it is one's
 */
public record AuthenticationSighting(
        AuthenticationOutcome outcome, String source, String identity, Optional<TerminalId> terminal, Instant at) {}

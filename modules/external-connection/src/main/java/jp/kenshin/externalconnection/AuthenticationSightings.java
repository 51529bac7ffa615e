package jp.kenshin.externalconnection;

/**
 * Hears of what comes to terminal authentication on this node, as detection does (S-13). Implementations are CDI beans, found by themselves.
 * Told on the thread that answers authenticators, so an implementation counts and returns; what it throws is logged and changes nothing.
 * Of packets from unknown senders it hears at most once a minute for each sender. They are made together with the server, so that none may ask to be
 * given {@link TerminalAuthentication}.
 */
public interface AuthenticationSightings {
    void saw(AuthenticationSighting sighting);
}

package jp.kenshin.externalconnection;

import java.util.Map;

/** How terminal authentication does on this node. */
public interface TerminalAuthentication {
    /** Whether this node answers authenticators. */
    boolean isListening();

    /** How often each outcome came since the start of this node; all outcomes are there. */
    Map<AuthenticationOutcome, Long> counts();
}

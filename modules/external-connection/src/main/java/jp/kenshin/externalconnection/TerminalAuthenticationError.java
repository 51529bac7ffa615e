package jp.kenshin.externalconnection;

import jp.kenshin.kernel.ErrorCode;

/** Failures of terminal authentication. */
public enum TerminalAuthenticationError implements ErrorCode {
    /** The key that seals credentials is not to be had: the message says why and what to set. */
    CREDENTIAL_KEY_UNAVAILABLE(Category.UNAVAILABLE),
    /** The RADIUS server cannot listen on its port. */
    RADIUS_PORT_UNAVAILABLE(Category.UNAVAILABLE),
    /** Not a terminal of the registry. */
    TERMINAL_NOT_FOUND(Category.NOT_FOUND),
    /** The terminal has no credential. */
    CREDENTIAL_NOT_FOUND(Category.NOT_FOUND),
    /** The identity is another terminal's. */
    IDENTITY_TAKEN(Category.CONFLICT),
    /** The identity or the key is not of the form that EAP-PSK takes. */
    INVALID_CREDENTIAL(Category.INVALID_INPUT),
    /** Name, secret or port of an authenticator is not acceptable. */
    INVALID_AUTHENTICATOR(Category.INVALID_INPUT),
    /** No authenticator of this address is registered. */
    AUTHENTICATOR_NOT_FOUND(Category.NOT_FOUND),
    /** A terminal's session goes on at an authenticator that did not end it. */
    SESSION_NOT_DISCONNECTED(Category.UNAVAILABLE);

    private final Category category;

    TerminalAuthenticationError(Category category) {
        this.category = category;
    }

    @Override
    public Category category() {
        return category;
    }
}

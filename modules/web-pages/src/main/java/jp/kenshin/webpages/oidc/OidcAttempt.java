package jp.kenshin.webpages.oidc;

import java.io.Serial;
import java.io.Serializable;

/**
 * A sign-in under way at the identity provider.
 *
 * @param state what must come back with the visitor
 * @param nonce what must stand in the ID token
 * @param verifier secret of the PKCE exchange
 * @param destination where the visitor wanted to go
 */
record OidcAttempt(String state, String nonce, String verifier, String destination) implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Where the session keeps it. */
    static final String ATTRIBUTE = OidcAttempt.class.getName();
}

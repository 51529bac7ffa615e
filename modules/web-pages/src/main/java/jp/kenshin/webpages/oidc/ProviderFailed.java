package jp.kenshin.webpages.oidc;

import java.io.Serial;

/** The identity provider does not answer, or what is said in its name is not proven. */
final class ProviderFailed extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    ProviderFailed(String message) {
        super(message);
    }

    ProviderFailed(Exception cause) {
        super(cause.getMessage(), cause);
    }
}

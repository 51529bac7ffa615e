package jp.kenshin.webpages.signin;

import java.io.Serial;

/** A sign-in that is not let through, with the reason that is told. */
public final class SignInRefused extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient SignInReason reason;

    public SignInRefused(SignInReason reason) {
        super(reason.word());
        this.reason = reason;
    }

    public SignInReason reason() {
        return reason;
    }
}

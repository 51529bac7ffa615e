package jp.kenshin.jointmetering.web.signin;

import java.io.Serial;

/** A sign-in that is not let through, with the reason that is told. */
final class SignInRefused extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final SignInNotice notice;

    SignInRefused(SignInNotice notice) {
        super(notice.word());
        this.notice = notice;
    }

    SignInNotice notice() {
        return notice;
    }
}

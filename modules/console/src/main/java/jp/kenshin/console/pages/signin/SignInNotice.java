package jp.kenshin.console.pages.signin;

import jp.kenshin.webpages.signin.SignInReason;

/** Why somebody stands before the sign-in page, or was not let in. Each has a sentence that says what to do now. */
public enum SignInNotice implements SignInReason {
    /** The session idled too long, or lasted as long as it may. */
    EXPIRED(false),
    /** The identity provider ended the session. */
    ENDED(false),
    /** The visitor signed out. */
    SIGNED_OUT(false),
    /** The form was open too long to be accepted. */
    FORM_EXPIRED(false),
    /** Name or password do not match. */
    WRONG_PASSWORD(true),
    /** The user has no role in the console. */
    NO_STAFF(true),
    /** The identity provider did not answer, or not as it should. */
    PROVIDER_FAILED(true);

    private final boolean refusal;

    SignInNotice(boolean refusal) {
        this.refusal = refusal;
    }

    @Override
    public boolean isRefusal() {
        return refusal;
    }
}

package jp.kenshin.jointmetering.web.signin;

import jp.kenshin.webpages.signin.SignInReason;

/** Why somebody stands before the sign-in page, or was not let in. Each has a sentence that says what to do now. */
public enum SignInNotice implements SignInReason {
    /** The session idled too long. */
    EXPIRED(false),
    /** The session was ended from outside. */
    ENDED(false),
    /** The session ended because the partner's portal user was cut off (S-04). */
    CUT_OFF(false),
    /** The visitor signed out. */
    SIGNED_OUT(false),
    /** The form was open too long to be accepted. */
    FORM_EXPIRED(false),
    /** Name or password do not match. */
    WRONG_PASSWORD(true),
    /** The user is no portal user. */
    NO_PORTAL_USER(true),
    /** The partner has as many sessions as it may (J-08). */
    TOO_MANY_SESSIONS(true),
    /** The visitor presented no client certificate. */
    NO_CERTIFICATE(true),
    /** The client certificate is not registered, or its time is over. */
    UNKNOWN_CERTIFICATE(true),
    /** The client certificate is another partner's (J-08). */
    FOREIGN_CERTIFICATE(true),
    /** The session was opened with another client certificate. */
    OTHER_CERTIFICATE(true),
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

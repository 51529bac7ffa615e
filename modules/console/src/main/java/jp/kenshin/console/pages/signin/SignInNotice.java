package jp.kenshin.console.pages.signin;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why somebody stands before the sign-in page, or was not let in. Each has a sentence that says what to do now. */
public enum SignInNotice {
    /** The session idled too long, or lasted as long as it may. */
    EXPIRED(false),
    /** The visitor signed out. */
    SIGNED_OUT(false),
    /** The form was open too long to be accepted. */
    FORM_EXPIRED(false),
    /** Name or password do not match. */
    WRONG_PASSWORD(true),
    /** The user has no role in the console. */
    NO_STAFF(true);

    private final boolean refusal;

    SignInNotice(boolean refusal) {
        this.refusal = refusal;
    }

    /** Whether a sign-in was refused, as against a session that came to its end. */
    public boolean isRefusal() {
        return refusal;
    }

    /** As it stands in an address and in the key of its sentence. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<SignInNotice> ofWord(@Nullable String word) {
        for (SignInNotice notice : values()) {
            if (notice.word().equals(word)) {
                return Optional.of(notice);
            }
        }
        return Optional.empty();
    }
}

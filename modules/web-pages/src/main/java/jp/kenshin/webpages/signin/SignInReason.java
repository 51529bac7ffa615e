package jp.kenshin.webpages.signin;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why somebody stands before a sign-in page, or was not let in; a constant of the site's own enumeration, with a sentence in its bundle. */
public interface SignInReason {
    /** The constant's name. */
    String name();

    /** Whether a sign-in was refused, as against a session that came to its end. */
    boolean isRefusal();

    /** As it stands in an address and in the key of its sentence. */
    default String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of that word; empty for a word that somebody made up. */
    static <R extends SignInReason> Optional<R> ofWord(R[] reasons, @Nullable String word) {
        for (R reason : reasons) {
            if (reason.word().equals(word)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }
}

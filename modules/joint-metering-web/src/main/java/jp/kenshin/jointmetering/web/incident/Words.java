package jp.kenshin.jointmetering.web.incident;

import java.util.Locale;
import java.util.Optional;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.webpages.text.Texts;

/** Constants in words: never as they are. */
public final class Words {
    private Words() {}

    /** As a constant stands in forms, style sheets and keys of sentences. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of a word. */
    static <E extends Enum<E>> Optional<E> constant(Class<E> type, String word) {
        for (E each : type.getEnumConstants()) {
            if (word(each).equals(word)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    /** What is cut off. */
    public static String scope(CutoffScope scope, Texts texts) {
        return texts.get(
                "connection.scope." + word(scope.kind()),
                scope.terminal().map(TerminalId::value).orElse(""));
    }
}

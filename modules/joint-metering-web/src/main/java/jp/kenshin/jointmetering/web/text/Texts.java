package jp.kenshin.jointmetering.web.text;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The sentences of one language. Pages read the same bundle directly; this class is for sentences with values in them. */
public final class Texts {
    /** Base name of the bundle. Both languages have a file of their own, so that the server's locale never shines through. */
    public static final String BUNDLE = "jp.kenshin.jointmetering.web.text.Texts";

    private final Language language;
    private final ResourceBundle bundle;

    private Texts(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language.locale());
    }

    public static Texts in(Language language) {
        return new Texts(language);
    }

    public Language language() {
        return language;
    }

    /** The sentence of the key, its placeholders {@code {0}}… filled with what is given, as it is. */
    public String get(String key, Object... values) {
        String pattern = bundle.getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(values);
    }
}

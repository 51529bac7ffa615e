package jp.kenshin.webpages.text;

import java.text.MessageFormat;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The sentences of one site in one language. Pages read the same bundles directly; this class is for sentences with values in them. What
 * a site does not say by itself is looked up among the words that all sites share.
 */
public final class Texts {
    /** The words that all sites share. Both languages have a file of their own, so that the server's locale never shines through. */
    public static final String SHARED = "jp.kenshin.webpages.text.Words";

    private final Language language;
    private final ResourceBundle own;
    private final ResourceBundle shared;

    private Texts(Language language, ResourceBundle own, ResourceBundle shared) {
        this.language = language;
        this.own = own;
        this.shared = shared;
    }

    /**
     * The sentences beside a class.
     *
     * @param neighbour class in whose package the bundle {@code Texts} lies
     */
    public static Texts beside(Class<?> neighbour, Language language) {
        return new Texts(
                language,
                ResourceBundle.getBundle(bundle(neighbour), language.locale(), neighbour.getClassLoader()),
                ResourceBundle.getBundle(SHARED, language.locale(), Texts.class.getClassLoader()));
    }

    /** Base name of the bundle beside a class. */
    public static String bundle(Class<?> neighbour) {
        return neighbour.getPackageName() + ".Texts";
    }

    public Language language() {
        return language;
    }

    /** The sentence of a key that may not be there, as for words of other modules. */
    public Optional<String> find(String key) {
        return own.containsKey(key) ? Optional.of(own.getString(key)) : Optional.empty();
    }

    /** The sentence of the key, its placeholders {@code {0}}… filled with what is given, as it is. */
    public String get(String key, Object... values) {
        String pattern = (own.containsKey(key) ? own : shared).getString(key);
        return values.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(values);
    }

    /** The site's own sentence of a key that may have none. */
    public Optional<String> find(String key) {
        return own.containsKey(key) ? Optional.of(own.getString(key)) : Optional.empty();
    }
}

package jp.kenshin.jointmetering.web.meter;

import java.util.Locale;
import java.util.MissingResourceException;
import jp.kenshin.webpages.text.Texts;

/** How an estimate was made, in words. */
final class MethodName {
    private MethodName() {}

    /** The name of the method; a method this portal has no word for is called an estimate by calculation. */
    static String of(String method, Texts texts) {
        try {
            return texts.get("method." + method.toLowerCase(Locale.ROOT));
        } catch (MissingResourceException unnamed) {
            return texts.get("method.other");
        }
    }
}

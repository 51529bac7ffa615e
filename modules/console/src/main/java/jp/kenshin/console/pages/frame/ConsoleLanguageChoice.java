package jp.kenshin.console.pages.frame;

import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.webpages.frame.LanguageChoice;

/** The console's choice of language. */
public class ConsoleLanguageChoice extends LanguageChoice {
    private static final long serialVersionUID = 1L;

    public ConsoleLanguageChoice() {
        super(ConsoleSite.SITE);
    }
}

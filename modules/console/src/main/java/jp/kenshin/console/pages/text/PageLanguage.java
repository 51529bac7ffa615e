package jp.kenshin.console.pages.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jp.kenshin.webpages.text.ChosenLanguage;
import jp.kenshin.webpages.text.Language;
import jp.kenshin.webpages.text.Texts;

/** The language of the console's page being made. */
@Named
@RequestScoped
public class PageLanguage extends ChosenLanguage {
    @Inject
    public PageLanguage(HttpServletRequest request) {
        super(of(request));
    }

    /** For the container's proxy. */
    protected PageLanguage() {
        super(Language.JA);
    }

    /** The console's sentences. */
    public static Texts texts(Language language) {
        return Texts.beside(PageLanguage.class, language);
    }

    @Override
    protected Class<?> home() {
        return PageLanguage.class;
    }
}

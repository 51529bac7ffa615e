package jp.kenshin.jointmetering.web.connection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshin.jointmetering.web.signin.DeskPhone;
import jp.kenshin.jointmetering.web.text.PageLanguage;

/** What a partner sees that is cut off, whatever it asked for: what happened, what was not done, what to do now, whom to call. */
@Named
@RequestScoped
public class CutOffPage {
    private PageLanguage language;
    private DeskPhone desk;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected CutOffPage() {}

    @Inject
    public CutOffPage(PageLanguage language, DeskPhone desk) {
        this.language = language;
        this.desk = desk;
    }

    public String getDesk() {
        return language.texts().get("cut-off.by-phone", desk.inWords(language.texts()));
    }
}

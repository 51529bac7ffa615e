package jp.kenshin.jointmetering.web.connection;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import jp.kenshin.jointmetering.web.signin.DeskPhone;
import jp.kenshin.jointmetering.web.signin.PortalConnection;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;

/** What a partner sees that is cut off, whatever it asked for: what happened, what was not done, what to do now, whom to call. */
@Named
@RequestScoped
public class CutOffPage {
    private PortalConnection connection;
    private Visitor visitor;
    private PageLanguage language;
    private DeskPhone desk;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected CutOffPage() {}

    @Inject
    public CutOffPage(PortalConnection connection, Visitor visitor, PageLanguage language, DeskPhone desk) {
        this.connection = connection;
        this.visitor = visitor;
        this.language = language;
        this.desk = desk;
    }

    /** Leads who came by address and is not cut off to what is true. */
    public void load() throws IOException {
        if (connection.of(visitor.partner().id()) == PortalConnection.Standing.OPEN) {
            ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
            context.redirect(context.getRequestContextPath() + "/connection");
        }
    }

    public String getDesk() {
        return language.texts().get("cut-off.by-phone", desk.inWords(language.texts()));
    }
}

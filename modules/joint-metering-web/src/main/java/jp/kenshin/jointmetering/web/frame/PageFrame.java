package jp.kenshin.jointmetering.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import jp.kenshin.externalconnection.Notices;
import jp.kenshin.jointmetering.web.signin.PortalConnection;
import jp.kenshin.jointmetering.web.signin.PortalUser;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.webpages.frame.Surroundings;
import org.jspecify.annotations.Nullable;

/** What surrounds every page: who is signed in, where the visitor is, and the same place in the other language. */
@Named("frame")
@RequestScoped
public class PageFrame extends Surroundings {
    private static final Logger LOG = System.getLogger(PageFrame.class.getName());

    private final @Nullable Visitor visitor;
    private final @Nullable PortalConnection connection;
    private final @Nullable Notices notices;
    private final @Nullable PageLanguage language;
    private @Nullable String unread;

    @Inject
    public PageFrame(
            HttpServletRequest request,
            Visitor visitor,
            PortalConnection connection,
            Notices notices,
            PageLanguage language) {
        super(PortalSite.SITE, request);
        this.visitor = visitor;
        this.connection = connection;
        this.notices = notices;
        this.language = language;
    }

    /** For the container's proxy. */
    protected PageFrame() {
        super(PortalSite.SITE, null);
        this.visitor = null;
        this.connection = null;
        this.notices = null;
        this.language = null;
    }

    @Override
    public boolean isSignedIn() {
        return visitor != null && visitor.user().isPresent();
    }

    /** Whether the visitor has all of the portal, not just what a cutoff leaves. */
    public boolean isConnected() {
        PortalUser user = user();
        return user != null
                && connection != null
                && connection.of(PartnerId.of(user.partnerId())) == PortalConnection.Standing.OPEN;
    }

    /** How many notices nobody of the partner has acknowledged; empty when there are none. */
    public String getUnread() {
        if (unread == null) {
            int count = count();
            unread = count == 0 ? "" : Integer.toString(count);
        }
        return unread;
    }

    /** The same for who cannot see where it stands. */
    public String getUnreadInWords() {
        return language == null ? "" : language.texts().get("nav.unread", getUnread());
    }

    /** Not worth failing for: the page for when something went wrong has it around it too. */
    private int count() {
        PortalUser user = user();
        if (user == null || notices == null) {
            return 0;
        }
        try {
            return notices.countUnacknowledged(PartnerId.of(user.partnerId()));
        } catch (KenshinException unavailable) {
            LOG.log(Level.DEBUG, "a page goes without the number of its notices", unavailable);
            return 0;
        }
    }

    public String getPartner() {
        return user() == null ? "" : user().partnerName();
    }

    public String getPartnerId() {
        return user() == null ? "" : user().partnerId();
    }

    /** For whom the visitor may act, when there is a choice. */
    public List<Choice> getChoices() {
        List<Partner> partners = visitor == null ? List.of() : visitor.partners();
        return partners.size() < 2
                ? List.of()
                : partners.stream()
                        .map(partner -> new Choice(partner.id().value(), partner.name()))
                        .toList();
    }

    public String getUserName() {
        return user() == null ? "" : user().name();
    }

    @Override
    public String getToken() {
        return user() == null ? "" : user().token();
    }

    private @Nullable PortalUser user() {
        return visitor == null ? null : visitor.user().orElse(null);
    }

    /** A partner that the visitor may turn to. */
    public record Choice(String id, String name) {}
}

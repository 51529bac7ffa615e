package jp.kenshin.jointmetering.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.kenshin.jointmetering.web.signin.PortalUser;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.registry.Partner;
import jp.kenshin.webpages.frame.Surroundings;
import org.jspecify.annotations.Nullable;

/** What surrounds every page: who is signed in, where the visitor is, and the same place in the other language. */
@Named("frame")
@RequestScoped
public class PageFrame extends Surroundings {
    private final @Nullable Visitor visitor;

    @Inject
    public PageFrame(HttpServletRequest request, Visitor visitor) {
        super(PortalSite.SITE, request);
        this.visitor = visitor;
    }

    /** For the container's proxy. */
    protected PageFrame() {
        super(PortalSite.SITE, null);
        this.visitor = null;
    }

    @Override
    public boolean isSignedIn() {
        return visitor != null && visitor.user().isPresent();
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

package jp.kenshin.jointmetering.web.incident;

import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.webpages.text.Texts;
import org.jspecify.annotations.Nullable;

/** The way to a case: of the visitor's partner and of no other. */
public final class OwnCase {
    private OwnCase() {}

    /**
     * @throws KenshinException {@link ExternalConnectionError#INCIDENT_NOT_FOUND} for another partner's case, exactly like one that does not
     *     exist, and for one that is not shown yet
     */
    public static Incident get(Incidents incidents, Visitor visitor, @Nullable String id) {
        return incidents
                .find(visitor.partner().id(), id == null ? "" : id)
                .filter(CaseSheet::isShown)
                .orElseThrow(() -> new KenshinException(
                        ExternalConnectionError.INCIDENT_NOT_FOUND, "There is no such case among yours."));
    }

    /** The same in words. */
    public static CaseSheet sheet(Incidents incidents, Visitor visitor, @Nullable String id, Texts texts) {
        return sheet(incidents, visitor, get(incidents, visitor, id), texts);
    }

    /** A case that was found so, in words. */
    public static CaseSheet sheet(Incidents incidents, Visitor visitor, Incident incident, Texts texts) {
        return CaseSheet.read(incidents, incident, visitor::isOfPartner, texts);
    }
}

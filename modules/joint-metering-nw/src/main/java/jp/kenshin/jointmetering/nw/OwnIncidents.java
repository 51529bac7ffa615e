package jp.kenshin.jointmetering.nw;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.Incidents;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.registry.Partner;

/** The way from a number to a case of the caller's own partner. */
@Dependent
public class OwnIncidents {
    private final Incidents incidents;

    @Inject
    public OwnIncidents(Incidents incidents) {
        this.incidents = incidents;
    }

    /**
     * @throws KenshinException {@link ExternalConnectionError#INCIDENT_NOT_FOUND} for another partner's case, exactly like one that does not
     *     exist, and for a suspicion, which is the utility's own until a person has decided about it (S-13)
     */
    Incident get(Partner partner, String id) {
        return incidents
                .find(partner.id(), id)
                .filter(incident -> incident.state() != Incident.State.SUSPECTED)
                .orElseThrow(() -> new KenshinException(
                        ExternalConnectionError.INCIDENT_NOT_FOUND,
                        "There is no such case among yours. Check its number."));
    }
}

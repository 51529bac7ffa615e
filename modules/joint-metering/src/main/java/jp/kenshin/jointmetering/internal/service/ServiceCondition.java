package jp.kenshin.jointmetering.internal.service;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jp.kenshin.externalconnection.Agreements;
import jp.kenshin.kernel.PartnerId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What must be true of a partner before it is served at all: its agreement is in force (J-09). */
@Singleton
public class ServiceCondition {
    private final boolean agreementRequired;
    private final Agreements agreements;

    /** @param agreementRequired {@code kenshin.external-connection.agreement-required}; false is for trials only */
    @Inject
    public ServiceCondition(
            @ConfigProperty(name = "kenshin.external-connection.agreement-required", defaultValue = "true")
                    boolean agreementRequired,
            Agreements agreements) {
        this.agreementRequired = agreementRequired;
        this.agreements = agreements;
    }

    /** @throws jp.kenshin.kernel.KenshinException {@link jp.kenshin.externalconnection.ExternalConnectionError#AGREEMENT_MISSING} */
    void check(PartnerId partner) {
        if (agreementRequired) {
            agreements.requireInForce(partner);
        }
    }
}

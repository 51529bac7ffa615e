package jp.kenshin.externalconnection;

import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.PartnerId;

/**
 * Partners' agreements to the external connection standard (J-09): nobody is served without one. An agreement is in force when it has every
 * item, was not withdrawn, and its edition is valid and not replaced by one that is required. Every change is in the audit log.
 */
public interface Agreements {
    /** All editions, the latest first. */
    List<StandardEdition> listEditions();

    /**
     * Registers an edition; the same again changes nothing.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#AGREEMENT_REFUSED} when another document is registered as that
     *     edition, or it is required before it is valid
     */
    StandardEdition registerEdition(String actor, StandardEdition edition);

    /**
     * Registers what a partner signed. The newest one that is not withdrawn counts.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#AGREEMENT_NOT_FOUND} for an unknown edition,
     *     {@link ExternalConnectionError#AGREEMENT_REFUSED} when signer or place of the paper is missing, or it was signed in the future
     */
    PartnerAgreement register(String actor, PartnerId partner, PartnerAgreement.Signature signature);

    /**
     * Ends an agreement now: the partner is not served any more, unless an earlier one is in force.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#AGREEMENT_NOT_FOUND} when the partner has none such that stands
     */
    void withdraw(String actor, PartnerId partner, long number, String reason);

    /** All that ever were the partner's, the newest first. */
    List<PartnerAgreement> listOf(PartnerId partner);

    /** The agreement the partner is served under now. */
    Optional<PartnerAgreement> findInForce(PartnerId partner);

    /**
     * Why the partner is not served, in a sentence for the utility's own people; empty when it is.
     */
    Optional<String> findObstacle(PartnerId partner);

    /**
     * Lets only a partner pass whose agreement is in force.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#AGREEMENT_MISSING}
     */
    void requireInForce(PartnerId partner);
}

package jp.kenshin.externalconnection;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import jp.kenshin.kernel.PartnerId;

/** The client certificates of partners (J-08): who comes with one speaks for the partner it is registered for, and for no other. */
public interface ClientCertificates {
    /**
     * Registers a certificate; done again for the same partner, nothing changes. In the audit log.
     *
     * @param actor who asked
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#CERTIFICATE_EXPIRED} when its time is over;
     *     {@link ExternalConnectionError#CERTIFICATE_TAKEN} when it is another partner's or was withdrawn
     */
    ClientCertificate register(String actor, PartnerId partner, X509Certificate certificate);

    /**
     * Ends a certificate's validity now: at the next request its portal sessions are over. In the audit log.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link ExternalConnectionError#CERTIFICATE_NOT_FOUND} when the partner has none such
     */
    void withdraw(String actor, PartnerId partner, String fingerprint);

    /** All that ever were the partner's, the newest registration first. */
    List<ClientCertificate> listOf(PartnerId partner);

    /** The registration of a certificate that is valid now and not on hold, whosever it is. */
    Optional<ClientCertificate> findValid(String fingerprint);
}

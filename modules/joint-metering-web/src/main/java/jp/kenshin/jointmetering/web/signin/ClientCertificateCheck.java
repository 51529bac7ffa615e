package jp.kenshin.jointmetering.web.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.Optional;
import jp.kenshin.externalconnection.ClientCertificate;
import jp.kenshin.externalconnection.ClientCertificates;
import jp.kenshin.jointmetering.PartnerServices;
import jp.kenshin.kernel.PartnerId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Whether a visitor's client certificate speaks for the visitor's partner (J-08). The listener asks for the certificate and checks that
 * the visitor holds its key; whose it is, the registrations say.
 *
 * <p>{@code kenshin.portal.client-certificate}: {@code required}, or {@code off} for demonstration and development
 */
@Singleton
public class ClientCertificateCheck {
    private static final String PRESENTED = "jakarta.servlet.request.X509Certificate";

    private final boolean required;
    private final ClientCertificates certificates;
    private final PartnerServices services;

    @Inject
    public ClientCertificateCheck(
            @ConfigProperty(name = "kenshin.portal.client-certificate", defaultValue = "required") String setting,
            ClientCertificates certificates,
            PartnerServices services) {
        this.required = switch (setting) {
            case "required" -> true;
            case "off" -> false;
            default ->
                throw new IllegalArgumentException(
                        "kenshin.portal.client-certificate must be required or off, not " + setting);
        };
        this.certificates = certificates;
        this.services = services;
    }

    /** What stands against the user acting for the partner over this connection. */
    Optional<SignInNotice> objection(HttpServletRequest request, String userName, PartnerId partner) {
        return required ? objection(fingerprint(request), userName, partner) : Optional.empty();
    }

    private Optional<SignInNotice> objection(@Nullable String fingerprint, String userName, PartnerId partner) {
        if (fingerprint == null) {
            return Optional.of(SignInNotice.NO_CERTIFICATE);
        }
        Optional<ClientCertificate> registered = certificates.findValid(fingerprint);
        if (registered.isEmpty()) {
            return Optional.of(SignInNotice.UNKNOWN_CERTIFICATE);
        }
        PartnerId holder = registered.get().partner();
        return holder.equals(partner) || mayActFor(userName, holder)
                ? Optional.empty()
                : Optional.of(SignInNotice.FOREIGN_CERTIFICATE);
    }

    /** A monitoring centre's computers have a certificate of one of the partners that let it act, and turn to the others with it. */
    private boolean mayActFor(String userName, PartnerId partner) {
        return services.partnersOfPortalUser(userName).stream()
                .anyMatch(each -> each.id().equals(partner));
    }

    /** What stands against going on with a session: also that it was begun with another certificate. */
    Optional<SignInNotice> objection(HttpServletRequest request, PortalUser user) {
        if (required && !Objects.equals(fingerprint(request), user.certificate())) {
            return Optional.of(SignInNotice.OTHER_CERTIFICATE);
        }
        return objection(request, user.name(), PartnerId.of(user.partnerId()));
    }

    /** Fingerprint of the certificate of this connection; null when the visitor presented none. */
    static @Nullable String fingerprint(HttpServletRequest request) {
        return request.getAttribute(PRESENTED) instanceof X509Certificate[] chain && chain.length > 0
                ? ClientCertificate.fingerprint(chain[0])
                : null;
    }
}

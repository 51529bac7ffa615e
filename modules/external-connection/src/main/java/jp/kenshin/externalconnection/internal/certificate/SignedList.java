package jp.kenshin.externalconnection.internal.certificate;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A list as who fetches it reads it. */
final class SignedList {
    private final X509CRL list;

    private SignedList(X509CRL list) {
        this.list = list;
    }

    /** The list, if it is one that the authority signed. */
    static Optional<SignedList> read(byte[] encoded, X509Certificate authority) {
        try {
            X509CRL list =
                    (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(encoded));
            list.verify(authority.getPublicKey());
            return Optional.of(new SignedList(list));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    boolean holdsAt(Instant moment) {
        return moment.isBefore(list.getNextUpdate().toInstant());
    }

    boolean names(BigInteger serialNumber) {
        return list.getRevokedCertificate(serialNumber) != null;
    }

    /** Whether it says this and nothing else. */
    boolean says(Collection<Revocation> revocations) {
        Map<BigInteger, Integer> expected = revocations.stream()
                .collect(Collectors.toMap(
                        Revocation::serialNumber, each -> each.reason().code()));
        @Nullable Set<? extends X509CRLEntry> entries = list.getRevokedCertificates();
        Set<X509CRLEntry> named = new HashSet<>(Objects.requireNonNullElse(entries, Set.of()));
        return named.size() == expected.size()
                && named.stream()
                        .allMatch(entry -> entry.getRevocationReason() != null
                                && Objects.equals(
                                        expected.get(entry.getSerialNumber()),
                                        entry.getRevocationReason().ordinal()));
    }
}

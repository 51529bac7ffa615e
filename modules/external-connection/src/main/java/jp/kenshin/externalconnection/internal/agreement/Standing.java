package jp.kenshin.externalconnection.internal.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kenshin.externalconnection.AgreementItem;
import jp.kenshin.externalconnection.PartnerAgreement;
import jp.kenshin.externalconnection.StandardEdition;

/**
 * Judges a partner's agreements by the editions there are.
 *
 * @param editions all of them
 * @param agreements the partner's, the newest first
 * @param today in Japan
 */
record Standing(List<StandardEdition> editions, List<PartnerAgreement> agreements, LocalDate today) {
    Optional<PartnerAgreement> inForce() {
        return agreements.stream()
                .filter(agreement -> obstacle(agreement).isEmpty())
                .findFirst();
    }

    /** Why none is in force: what the newest that stands lacks, or that there is none. */
    Optional<String> obstacle() {
        if (inForce().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(agreements.stream()
                .filter(agreement -> agreement.withdrawal().isEmpty())
                .findFirst()
                .flatMap(this::obstacle)
                .orElse("no agreement is registered"));
    }

    private Optional<String> obstacle(PartnerAgreement agreement) {
        if (agreement.withdrawal().isPresent()) {
            return Optional.of("the agreement was withdrawn");
        }
        if (!agreement.missing().isEmpty()) {
            return Optional.of("the agreement lacks "
                    + agreement.missing().stream().map(AgreementItem::name).collect(Collectors.joining(", ")));
        }
        StandardEdition edition = editions.stream()
                .filter(each -> each.edition().equals(agreement.edition()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("an agreement's edition is registered"));
        if (edition.validFrom().isAfter(today)) {
            return Optional.of("edition " + edition.edition() + " is valid from " + edition.validFrom());
        }
        return replacement(edition)
                .map(newer -> "edition " + newer.edition() + " is required since "
                        + newer.requiredFrom().orElseThrow() + "; the agreement is to " + edition.edition());
    }

    private Optional<StandardEdition> replacement(StandardEdition edition) {
        return editions.stream()
                .filter(newer -> newer.validFrom().isAfter(edition.validFrom()))
                .filter(newer ->
                        newer.requiredFrom().filter(day -> !day.isAfter(today)).isPresent())
                .findFirst();
    }
}

package jp.kenshin.externalconnection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.kernel.PartnerId;

/**
 * What a partner signed (自動検針サービス利用に関する同意書).
 *
 * @param number increasing within the product
 * @param partner who
 * @param edition edition of the standard it agrees to
 * @param items what of it
 * @param signedBy who signed for the partner
 * @param signedOn when
 * @param paper where the paper is kept
 * @param registeredBy who registered it
 * @param registeredAt when
 * @param withdrawal when and why it ended, if it did
 */
public record PartnerAgreement(
        long number,
        PartnerId partner,
        String edition,
        Set<AgreementItem> items,
        String signedBy,
        LocalDate signedOn,
        String paper,
        String registeredBy,
        Instant registeredAt,
        Optional<Withdrawal> withdrawal) {
    /**
     * The end of an agreement.
     *
     * @param at when
     * @param by who registered it
     * @param reason why
     */
    public record Withdrawal(Instant at, String by, String reason) {}

    /**
     * What is to be registered.
     *
     * @param edition edition of the standard
     * @param items what of it the partner agreed to; what is missing is to be agreed to before it is served
     * @param signedBy who signed for the partner
     * @param signedOn when
     * @param paper where the paper is kept
     */
    public record Signature(
            String edition, Set<AgreementItem> items, String signedBy, LocalDate signedOn, String paper) {
        public Signature {
            items = Set.copyOf(items);
        }
    }

    public PartnerAgreement {
        items = Set.copyOf(items);
    }

    /** What it lacks, in the order of the standard. */
    public List<AgreementItem> missing() {
        return EnumSet.allOf(AgreementItem.class).stream()
                .filter(item -> !items.contains(item))
                .toList();
    }
}

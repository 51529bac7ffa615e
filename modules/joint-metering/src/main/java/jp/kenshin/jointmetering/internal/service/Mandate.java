package jp.kenshin.jointmetering.internal.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Service;

/**
 * For whom a user may act now.
 *
 * @param partners the user's own partner, or those that a centre's user may act for; each holds the service asked for
 * @param delegated whether it is a centre's user, who must say which of them is meant
 */
record Mandate(List<Partner> partners, boolean delegated) {
    static Mandate of(Optional<Partner> own, Supplier<Optional<List<Partner>>> delegators, Service wanted) {
        List<Partner> partners = own.map(List::of).or(delegators).orElse(List.of()).stream()
                .filter(partner -> partner.services().contains(wanted))
                .toList();
        return new Mandate(partners, own.isEmpty());
    }

    /** The partner that is meant; one that does not exist and one that this user may not act for are the same. */
    Partner choose(Optional<PartnerId> named) {
        if (named.isEmpty() && delegated) {
            throw new KenshinException(
                    JointMeteringError.PARTNER_NOT_NAMED,
                    "A monitoring centre acts for several partners. Say for which one, by its business id.");
        }
        return partners.stream()
                .filter(partner -> named.isEmpty() || partner.id().equals(named.get()))
                .findFirst()
                .orElseThrow(() -> new KenshinException(
                        JointMeteringError.PARTNER_NOT_FOUND,
                        "There is no such partner among those you may act for. Check the business id."));
    }
}

package jp.kenshin.externalconnection.internal.operation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.kenshin.auditchain.AuditEntry;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;

/**
 * Whose own operation an entry of the audit log is. Entries of the partners' two doors are theirs; of the others those are that a partner's
 * or a monitoring centre's user did. The partner is the one that the entry names, in its facts or as its target, or else the one whose user
 * it was: a sign-in that failed names nobody. Remembers users as long as it lives, which is one run.
 */
final class OperationOwner {
    private static final String TARGET = "partner:";

    private final Registry registry;
    private final Map<String, Person> people = new HashMap<>();

    OperationOwner(Registry registry) {
        this.registry = registry;
    }

    /**
     * @param ofPartners whether it is a user of a partner or of a centre
     * @param partner the partner, where there is just one
     */
    private record Person(boolean ofPartners, Optional<PartnerId> partner) {}

    Optional<PartnerId> of(AuditEntry entry) {
        Person person = people.computeIfAbsent(entry.actor(), this::person);
        if (!isDoor(entry.action()) && !person.ofPartners()) {
            return Optional.empty();
        }
        return named(entry).or(person::partner);
    }

    private static boolean isDoor(String action) {
        return action.startsWith("portal.") || action.startsWith("nw.");
    }

    private static Optional<PartnerId> named(AuditEntry entry) {
        return id(Detail.parse(entry.detail()).getOrDefault("partner", ""))
                .or(() -> entry.target().startsWith(TARGET)
                        ? id(entry.target().substring(TARGET.length()))
                        : Optional.empty());
    }

    private static Optional<PartnerId> id(String text) {
        try {
            return Optional.of(PartnerId.of(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Person person(String user) {
        Optional<PartnerId> partner = registry.findPartnerByPortalUser(user)
                .or(() -> registry.findPartnerByNwUser(user))
                .map(Partner::id);
        boolean ofCentre = partner.isEmpty()
                && (registry.findCentreByPortalUser(user).isPresent()
                        || registry.findCentreByNwUser(user).isPresent());
        return new Person(partner.isPresent() || ofCentre, partner);
    }
}

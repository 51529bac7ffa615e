package jp.kenshin.console.pages.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.PartnerContact;
import jp.kenshin.webpages.text.Texts;

/**
 * Finds a partner by whatever a caller says first: business id, name, user name, the number of a terminal or meter, the name or phone
 * number of a contact. Forgives as {@link ForgivingText} does.
 */
final class PartnerSearch {
    private static final int MOST = 12;
    /** Digits from which on a part of a phone number says something. */
    private static final int PART_OF_A_NUMBER = 3;

    private final List<Partner> partners;
    private final Function<PartnerId, List<PartnerContact>> contacts;
    private final Function<String, Set<PartnerId>> owners;
    private final Texts texts;

    /**
     * @param partners all there are
     * @param contacts whom to call at one
     * @param owners whose a terminal or meter is, by its number as typed
     */
    PartnerSearch(
            List<Partner> partners,
            Function<PartnerId, List<PartnerContact>> contacts,
            Function<String, Set<PartnerId>> owners,
            Texts texts) {
        this.partners = partners;
        this.contacts = contacts;
        this.owners = owners;
        this.texts = texts;
    }

    /** At most a dozen, in order of id; nothing for nothing. */
    List<Found> find(String typed) {
        String key = ForgivingText.key(typed);
        if (key.isEmpty()) {
            return List.of();
        }
        Set<PartnerId> ofDevice = owners.apply(typed);
        List<Found> found = new ArrayList<>();
        for (Partner partner : partners) {
            reason(partner, key, ofDevice.contains(partner.id()), typed)
                    .ifPresent(why -> found.add(new Found(partner.id().value(), partner.name(), why)));
        }
        return found.stream().limit(MOST).toList();
    }

    private Optional<String> reason(Partner partner, String key, boolean ownsDevice, String typed) {
        if (Stream.of(partner.id().value(), partner.name())
                .map(ForgivingText::key)
                .anyMatch(own -> own.contains(key))) {
            return Optional.of("");
        }
        if (ownsDevice) {
            return Optional.of(texts.get("desk.found-device", typed));
        }
        return user(partner, key).or(() -> contact(partner, key));
    }

    private Optional<String> user(Partner partner, String key) {
        return Stream.concat(partner.portalUser().stream(), partner.nwUser().stream())
                .filter(name -> ForgivingText.key(name).contains(key))
                .findFirst()
                .map(name -> texts.get("desk.found-user", name));
    }

    private Optional<String> contact(Partner partner, String key) {
        boolean isNumber = key.chars().allMatch(Character::isDigit);
        return contacts.apply(partner.id()).stream()
                .filter(contact -> isNumber
                        ? key.length() >= PART_OF_A_NUMBER
                                && ForgivingText.key(contact.phone()).contains(key)
                        : ForgivingText.key(contact.name()).contains(key))
                .findFirst()
                .map(contact -> texts.get("desk.found-contact", contact.name(), contact.phone()));
    }

    /**
     * A partner that fits.
     *
     * @param id business id
     * @param name of the partner
     * @param why what of it fits, where it is not its id or name
     */
    public record Found(String id, String name, String why) {}
}

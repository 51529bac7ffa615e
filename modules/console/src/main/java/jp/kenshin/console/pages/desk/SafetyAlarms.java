package jp.kenshin.console.pages.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import jp.kenshin.collection.EventCount;
import jp.kenshin.collection.EventQuery;
import jp.kenshin.collection.Events;
import jp.kenshin.collection.LoggedEvent;
import jp.kenshin.externalconnection.AlarmSightings.Sighting;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.PartnerContact;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Language;
import jp.kenshin.webpages.text.Texts;

/**
 * Alarms where lives may be in danger, of partners that are cut off and do not hear of them by themselves (S-15, X-9): somebody has to
 * phone. Shown until they are over.
 */
final class SafetyAlarms {
    /** States of a cutoff in which the partner may not hear of its alarms. */
    static final Set<Cutoff.State> KEPT_OUT =
            Set.of(Cutoff.State.CUTTING_OFF, Cutoff.State.CUT_OFF, Cutoff.State.RECONNECTING);

    private static final int SHOWN = 5;
    private static final int PORTION = 200;
    /** Looked through at most, newest first: how many there are in all is counted apart. */
    private static final int PORTIONS = 10;

    private final Events events;
    private final Function<PartnerId, Optional<Partner>> partners;
    private final Function<PartnerId, List<PartnerContact>> contacts;
    private final Function<Collection<Long>, Map<Long, Sighting>> sightings;
    private final Texts texts;

    /**
     * @param partners who a partner is
     * @param contacts whom to call at one
     * @param sightings which events somebody of the desk has seen
     */
    SafetyAlarms(
            Events events,
            Function<PartnerId, Optional<Partner>> partners,
            Function<PartnerId, List<PartnerContact>> contacts,
            Function<Collection<Long>, Map<Long, Sighting>> sightings,
            Texts texts) {
        this.events = events;
        this.partners = partners;
        this.contacts = contacts;
        this.sightings = sightings;
        this.texts = texts;
    }

    /**
     * For each partner with something cut off, in their order; those without such an alarm are left out.
     *
     * @param keptOut partners with a cutoff in one of the states {@link #KEPT_OUT}
     */
    List<Group> of(List<PartnerId> keptOut) {
        Set<PartnerId> endangered = keptOut.isEmpty() ? Set.of() : events.listEndangered();
        List<Group> groups = new ArrayList<>();
        for (PartnerId partner : keptOut) {
            long count = endangered.contains(partner) ? count(partner) : 0;
            if (count > 0) {
                groups.add(group(partner, count));
            }
        }
        return groups;
    }

    /** Whether a partner may not hear of its alarms because of a cutoff: from the order until it is connected again. */
    static boolean keepsOut(Cutoff cutoff) {
        return KEPT_OUT.contains(cutoff.state());
    }

    private long count(PartnerId partner) {
        return events.countOpen(new ReadScope.OfPartner(partner)).stream()
                .filter(each -> each.type().lifeSafety())
                .mapToLong(EventCount::count)
                .sum();
    }

    private Group group(PartnerId partner, long count) {
        List<LoggedEvent> newest = newest(partner);
        Map<Long, Sighting> seen =
                sightings.apply(newest.stream().map(LoggedEvent::id).toList());
        List<Alarm> alarms = newest.stream()
                .map(event -> alarm(event, Optional.ofNullable(seen.get(event.id()))))
                .toList();
        return new Group(
                partner.value(),
                partners.apply(partner).map(Partner::name).orElse(partner.value()),
                Formats.of(texts).number(count),
                count > alarms.size()
                        ? texts.get("desk.alarms-more", Formats.of(texts).number(count - alarms.size()))
                        : "",
                alarms,
                contacts.apply(partner));
    }

    private List<LoggedEvent> newest(PartnerId partner) {
        ReadScope scope = new ReadScope.OfPartner(partner);
        EventQuery query = EventQuery.newest(PORTION).open();
        List<LoggedEvent> found = new ArrayList<>();
        for (int portion = 0; portion < PORTIONS && found.size() < SHOWN; portion++) {
            List<LoggedEvent> listed = events.list(scope, query);
            listed.stream()
                    .filter(event -> event.type().lifeSafety() && event.raised())
                    .limit((long) SHOWN - found.size())
                    .forEach(found::add);
            if (listed.size() < PORTION) {
                break;
            }
            query = query.before(listed.get(listed.size() - 1).id());
        }
        return found;
    }

    /** One alarm in words, with who has seen it: somebody of the desk, or the partner itself by a way that is still open to it. */
    Alarm alarm(LoggedEvent event, Optional<Sighting> sighting) {
        jp.kenshin.echonet.words.Language language = texts.language() == Language.JA
                ? jp.kenshin.echonet.words.Language.JAPANESE
                : jp.kenshin.echonet.words.Language.ENGLISH;
        return new Alarm(
                event.id(),
                event.type().words(true).in(language),
                event.origin()
                        .meter()
                        .map(meter -> meter.value())
                        .orElse(event.origin().unit()),
                event.origin().area(),
                Formats.of(texts).dateTime(event.occurredAt().orElse(event.receivedAt())),
                sighting.or(() -> event.acknowledgement().map(own -> new Sighting(own.by(), own.at())))
                        .map(this::seen)
                        .orElse(""));
    }

    private String seen(Sighting sighting) {
        return texts.get("desk.alarm-seen-by", Formats.of(texts).second(sighting.at()), sighting.by());
    }

    /**
     * A partner to be phoned.
     *
     * @param id business id
     * @param name of the partner
     * @param count how many such alarms are open
     * @param more how many of them are not listed here, in words; empty when none
     * @param alarms the newest
     * @param contacts whom to call, in order
     */
    public record Group(
            String id, String name, String count, String more, List<Alarm> alarms, List<PartnerContact> contacts) {}

    /**
     * @param id place in the log of events
     * @param name what happened
     * @param object meter or unit
     * @param area where
     * @param at when
     * @param seen who took note of it and when; empty while nobody has
     */
    public record Alarm(long id, String name, String object, String area, String at, String seen) {}
}

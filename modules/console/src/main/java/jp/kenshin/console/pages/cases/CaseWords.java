package jp.kenshin.console.pages.cases;

import java.util.Arrays;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Confirmation;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.registry.Service;
import jp.kenshin.webpages.text.Texts;

/** What cases and cutoffs are made of, in the words of one language and with an icon each. */
public final class CaseWords {
    private static final String SYSTEM = "system";
    private final Texts texts;

    public CaseWords(Texts texts) {
        this.texts = texts;
    }

    public String state(Incident.State state) {
        return texts.get("case-state." + AddressQuery.word(state));
    }

    static String icon(Incident.State state) {
        return switch (state) {
            case SUSPECTED, REPORTED, CUTTING_OFF -> "invalid";
            case CUT_OFF, RESOLUTION_DECLARED -> "cut";
            case RECONNECTING -> "awaited";
            case RECONNECTED -> "short";
            case REFUSED -> "unknown";
            case CLOSED -> "well";
        };
    }

    public String state(Cutoff.State state) {
        return texts.get("cutoff-state." + AddressQuery.word(state));
    }

    public static String icon(Cutoff.State state) {
        return switch (state) {
            case CUTTING_OFF -> "invalid";
            case CUT_OFF -> "cut";
            case RECONNECTING -> "awaited";
            case RECONNECTED -> "short";
            case CLOSED -> "well";
        };
    }

    public String kind(IncidentReport.Kind kind) {
        return texts.get("incident-kind." + AddressQuery.word(kind));
    }

    String place(IncidentReport.Place place) {
        return texts.get("place." + AddressQuery.word(place));
    }

    String channel(IncidentReport.Channel channel) {
        return texts.get("channel." + AddressQuery.word(channel));
    }

    public String service(Service service) {
        return texts.get("held." + AddressQuery.word(service));
    }

    /** All that a partner holds. */
    public String services(Set<Service> services) {
        return Arrays.stream(Service.values())
                .filter(services::contains)
                .map(this::service)
                .collect(Collectors.joining(texts.get("list.and")));
    }

    /** What is cut off, with the terminal's number where it is one. */
    public String scope(CutoffScope scope) {
        String kind = scope(scope.kind());
        return scope.terminal().map(terminal -> kind + " " + terminal).orElse(kind);
    }

    public String scope(CutoffScope.Kind kind) {
        return texts.get("scope." + AddressQuery.word(kind));
    }

    /** The name of an enforcement point; its own where nobody gave it one in this language. */
    String point(String name) {
        return named("point." + name, name);
    }

    /** How a point stands, which depends on what it was asked for. */
    String pointState(Confirmation.State state, boolean back) {
        String way = state == Confirmation.State.CONFIRMED && back ? ".back" : "";
        return texts.get("point-state." + AddressQuery.word(state) + way);
    }

    String entry(CaseEntry.Kind kind) {
        return texts.get("entry." + AddressQuery.word(kind));
    }

    /**
     * What a line of the time line says beyond its kind; the name of a point in words where it begins with one. Of which scope all have
     * confirmed, the line itself does not say.
     */
    String entryText(CaseEntry entry, Optional<CutoffScope> scope) {
        return switch (entry.kind()) {
            case CUT_OFF, RECONNECTED -> scope.map(this::scope).orElse(entry.text());
            case POINT_CONFIRMED, POINT_FAILED, POINT_RELEASED, DRIFTED -> pointText(entry.text());
            case CUTOFF_ORDERED, RECONNECTION_ORDERED -> ordered(entry.text());
            case ESCALATED -> escalated(entry.text());
            default -> entry.text();
        };
    }

    /** What {@link CutoffScope#key} says, in words. */
    private String ordered(String key) {
        String[] parts = key.split(":");
        return constant(CutoffScope.Kind.class, parts[0])
                .map(kind -> scope(kind) + (parts.length > 2 ? " " + parts[2] : ""))
                .orElse(key);
    }

    /** A state that lasts too long, and how many points have confirmed. */
    private String escalated(String text) {
        int end = text.indexOf(' ');
        String state = end < 0 ? text : text.substring(0, end);
        return constant(Cutoff.State.class, state)
                .map(known -> texts.get("escalated." + AddressQuery.word(known)) + text.substring(state.length()))
                .orElse(text);
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    private String pointText(String text) {
        int end = text.indexOf(':');
        return end < 0 ? point(text) : point(text.substring(0, end)) + text.substring(end);
    }

    /** A person's user name, or that it was the system. */
    String actor(String name) {
        return name.equals(SYSTEM) ? texts.get("entry.by-system") : name;
    }

    private String named(String key, String otherwise) {
        try {
            return texts.get(key);
        } catch (MissingResourceException nobodyNamedIt) {
            return otherwise;
        }
    }
}

package jp.kenshin.console.pages.reconnection;

import java.time.Instant;
import java.util.List;
import jp.kenshin.externalconnection.BusinessHours;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** What must be true before a cutoff may end (別表2-2, X-10), and whether it is. */
public final class Readiness {
    private final Cutoff cutoff;
    private final String person;
    private final BusinessHours hours;
    private final Instant now;
    private final Texts texts;
    private final Formats formats;

    /** @param person who would connect again */
    Readiness(Cutoff cutoff, String person, BusinessHours hours, Instant now, Texts texts) {
        this.cutoff = cutoff;
        this.person = person;
        this.hours = hours;
        this.now = now;
        this.texts = texts;
        this.formats = Formats.of(texts);
    }

    /** Each condition with whether it is met; that all points have confirmed the cutoff is good to know and no condition. */
    public List<Condition> getConditions() {
        return List.of(declared(), open(), otherPerson(), confirmed());
    }

    /** The conditions that are not met. */
    public List<Condition> getMissing() {
        return getConditions().stream()
                .filter(condition -> condition.needed() && !condition.met())
                .toList();
    }

    /** Whether connecting again is the next step, and nothing stands against it. */
    public boolean isReady() {
        return isWaiting() && getMissing().isEmpty();
    }

    /** Whether it is still cut off. */
    public boolean isWaiting() {
        return cutoff.isInForce();
    }

    private Condition confirmed() {
        boolean met = cutoff.confirmedAt().isPresent() || cutoff.state() == Cutoff.State.CUT_OFF;
        return new Condition(
                false,
                met,
                met
                        ? texts.get("ready.confirmed")
                        : texts.get("ready.not-confirmed", cutoff.confirmed(), cutoff.asked()));
    }

    private Condition declared() {
        return cutoff.declaration()
                .map(said -> new Condition(
                        true, true, texts.get("ready.declared", said.declaredBy(), formats.dateTime(said.at()))))
                .orElse(new Condition(true, false, texts.get("ready.not-declared")));
    }

    private Condition open() {
        return hours.isOpen(now)
                ? new Condition(true, true, texts.get("ready.open"))
                : new Condition(true, false, texts.get("ready.not-open", formats.dateTime(hours.nextOpening(now))));
    }

    private Condition otherPerson() {
        boolean met = !cutoff.cutOffBy().equals(person);
        return new Condition(true, met, texts.get(met ? "ready.other-person" : "ready.same-person", cutoff.cutOffBy()));
    }

    /**
     * @param needed whether nothing is connected again without it
     * @param met whether it is so
     * @param words what is so, or what is missing
     */
    public record Condition(boolean needed, boolean met, String words) {
        public String icon() {
            return met ? "well" : needed ? "invalid" : "short";
        }
    }
}

package jp.kenshin.mdms.internal.validation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** All rule sets there ever were, in order of their first day; each day has exactly one in force. */
public final class RuleBook {
    private final List<RuleSet> sets;
    private final long[] firstDays;

    /** @throws IllegalArgumentException when there is none, or two share a number or a first day */
    public RuleBook(Collection<RuleSet> sets) {
        this.sets =
                sets.stream().sorted(Comparator.comparing(RuleSet::validFrom)).toList();
        this.firstDays = this.sets.stream()
                .mapToLong(set -> set.validFrom().toEpochDay())
                .toArray();
        require(!sets.isEmpty(), "there is no rule set");
        require(sets.stream().map(RuleSet::id).distinct().count() == sets.size(), "two rule sets share a number");
        require(sets.stream().map(RuleSet::validFrom).distinct().count() == sets.size(), "two rule sets share a day");
    }

    /** The rule set in force on a day; the first one also judges what lies before it. */
    public RuleSet on(int epochDay) {
        int i = firstDays.length - 1;
        while (i > 0 && firstDays[i] > epochDay) {
            i--;
        }
        return sets.get(i);
    }

    public RuleSet on(LocalDate day) {
        return on((int) day.toEpochDay());
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}

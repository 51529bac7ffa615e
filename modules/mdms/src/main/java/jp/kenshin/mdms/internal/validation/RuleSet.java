package jp.kenshin.mdms.internal.validation;

import java.time.LocalDate;
import java.util.Map;
import jp.kenshin.kernel.ReadingType;

/**
 * Limits that came into force together. A judgement names the rule set that made it, so a rule set never changes once it is in
 * force: what must change becomes the next one.
 *
 * @param id number, stored with every judgement
 * @param validFrom first day (JST) it judges
 * @param common limits of all reading types without their own
 * @param ofTypes limits of single reading types
 */
public record RuleSet(short id, LocalDate validFrom, Limits common, Map<ReadingType, Limits> ofTypes) {
    public RuleSet {
        ofTypes = Map.copyOf(ofTypes);
    }

    public Limits limitsOf(ReadingType type) {
        return ofTypes.isEmpty() ? common : ofTypes.getOrDefault(type, common);
    }
}

package jp.kenshin.mdms.internal.validation.rules;

import jp.kenshin.mdms.RuleCode;

/**
 * A rule that a value passes or fails by itself, with nothing but master data and the clock beside it. Stateless; its loop
 * allocates nothing.
 */
interface ArrivalRule {
    RuleCode code();

    /** Sets the rule's bit in {@link ArrivalColumns#failed} for each value that fails. */
    void judge(ArrivalColumns columns);

    /** What is wrong with a failed value, and what would be right. */
    String reason(ArrivalColumns columns, int index);

    /** Whether a failing value is kept, invalid until cleared, rather than refused. */
    default boolean holds() {
        return false;
    }
}

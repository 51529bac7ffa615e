package jp.kenshin.mdms;

import java.util.EnumSet;
import java.util.Set;

/**
 * Official codes of the validation rules, as partners, auditors and the store know them. A rule's bit is its number less one and
 * never changes, because stored judgements are made of these bits.
 */
public enum RuleCode {
    V01("the point exists and a meter is installed"),
    V03("the sender's serial number is the installed one"),
    V04("unit and kind are those of the meter"),
    V05("the interval is of the agreed length"),
    V06("the time lies on the channel's grid"),
    /** Tells of a hole just before the value; the value itself is as good as any. */
    V07("no value is missing before this one", false),
    V08("the time is neither in the future nor too long ago"),
    V09("no more digits than the register has and the store keeps"),
    V10("not a device's word for 'no data'"),
    V11("not a constant known as garbage"),
    V14("not negative, and no register runs backwards"),
    V15("a roll-over explains the fall of the register"),
    V16("no more than the connection can carry");

    private static final long FLAGS = flags();

    private final String requirement;
    private final boolean invalidates;
    private final long bit;

    RuleCode(String requirement) {
        this(requirement, true);
    }

    RuleCode(String requirement, boolean invalidates) {
        this.requirement = requirement;
        this.invalidates = invalidates;
        this.bit = 1L << (Integer.parseInt(name().substring(1)) - 1);
    }

    /** What the rule asks for. */
    public String requirement() {
        return requirement;
    }

    /** The rule's place in a set of failed rules. */
    public long bit() {
        return bit;
    }

    /** Whether a value that failed these rules is invalid; a flag such as {@link #V07} alone does not make it so. */
    public static boolean invalidates(long failed) {
        return (failed & ~FLAGS) != 0;
    }

    /** The rules of a set of bits. */
    public static Set<RuleCode> of(long failed) {
        Set<RuleCode> rules = EnumSet.noneOf(RuleCode.class);
        for (RuleCode rule : values()) {
            if ((failed & rule.bit()) != 0) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private static long flags() {
        long flags = 0;
        for (RuleCode rule : values()) {
            flags |= rule.invalidates ? 0 : rule.bit();
        }
        return flags;
    }
}

package jp.kenshin.mdms.internal.store;

import jp.kenshin.mdms.internal.validation.RuleBook;
import jp.kenshin.mdms.internal.validation.RuleSet;
import jp.kenshin.mdms.internal.validation.rules.ChannelLimits;
import jp.kenshin.registry.DirectoryChannel;
import org.jspecify.annotations.Nullable;

/** The limits to judge a channel's days by, kept from day to day while the rule set stays the same. */
final class Limits {
    private final RuleBook book;
    private @Nullable DirectoryChannel channel;
    private @Nullable RuleSet rules;
    private @Nullable ChannelLimits limits;

    Limits(RuleBook book) {
        this.book = book;
    }

    ChannelLimits of(DirectoryChannel ofChannel, int day) {
        RuleSet ofDay = book.on(day);
        ChannelLimits known = limits;
        if (known == null || channel != ofChannel || rules != ofDay) {
            known = ChannelLimits.of(ofChannel, ofDay);
            channel = ofChannel;
            rules = ofDay;
            limits = known;
        }
        return known;
    }

    short ruleSet(int day) {
        return book.on(day).id();
    }
}

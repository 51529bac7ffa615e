package jp.kenshin.mdms.internal.validation.rules;

import jp.kenshin.mdms.AppendResult.Rejection;
import jp.kenshin.mdms.ResolutionRules;
import jp.kenshin.mdms.RuleCode;
import jp.kenshin.registry.DirectoryMeter;

/** Asks the rules of unit and length in turn which of them a reading without a channel breaks. */
public final class ChannelResolution implements ResolutionRules {
    @Override
    public Rejection unknownMeter(String meter) {
        return new Rejection(RuleCode.V01.name(), V01Installed.unknown(meter));
    }

    @Override
    public Rejection unknownChannel(DirectoryMeter meter, String readingType) {
        return V05IntervalLength.otherLength(meter, readingType)
                .map(reason -> new Rejection(RuleCode.V05.name(), reason))
                .orElseGet(() -> new Rejection(RuleCode.V04.name(), V04Kind.reason(meter, readingType)));
    }
}

package jp.kenshin.mdms;

import jp.kenshin.mdms.AppendResult.Rejection;
import jp.kenshin.registry.DirectoryMeter;

/** The rules that speak before a channel is found: why a reading that names no channel of ours is refused. */
public interface ResolutionRules {
    /**
     * V01: no such meter.
     *
     * @param meter id or serial number as sent
     */
    Rejection unknownMeter(String meter);

    /**
     * V04 or V05: the meter is known and has no channel of this reading type. Says V05 when only the interval length differs from
     * one of its channels, else V04.
     *
     * @param readingType as sent
     */
    Rejection unknownChannel(DirectoryMeter meter, String readingType);
}

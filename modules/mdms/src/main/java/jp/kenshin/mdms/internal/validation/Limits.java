package jp.kenshin.mdms.internal.validation;

import java.time.Duration;
import java.time.Period;

/**
 * The limits of one reading type under one rule set.
 *
 * @param exchangeWindow V03: how long before and after an exchange the other serial number is still accepted
 * @param futureTolerance V08: how far ahead of the server's clock a time may be
 * @param maximumAge V08: how old a value may be
 * @param integerDigits V09: most digits before the decimal point, whatever the register
 * @param decimals V09: most digits behind it, unless the import is historic
 * @param noData V10: numbers that mean "no data"
 * @param garbage V11: numbers that only broken devices send
 * @param physicalPercent V15, V16: accepted part of the quantity that the channel's master data calls the largest, in percent
 */
public record Limits(
        Duration exchangeWindow,
        Duration futureTolerance,
        Period maximumAge,
        int integerDigits,
        int decimals,
        Constants noData,
        Constants garbage,
        int physicalPercent) {}

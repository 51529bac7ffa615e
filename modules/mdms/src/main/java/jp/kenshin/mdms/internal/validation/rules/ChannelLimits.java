package jp.kenshin.mdms.internal.validation.rules;

import java.util.List;
import jp.kenshin.mdms.internal.validation.Limits;
import jp.kenshin.mdms.internal.validation.RuleSet;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.DirectoryChannel;
import jp.kenshin.registry.DirectoryMeter.Install;

/**
 * All that judging a channel's values takes, as numbers. Derived from master data and a rule set, cheap to make, good to keep while
 * neither changes.
 *
 * @param register cumulative register, or interval quantity
 * @param scheduled whether a value is expected at every step
 * @param stepSeconds seconds between two values
 * @param capacity D = 10^digits in stored units: where the register begins anew
 * @param maxPerHour largest accepted quantity of an hour, in stored units
 * @param maxPerStep the same of a step
 * @param firstInstalledAt when the meter's first device was installed
 * @param exchangedAt when later devices were installed, in order
 */
public record ChannelLimits(
        boolean register,
        boolean scheduled,
        int stepSeconds,
        long capacity,
        long maxPerHour,
        long maxPerStep,
        long firstInstalledAt,
        long[] exchangedAt) {
    private static final long[] NEVER = {};

    public static ChannelLimits of(DirectoryChannel directoryChannel, RuleSet rules) {
        Channel channel = directoryChannel.channel();
        Limits limits = rules.limitsOf(channel.type());
        List<Install> installs = directoryChannel.installs();
        long maxPerHour = V16MaxPhysical.proportion(channel.maxPerHour(), limits.physicalPercent(), 100);
        return new ChannelLimits(
                channel.kind() == Channel.Kind.REGISTER,
                channel.scheduled(),
                channel.stepSeconds(),
                PowersOfTen.of(Math.min(PowersOfTen.MAX_DIGITS, channel.digits() + channel.scale())),
                maxPerHour,
                V16MaxPhysical.perStep(maxPerHour, channel.stepSeconds()),
                installs.isEmpty() ? Long.MIN_VALUE : installs.get(0).fromSecond(),
                installs.size() < 2 ? NEVER : exchanges(installs));
    }

    private static long[] exchanges(List<Install> installs) {
        return installs.stream().skip(1).mapToLong(Install::fromSecond).toArray();
    }

    /** Whether another device came between two readings, so that they count from different beginnings. */
    boolean exchanged(long goodAt, long at) {
        for (long exchange : exchangedAt) {
            if (goodAt <= exchange && exchange <= at) {
                return true;
            }
        }
        return false;
    }
}

package jp.kenshin.mdms.internal.validation.rules;

import java.util.List;
import jp.kenshin.mdms.RuleCode;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.DirectoryMeter.Install;

/**
 * V01: a device was installed at the point when the value arose (opengeh E10). A register value counts from the installation to
 * the removal, both included, since the work record reads the register at just these moments; an interval counts when any part of
 * it does.
 */
final class V01Installed implements ArrivalRule {
    @Override
    public RuleCode code() {
        return RuleCode.V01;
    }

    @Override
    public void judge(ArrivalColumns columns) {
        long bit = code().bit();
        for (int i = 0; i < columns.size; i++) {
            Channel channel = columns.channels[i].channel();
            List<Install> installs = columns.channels[i].installs();
            long at = columns.atSeconds[i];
            boolean installed = channel.kind() == Channel.Kind.REGISTER
                    ? installed(installs, at, at)
                    : installed(installs, at - columns.steps[i] + 1, at - 1);
            if (!installed) {
                columns.failed[i] |= bit;
            }
        }
    }

    private static boolean installed(List<Install> installs, long first, long last) {
        for (int k = installs.size() - 1; k >= 0; k--) {
            Install install = installs.get(k);
            if (install.fromSecond() <= last && first <= install.toSecond()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String reason(ArrivalColumns columns, int index) {
        List<Install> installs = columns.channels[index].installs();
        String meter = columns.channels[index].channel().meter().toString();
        if (installs.isEmpty()) {
            return "meter " + meter + " has never had a device installed; register its installation first";
        }
        return "meter " + meter + " had no device installed at " + Texts.time(columns.atSeconds[index])
                + "; its first was installed at " + Texts.time(installs.get(0).fromSecond());
    }

    /** The reason for a meter that is not in the registry at all. */
    static String unknown(String meter) {
        return "no meter " + meter + " is registered; check the id, or register the meter first";
    }
}

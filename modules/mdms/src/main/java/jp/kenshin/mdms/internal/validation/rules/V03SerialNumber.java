package jp.kenshin.mdms.internal.validation.rules;

import java.util.List;
import jp.kenshin.mdms.RuleCode;
import jp.kenshin.registry.DirectoryMeter.Install;

/**
 * V03: the serial number in the message is that of the installed device. Around an exchange both are accepted, because old and
 * new device are read within the same hours and the work record may be late; any other serial number is kept on hold, since the
 * value is likely real and the registry likely behind. A message without a serial number says nothing against itself.
 */
final class V03SerialNumber implements ArrivalRule {
    @Override
    public RuleCode code() {
        return RuleCode.V03;
    }

    @Override
    public boolean holds() {
        return true;
    }

    @Override
    public void judge(ArrivalColumns columns) {
        long bit = code().bit();
        for (int i = 0; i < columns.size; i++) {
            String serial = columns.serials[i];
            if (!serial.isEmpty() && !accepted(columns, i, serial)) {
                columns.failed[i] |= bit;
            }
        }
    }

    private static boolean accepted(ArrivalColumns columns, int index, String serial) {
        List<Install> installs = columns.channels[index].installs();
        long at = columns.atSeconds[index];
        long window = columns.limits[index].exchangeWindow().toSeconds();
        for (int k = installs.size() - 1; k >= 0; k--) {
            Install install = installs.get(k);
            if (install.serial().equals(serial)
                    && install.fromSecond() - window <= at
                    && at - window <= install.toSecond()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String reason(ArrivalColumns columns, int index) {
        return "serial number " + columns.serials[index] + " was not installed at meter "
                + columns.channels[index].channel().meter() + " at " + Texts.time(columns.atSeconds[index])
                + "; the value is on hold until the exchange is recorded";
    }
}

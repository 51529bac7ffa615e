package jp.kenshin.reliability;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import jp.kenshin.echonet.unit.RegisterSeries;
import jp.kenshin.harness.PlainUnit;
import jp.kenshin.kernel.Jst;
import jp.kenshin.launcher.LibertyServer;

/**
 * A terminal of the demonstration that tells hour after hour of its water meter over UDP, each hour again, with who it is, until that is acknowledged; up to
 * yesterday, when it has nothing more to tell. The server's limit for one unit has to let it.
 */
final class FieldLoad extends Load {
    private static final int WATER = 0x0281;
    private static final String COUNTS_LITRES = "E1 03";
    private static final int WATER_TERMINALS = 320;

    private final LibertyServer server;
    private final int meter;
    private final Instant end = Instant.now().minus(Duration.ofDays(1));
    private Instant hour;

    /** @param meter number of the water meter; odd, so that its terminal speaks plainly */
    FieldLoad(LibertyServer server, int meter, LocalDate firstDay) {
        this.server = server;
        this.meter = meter;
        this.hour = firstDay.atStartOfDay(Jst.ZONE).toInstant();
    }

    @Override
    public void run() {
        try (PlainUnit terminal =
                new PlainUnit(server, String.format(Locale.ROOT, "T-%07d", WATER_TERMINALS + meter))) {
            while (goesOn() && hour.isBefore(end)) {
                while (!terminal.isTold(WATER, COUNTS_LITRES, "F0 " + register())) {
                    sendsAgain();
                    terminal.announce();
                }
                remember(Map.of(IntakeLoad.key(meter, hour), IntakeLoad.value(meter, hour)));
                hour = hour.plus(Duration.ofHours(1));
            }
        }
    }

    private String register() {
        LocalDateTime at = LocalDateTime.ofInstant(hour, Jst.ZONE);
        return new RegisterSeries(at, 60, List.of(OptionalLong.of(IntakeLoad.litres(meter, hour))))
                .encode()
                .hex();
    }
}

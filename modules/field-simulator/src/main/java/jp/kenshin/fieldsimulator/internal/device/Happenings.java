package jp.kenshin.fieldsimulator.internal.device;

import java.time.Duration;
import java.util.List;
import jp.kenshin.echonet.Edt;
import jp.kenshin.fieldsimulator.internal.population.MeterKind;

/** What can happen to units and meters, and what they say about it. Bits and values are those of docs/events.md. */
public final class Happenings {
    private static final Edt NO_EVENTS = Edt.of(new byte[4]);
    private static final Edt POWER_LOST = Edt.ofHex("01000000");
    private static final Edt POWER_BACK = Edt.ofHex("02000000");
    private static final List<Duration> LAST_WORDS =
            List.of(Duration.ZERO, Duration.ofMillis(500), Duration.ofSeconds(2));
    private static final Duration STEADY = Duration.ofSeconds(60);

    private static final int GAS_BYTES = 10;
    private static final int OTHER_BYTES = 4;
    private static final int LEAK = 0;
    private static final int SEISMIC = 1;
    private static final int INCREASED_FLOW = 3;
    private static final int EXCESSIVE_FLOW = 2;
    private static final int SEISMIC_REASON = 1 << SEISMIC;
    private static final int FLOW_REASON = 1 << INCREASED_FLOW;

    private Happenings() {}

    /** The power fails: an electricity meter may cry out before it goes dark; what has a battery only loses its way to the network. */
    public static void losePower(Unit unit, boolean lastGasp) {
        if (!unit.isOn()) {
            return;
        }
        unit.event(unit.spec().isOnMains() ? "power lost" : "out of reach");
        if (!unit.spec().isOnMains()) {
            unit.faults().outOfReach(true);
            return;
        }
        unit.meters().forEach(meter -> meter.course().stopFlow(unit.now()));
        unit.goDark();
        if (lastGasp) {
            unit.gasp(POWER_LOST, LAST_WORDS);
        }
    }

    /** The power is back. */
    public static void regainPower(Unit unit) {
        unit.faults().outOfReach(false);
        if (unit.isOn()) {
            unit.event("in reach again");
            return;
        }
        unit.event("power back");
        unit.meters().forEach(meter -> meter.course().flowAgain(unit.now()));
        unit.comeBack();
        unit.announceEventBits(POWER_BACK);
        unit.later(STEADY, () -> unit.quietly(NO_EVENTS));
    }

    /** An earthquake shakes the meter: gas meters close. */
    public static void shake(Unit unit, Meter meter) {
        close(unit, meter, SEISMIC, SEISMIC_REASON, "earthquake: closed");
    }

    /** More flows than can be right: gas meters close, water meters tell. */
    public static void overFlow(Unit unit, Meter meter) {
        if (meter.spec().kind() == MeterKind.WATER) {
            setBit(meter, EXCESSIVE_FLOW, true);
            tell(unit, meter, "excessive flow", WaterTable.SECURITY);
        } else {
            close(unit, meter, INCREASED_FLOW, FLOW_REASON, "over-flow: closed");
        }
    }

    private static void close(Unit unit, Meter meter, int bit, int reason, String what) {
        if (meter.spec().kind() == MeterKind.GAS) {
            shut(unit, meter, GasTable.EMERGENCY, GasTable.VALVE, GasTable.REASONS, bit, reason);
            tell(unit, meter, what, GasTable.SECURITY, GasTable.EMERGENCY, GasTable.VALVE);
        } else if (meter.spec().kind() == MeterKind.LPG) {
            shut(unit, meter, LpgTable.EMERGENCY, LpgTable.VALVE, LpgTable.REASONS, bit, reason);
            tell(unit, meter, what, LpgTable.SECURITY_1, LpgTable.EMERGENCY, LpgTable.VALVE);
        }
    }

    private static void shut(Unit unit, Meter meter, int emergency, int valve, int reasons, int bit, int reason) {
        meter.course().stopFlow(unit.now());
        meter.change(emergency, MeterTables.YES);
        meter.change(valve, MeterTables.NO);
        byte[] last = meter.state(reasons, Edt.of(new byte[3])).toBytes();
        meter.change(reasons, Edt.of(last[1], last[2], (byte) reason));
        setBit(meter, bit, true);
    }

    /** Somebody has reset a closed gas meter, or what troubled another has ended. */
    public static void reset(Unit unit, Meter meter) {
        meter.course().flowAgain(unit.now());
        switch (meter.spec().kind()) {
            case GAS -> {
                meter.change(GasTable.SECURITY, Edt.of(new byte[GAS_BYTES]));
                meter.change(GasTable.EMERGENCY, MeterTables.NO);
                meter.change(GasTable.VALVE, MeterTables.YES);
                tell(unit, meter, "reset", GasTable.SECURITY, GasTable.EMERGENCY, GasTable.VALVE);
            }
            case LPG -> {
                meter.change(LpgTable.SECURITY_1, Edt.of(new byte[OTHER_BYTES]));
                meter.change(LpgTable.EMERGENCY, MeterTables.NO);
                meter.change(LpgTable.VALVE, MeterTables.YES);
                tell(unit, meter, "reset", LpgTable.SECURITY_1, LpgTable.EMERGENCY, LpgTable.VALVE);
            }
            case WATER -> {
                meter.change(WaterTable.SECURITY, Edt.of(new byte[OTHER_BYTES]));
                tell(unit, meter, "over", WaterTable.SECURITY);
            }
            case ELECTRICITY -> {
                // has nothing to reset
            }
        }
    }

    /**
     * A leak begins: the register runs, and the meter finds out.
     *
     * @param perHour in 0.0001 m3
     */
    public static void leak(Unit unit, Meter meter, Duration lasts, long perHour) {
        meter.course().addFlow(unit.now(), unit.now().plus(lasts), perHour);
        setBit(meter, LEAK, true);
        tell(unit, meter, "leak", securityOf(meter));
        unit.later(lasts, () -> reset(unit, meter));
    }

    /** What is left of the LP gas. 0 is enough, 1 to 3 is little to almost nothing. */
    public static void residual(Unit unit, Meter meter, int level) {
        meter.change(LpgTable.RESIDUAL, level == 0 ? MeterTables.NO : Edt.ofByte(0x30 + level));
        tell(unit, meter, "residual level " + level, LpgTable.RESIDUAL);
    }

    /** Another meter hangs there now; its registers begin anew, and its number is told. */
    public static void exchange(Unit unit, Meter meter) {
        meter.course().exchange(unit.now());
        unit.event(meter.spec().id() + ": exchanged for " + meter.serial(unit.now()));
        unit.announceEvent(meter, MeterTables.PRODUCTION_NUMBER);
    }

    private static void setBit(Meter meter, int bit, boolean on) {
        int bytes = meter.spec().kind() == MeterKind.GAS ? GAS_BYTES : OTHER_BYTES;
        meter.changeBit(securityOf(meter), bytes, 0, bit, on);
    }

    private static int securityOf(Meter meter) {
        return switch (meter.spec().kind()) {
            case GAS -> GasTable.SECURITY;
            case LPG -> LpgTable.SECURITY_1;
            case WATER -> WaterTable.SECURITY;
            case ELECTRICITY -> throw new IllegalArgumentException(meter.spec().id() + " carries no water or gas");
        };
    }

    private static void tell(Unit unit, Meter meter, String what, int... codes) {
        unit.event(meter.spec().id() + ": " + what);
        unit.announceEvent(meter, codes);
    }
}

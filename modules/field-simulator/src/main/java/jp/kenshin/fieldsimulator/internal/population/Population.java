package jp.kenshin.fieldsimulator.internal.population;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import jp.kenshin.fieldsimulator.internal.load.Chance;

/** All units of a field, in order of their ids. */
public record Population(List<UnitSpec> units) {
    private static final int DEMONSTRATION_FIRST = 21;
    private static final int DEMONSTRATION_COUNT = 280;
    private static final int HOUSES_A_SHARED_TERMINAL = 4;
    private static final int WATER_TERMINALS = 320;
    private static final int LPG_TERMINALS = 640;
    private static final int TOWNS = 8;
    private static final int HAMLETS = 5;
    private static final int MOST_USED = 100_000;
    private static final int METER_DAYS = 99;
    private static final int TERMINAL_DAYS = 45;

    public Population {
        units = units.stream()
                .sorted(Comparator.comparing(unit -> unit.id().text()))
                .toList();
    }

    /** The units of the demonstration that speak: number 0000001 of each kind of meter and those from 0000021 to 0000300. */
    public static Population demonstration(long seed) {
        IntStream numbers = IntStream.concat(
                IntStream.of(1), IntStream.range(DEMONSTRATION_FIRST, DEMONSTRATION_FIRST + DEMONSTRATION_COUNT));
        return ofDemonstration(numbers, seed);
    }

    /** Electricity, gas, water and LP gas meters of the given numbers, with the terminals that carry them in the demonstration. */
    public static Population ofDemonstration(IntStream numbers, long seed) {
        List<UnitSpec> units = new ArrayList<>();
        Map<Integer, List<MeterSpec>> terminals = new TreeMap<>();
        numbers.forEach(number -> {
            units.add(
                    unit(UnitId.of('E', number), townOf(number), List.of(meter(MeterKind.ELECTRICITY, number, seed))));
            boolean shared = number % HOUSES_A_SHARED_TERMINAL == 0;
            put(terminals, number, meter(MeterKind.GAS, number, seed));
            put(terminals, shared ? number : WATER_TERMINALS + number, meter(MeterKind.WATER, number, seed));
            put(terminals, LPG_TERMINALS + number, meter(MeterKind.LPG, number, seed));
        });
        terminals.forEach((number, meters) -> {
            int house = number > LPG_TERMINALS
                    ? number - LPG_TERMINALS
                    : number > WATER_TERMINALS ? number - WATER_TERMINALS : number;
            String area = number > LPG_TERMINALS ? "H" + (1 + house % HAMLETS) : townOf(house);
            units.add(unit(UnitId.of('T', number), area, meters));
        });
        return new Population(units);
    }

    /**
     * Any number of units, each meter other than electricity with a terminal of its own, numbered from {@code first} on; odd numbers speak
     * plainly, even ones in the envelope.
     */
    public static Population numbered(int first, Map<MeterKind, Integer> counts, long seed) {
        List<UnitSpec> units = new ArrayList<>();
        int terminal = first;
        for (MeterKind kind : MeterKind.values()) {
            for (int number = first; number < first + counts.getOrDefault(kind, 0); number++) {
                UnitId id = kind == MeterKind.ELECTRICITY ? UnitId.of('E', number) : UnitId.of('T', terminal++);
                units.add(unit(id, townOf(number), List.of(meter(kind, number, seed))));
            }
        }
        return new Population(units);
    }

    private static void put(Map<Integer, List<MeterSpec>> terminals, int terminal, MeterSpec meter) {
        terminals.computeIfAbsent(terminal, absent -> new ArrayList<>()).add(meter);
    }

    private static MeterSpec meter(MeterKind kind, int number, long seed) {
        String id = kind.id(number);
        return new MeterSpec(id, kind, 1, new Chance(seed).of(id).between(0, 0, MOST_USED));
    }

    private static UnitSpec unit(UnitId id, String area, List<MeterSpec> meters) {
        boolean plain = id.number() % 2 == 1;
        Optional<UnitKey> key = plain ? Optional.empty() : Optional.of(new UnitKey(1, id.firstKey()));
        return new UnitSpec(id, id.address(), key, area, storageOf(meters), meters);
    }

    static int storageOf(List<MeterSpec> meters) {
        return meters.get(0).kind() == MeterKind.ELECTRICITY ? METER_DAYS : TERMINAL_DAYS;
    }

    /** A1 to A8. */
    private static String townOf(int number) {
        return "A" + (1 + (number - 1) % TOWNS);
    }
}

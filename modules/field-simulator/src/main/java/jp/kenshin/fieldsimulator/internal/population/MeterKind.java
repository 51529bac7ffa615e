package jp.kenshin.fieldsimulator.internal.population;

import java.util.Optional;
import jp.kenshin.fieldsimulator.internal.load.Usage;

/** What a meter measures, and as which ECHONET class it does. */
public enum MeterKind {
    /** Has a radio of its own; counts import and export in 0.1 kWh, eight digits. */
    ELECTRICITY('E', 0x0288, Usage.ELECTRICITY, 100, 1, 8),
    /** Smart gas meter behind a terminal: 0.001 m3, nine digits. */
    GAS('G', 0x0289, Usage.GAS, 10, 3, 9),
    /** Water meter behind a terminal: 0.001 m3, nine digits. */
    WATER('W', 0x0281, Usage.WATER, 10, 3, 9),
    /** LP gas meter behind a terminal: 0.001 m3, eight digits. */
    LPG('L', 0x0283, Usage.LPG, 10, 3, 8);

    private final char letter;
    private final int deviceClass;
    private final Usage usage;
    private final int finePerCount;
    private final int decimals;
    private final int digits;

    MeterKind(char letter, int deviceClass, Usage usage, int finePerCount, int decimals, int digits) {
        this.letter = letter;
        this.deviceClass = deviceClass;
        this.usage = usage;
        this.finePerCount = finePerCount;
        this.decimals = decimals;
        this.digits = digits;
    }

    /** The kind whose meter ids begin so. */
    public static Optional<MeterKind> ofMeter(String meterId) {
        for (MeterKind kind : values()) {
            if (meterId.startsWith(kind.letter + "-")) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** Class group and class. */
    public int deviceClass() {
        return deviceClass;
    }

    public Usage usage() {
        return usage;
    }

    /** Fine units of the usage in one count of the register. */
    public int finePerCount() {
        return finePerCount;
    }

    /** Decimals of one count, in kWh or m3. */
    public int decimals() {
        return decimals;
    }

    /** Digits of the register. */
    public int digits() {
        return digits;
    }

    String id(int number) {
        return UnitId.format(letter, number);
    }
}

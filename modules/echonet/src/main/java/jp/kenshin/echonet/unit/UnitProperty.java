package jp.kenshin.echonet.unit;

/** Codes of the terminal profile's own properties. */
public final class UnitProperty {
    /** Registers at successive instants: {@link RegisterSeries}. */
    public static final int REGISTER_SERIES = 0xF0;
    /** What {@link #REGISTER_SERIES} shows: {@link SeriesSelector}. */
    public static final int SERIES_SELECTOR = 0xF1;
    /** Event bits of the unit, four bytes. */
    public static final int EVENT_BITS = 0xF2;
    /** Date and time of the unit, or of the event in the same frame: {@link UnitClock}. */
    public static final int CLOCK = 0xF3;
    /** Firmware version, ASCII. */
    public static final int FIRMWARE = 0xF4;
    /** Radio quality: {@link RadioQuality}. */
    public static final int RADIO = 0xF5;
    /** Address of the unit it speaks through, eight bytes, zero for the concentrator. */
    public static final int PARENT = 0xF6;
    /** {@link Battery}. */
    public static final int BATTERY = 0xF7;
    /** Number and bytes of the next key: {@link NextKey}. */
    public static final int NEXT_KEY = 0xF8;
    /** When it measures and sends: {@link SendingSchedule}. */
    public static final int SCHEDULE = 0xF9;

    private UnitProperty() {}
}

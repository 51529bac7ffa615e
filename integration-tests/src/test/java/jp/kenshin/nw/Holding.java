package jp.kenshin.nw;

import java.util.stream.Stream;
import jp.kenshin.harness.PlainUnit;
import jp.kenshin.launcher.LibertyServer;

/** A meter, its terminal and a value of each who has meters in the demonstration registry. */
enum Holding {
    ELECTRICITY("operator", "", "E", 0, "0.0.0.1.1.1.12.0.0.0.0.0.0.0.0.3.72.0", "11111.117"),
    GAS("sakura-gas", "P-0001", "G", 0, "0.0.0.1.1.7.58.0.0.0.0.0.0.0.0.0.42.0", "22222.227"),
    WATER("minato-water", "P-0002", "W", 320, "0.0.0.1.1.9.58.0.0.0.0.0.0.0.0.0.42.0", "33333.337"),
    LPG("yama-lpg", "P-0003", "L", 640, "0.0.0.1.1.8.58.0.0.0.0.0.0.0.0.0.42.0", "44444.447");

    /** No multiple of four: those houses have one terminal for gas and water. */
    static final int NUMBER = 191;

    private final String user;
    private final String partner;
    private final String letter;
    private final int terminalsBefore;
    private final String type;
    private final String value;

    Holding(String user, String partner, String letter, int terminalsBefore, String type, String value) {
        this.user = user;
        this.partner = partner;
        this.letter = letter;
        this.terminalsBefore = terminalsBefore;
        this.type = type;
        this.value = value;
    }

    String user() {
        return user;
    }

    /** Business id. */
    String partner() {
        return partner;
    }

    String type() {
        return type;
    }

    /** Found nowhere else. */
    String value() {
        return value;
    }

    String meter() {
        return meter(NUMBER);
    }

    String meter(int number) {
        return "%s-%07d".formatted(letter, number);
    }

    /** Lets the unit that carries the meter say over the air that the meter has a fault. */
    void alarm(LibertyServer server) {
        String unit = this == ELECTRICITY ? meter() : "T-%07d".formatted(terminalsBefore + NUMBER);
        int deviceClass =
                switch (this) {
                    case ELECTRICITY -> 0x0288;
                    case GAS -> 0x0289;
                    case WATER -> 0x0281;
                    case LPG -> 0x0283;
                };
        try (PlainUnit speaker = new PlainUnit(server, unit)) {
            speaker.tell(deviceClass, "88 41");
        }
    }

    /** What may be named in a call. */
    Stream<String> ids() {
        return this == ELECTRICITY
                ? Stream.of(meter())
                : Stream.of(meter(), "T-%07d".formatted(terminalsBefore + NUMBER));
    }

    /** What gives away that an answer comes from here. */
    Stream<String> traces() {
        return Stream.concat(ids(), Stream.of(value, "\"" + letter + "-", "\n" + letter + "-"));
    }

    Stream<Holding> others() {
        return Stream.of(values()).filter(other -> other != this);
    }
}

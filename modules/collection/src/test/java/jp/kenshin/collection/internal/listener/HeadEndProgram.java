package jp.kenshin.collection.internal.listener;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import jp.kenshin.collection.internal.link.UnitLink.Request;
import jp.kenshin.collection.internal.unit.Places;
import jp.kenshin.echonet.Eoj;
import jp.kenshin.platform.database.Database;
import jp.kenshin.platform.database.TestDatabase;
import jp.kenshin.platform.database.TestDatabases;
import jp.kenshin.platform.database.Vendor;

/**
 * The listener in a process of its own, to be run inside a network namespace. Understands {@code anew} with the names of interfaces, which it answers
 * with the port, {@code stored METER} (how many values), {@code place UNIT} (from where it was heard last), {@code forget UNIT} (all but the database, and ask it something) and {@code reassembled} (how many datagrams
 * came in IPv6 fragments).
 */
final class HeadEndProgram {
    private final Database database;
    private FieldFixture field;

    private HeadEndProgram(Database database) {
        this.database = database;
        this.field = FieldFixture.over(database);
    }

    public static void main(String[] arguments) throws IOException {
        try (TestDatabase database = TestDatabases.fresh(Vendor.H2)) {
            HeadEndProgram program = new HeadEndProgram(database.database());
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = lines.readLine();
            while (line != null) {
                String[] words = line.split(" ", -1);
                System.out.println(SpokenProgram.MARK + program.answer(words[0], words[words.length - 1]));
                line = lines.readLine();
            }
        }
    }

    private Object answer(String question, String subject) throws IOException {
        return switch (question) {
            case "anew" -> anew(subject);
            case "stored" -> field.stored(subject).size();
            case "place" ->
                field.units
                        .findKnown(subject)
                        .flatMap(unit -> unit.contact())
                        .map(Places::host)
                        .orElse("nowhere");
            case "forget" -> askAnew(subject);
            case "reassembled" -> reassembled();
            default -> throw new IllegalArgumentException(question);
        };
    }

    private String askAnew(String unit) {
        field.units.forget(unit);
        field.requests.ask(unit, Request.get(Eoj.NODE_PROFILE, 0xD6), Duration.ofSeconds(1));
        return unit;
    }

    private int anew(String interfaces) {
        field.close();
        FieldFixture.forgetThePast(database);
        field = FieldFixture.over(database, Map.of("kenshin.field.multicast-interfaces", interfaces));
        return field.port;
    }

    private static String reassembled() throws IOException {
        try (Stream<String> counters = Files.lines(Path.of("/proc/net/snmp6"))) {
            return counters.filter(each -> each.startsWith("Ip6ReasmOKs"))
                    .map(each -> each.substring(each.lastIndexOf('\t') + 1).strip())
                    .findFirst()
                    .orElseThrow();
        }
    }
}

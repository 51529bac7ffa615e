package jp.kenshin.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Runs what is asked for, one after the other, prints the table and writes it down. */
public final class Benchmarks {
    private static final PrintStream SCREEN = System.out;

    private Benchmarks() {}

    /** Takes its {@link Settings} from system properties. */
    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.fromSystem();
        List<Subject> subjects = List.of(
                IntakeSubject.halfHourSlot(),
                IntakeSubject.dailyPush(),
                new CsvSubject(),
                new FieldSubject(),
                new CutoffSubject(),
                new AuditSubject(),
                new KernelSubject(),
                new StartSubject(),
                new AgeSubject());
        List<Finding> findings = new ArrayList<>();
        for (Subject subject : subjects) {
            if (settings.wants(subject)) {
                say(subject.id());
                findings.addAll(subject.measure(settings));
            }
        }
        Report report = new Report(settings, findings);
        say(report.table());
        report.write();
        System.exit(0);
    }

    /** Tells whoever watches how far it is. */
    static void say(String line) {
        SCREEN.println(line);
    }
}

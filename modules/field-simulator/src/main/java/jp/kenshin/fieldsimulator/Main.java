package jp.kenshin.fieldsimulator;

import java.io.PrintWriter;
import picocli.CommandLine;

/** The simulator alone: {@code java -jar kenshin-field-simulator.jar --help}. */
final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Runtime.getRuntime().exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new SimulateCommand(out))
                .setOut(out)
                .setErr(err)
                .registerConverter(
                        java.time.Duration.class, jp.kenshin.fieldsimulator.internal.scenario.Span::parse)
                .setExecutionExceptionHandler((failure, command, result) -> {
                    err.println(failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }
}

package jp.kenshin.fieldsimulator;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.time.Duration;
import jp.kenshin.fieldsimulator.internal.scenario.Span;
import picocli.CommandLine;

/** The simulator alone: {@code java -jar kenshin-field-simulator.jar --help}. */
final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Charset charset = Charset.defaultCharset();
        PrintWriter out = new PrintWriter(System.out, true, charset);
        PrintWriter err = new PrintWriter(System.err, true, charset);
        Runtime.getRuntime().exit(run(out, err, arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new SimulateCommand(out))
                .setOut(out)
                .setErr(err)
                .registerConverter(Duration.class, Span::parse)
                .setExecutionExceptionHandler((failure, command, result) -> {
                    err.println(failure.getMessage());
                    return CommandLine.ExitCode.SOFTWARE;
                })
                .execute(arguments);
    }
}

package jp.kenshin.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the figures were taken on. */
final class Machine {
    private Machine() {}

    static String description() {
        return String.format(
                Locale.ROOT,
                "%d × %s, %.0f GiB, %s %s",
                Runtime.getRuntime().availableProcessors(),
                line("/proc/cpuinfo", "model name"),
                kibibytes("MemTotal") / 1024.0 / 1024.0,
                System.getProperty("os.name"),
                System.getProperty("os.version"));
    }

    static String java() {
        List<String> flags = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-X"))
                .toList();
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version") + " "
                + String.join(" ", flags);
    }

    private static double kibibytes(String name) {
        String number = line("/proc/meminfo", name).replaceAll("[^0-9]", "");
        return number.isEmpty() ? 0 : Double.parseDouble(number);
    }

    private static String line(String file, String name) {
        try {
            return Files.readAllLines(Path.of(file)).stream()
                    .filter(line -> line.startsWith(name))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}

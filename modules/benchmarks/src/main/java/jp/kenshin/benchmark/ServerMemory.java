package jp.kenshin.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How much memory a server's processes hold. */
final class ServerMemory {
    private static final double MEBI = 1024;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");

    private ServerMemory() {}

    /** MiB of a process and of those it started. */
    static double resident(long pid) throws IOException {
        double sum = 0;
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        for (ProcessHandle each :
                Stream.concat(Stream.of(process), process.descendants()).toList()) {
            sum += Files.readAllLines(Path.of("/proc/" + each.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                    .sum();
        }
        return sum / MEBI;
    }

    /** MiB that the heap of a JVM still uses when it has been made to collect what is not needed. */
    static double heapAfterCollection(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
        if (!used.find()) {
            throw new IllegalStateException("the JVM does not say how much it uses");
        }
        return Double.parseDouble(used.group(1)) / MEBI;
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said;
    }
}

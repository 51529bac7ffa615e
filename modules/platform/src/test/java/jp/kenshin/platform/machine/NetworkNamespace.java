package jp.kenshin.platform.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A network of its own on this machine, where a program sees no other interface than those put into it. Gone when it is closed. */
public final class NetworkNamespace implements AutoCloseable {
    /** Name of the interface at either end of a cable. */
    public static final String UPLINK = "uplink";

    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final int LONGEST_COMMAND_SECONDS = 20;

    private final String name;

    private NetworkNamespace(String name) {
        this.name = name;
    }

    /** Requires what namespaces need, as {@link Prerequisite} does. */
    public static void require() {
        Prerequisite.require(
                Stream.of("/usr/sbin/ip", "/sbin/ip", "/bin/ip")
                        .anyMatch(ip -> Path.of(ip).toFile().canExecute()),
                "iproute2");
        Prerequisite.requireRoot("network namespaces");
    }

    public static NetworkNamespace make() {
        String name = "kenshin-" + ProcessHandle.current().pid() + "-" + NUMBERS.incrementAndGet();
        requireGood(run("ip", "netns", "add", name));
        NetworkNamespace namespace = new NetworkNamespace(name);
        namespace.ip("link", "set", "lo", "up");
        return namespace;
    }

    /** Joins two by a cable, with one address at each end, which is the interface {@link #UPLINK} there. */
    public static void join(NetworkNamespace one, String oneAddress, NetworkNamespace other, String otherAddress) {
        requireGood(run(
                "ip",
                "link",
                "add",
                UPLINK,
                "netns",
                one.name,
                "type",
                "veth",
                "peer",
                "name",
                UPLINK,
                "netns",
                other.name));
        one.up(oneAddress);
        other.up(otherAddress);
    }

    private void up(String address) {
        ip("address", "add", address, "dev", UPLINK);
        ip("link", "set", UPLINK, "up");
    }

    /** Gives its end of the cable one more address, which counts at once: nobody else at this cable can have it. */
    public void hasAddress(String address) {
        ip("address", "add", address, "dev", UPLINK, "nodad");
    }

    /** Its end of the cable takes packets of no more bytes. */
    public void hasLargestPacket(int bytes) {
        ip("link", "set", UPLINK, "mtu", String.valueOf(bytes));
    }

    /** A host behind: an address of this namespace that no cable leads to. */
    public void hasHost(String address) {
        ip("address", "add", address, "dev", "lo");
    }

    private void ip(String... arguments) {
        List<String> command = new ArrayList<>(List.of("ip", "-n", name));
        command.addAll(List.of(arguments));
        requireGood(run(command.toArray(String[]::new)));
    }

    /** A program that runs in here; the process is the program itself, so that ending it ends the program. */
    public ProcessBuilder program(String... command) {
        List<String> inside = new ArrayList<>(List.of("ip", "netns", "exec", name));
        inside.addAll(List.of(command));
        return new ProcessBuilder(inside).redirectErrorStream(true);
    }

    /**
     * What a command came to.
     *
     * @param code exit code
     * @param output what it wrote
     */
    public record Result(int code, String output) {
        public boolean isGood() {
            return code == 0;
        }
    }

    public static Result run(String... command) {
        return run(new ProcessBuilder(command).redirectErrorStream(true));
    }

    public static Result run(ProcessBuilder command) {
        try {
            Process process = command.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(LONGEST_COMMAND_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return new Result(process.waitFor(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void requireGood(Result result) {
        if (!result.isGood()) {
            throw new IllegalStateException(result.output());
        }
    }

    @Override
    public void close() {
        run("ip", "netns", "delete", name);
    }
}

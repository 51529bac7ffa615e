package jp.kenshin.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A network of its own on this machine, where a program sees no other interface than those put into it. Gone when it is closed. */
final class NetworkNamespace implements AutoCloseable {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final int LONGEST_COMMAND_SECONDS = 20;

    private final String name;

    private NetworkNamespace(String name) {
        this.name = name;
    }

    static NetworkNamespace make() {
        String name = "kenshin-" + ProcessHandle.current().pid() + "-" + NUMBERS.incrementAndGet();
        require(run("ip", "netns", "add", name));
        NetworkNamespace namespace = new NetworkNamespace(name);
        namespace.ip("link", "set", "lo", "up");
        return namespace;
    }

    /** Joins two by a cable, with one address at each end. */
    static void join(NetworkNamespace one, String oneAddress, NetworkNamespace other, String otherAddress) {
        require(run(
                "ip",
                "link",
                "add",
                "uplink",
                "netns",
                one.name,
                "type",
                "veth",
                "peer",
                "name",
                "uplink",
                "netns",
                other.name));
        one.up(oneAddress);
        other.up(otherAddress);
    }

    private void up(String address) {
        ip("address", "add", address, "dev", "uplink");
        ip("link", "set", "uplink", "up");
    }

    /** A host behind: an address of this namespace that no cable leads to. */
    void hasHost(String address) {
        ip("address", "add", address, "dev", "lo");
    }

    private void ip(String... arguments) {
        List<String> command = new ArrayList<>(List.of("ip", "-n", name));
        command.addAll(List.of(arguments));
        require(run(command.toArray(String[]::new)));
    }

    /** A program that runs in here; the process is the program itself, so that ending it ends the program. */
    ProcessBuilder program(String... command) {
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
    record Result(int code, String output) {
        boolean isGood() {
            return code == 0;
        }
    }

    static Result run(String... command) {
        return run(new ProcessBuilder(command).redirectErrorStream(true));
    }

    static Result run(ProcessBuilder command) {
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

    private static void require(Result result) {
        if (!result.isGood()) {
            throw new IllegalStateException(result.output());
        }
    }

    @Override
    public void close() {
        run("ip", "netns", "delete", name);
    }
}

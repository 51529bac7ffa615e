package jp.kenshin.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jp.kenshin.platform.machine.NetworkNamespace;
import org.jspecify.annotations.Nullable;

/** A real strongSwan in a network namespace, with ESP in its own process, so that it needs none from the kernel. */
final class StrongSwan implements AutoCloseable {
    private static final String SETTINGS =
            """
            charon-systemd {
              load = random nonce openssl aes sha1 sha2 hmac kdf gcm pem pkcs1 x509 pubkey constraints \
            kernel-libipsec kernel-netlink socket-default vici
              plugins {
                vici {
                  socket = unix://%1$s/vici
                }
                kernel-libipsec {
                  load = yes
                }
              }
              filelog {
                log {
                  path = %1$s/charon.log
                  default = 1
                  append = yes
                  flush_line = yes
                }
              }
            }
            """;
    private static final int MOST_TRIALS = 200;

    private final NetworkNamespace namespace;
    private final Path folder;
    private @Nullable Process daemon;

    StrongSwan(NetworkNamespace namespace, Path folder) {
        this.namespace = namespace;
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("strongswan.conf"), SETTINGS.formatted(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    String vici() {
        return "unix://" + folder.resolve("vici");
    }

    /** Starts it with nothing loaded, and waits until it listens. */
    void start() {
        ProcessBuilder command =
                namespace.program("unshare", "--mount", "sh", "-c", "mount -t tmpfs tmpfs /run && exec charon-systemd");
        command.environment()
                .put("STRONGSWAN_CONF", folder.resolve("strongswan.conf").toString());
        command.redirectOutput(folder.resolve("charon.out").toFile());
        try {
            Files.deleteIfExists(folder.resolve("vici"));
            daemon = command.start();
            awaitListening();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitListening() throws IOException, InterruptedException {
        UnixDomainSocketAddress socket = UnixDomainSocketAddress.of(folder.resolve("vici"));
        for (int trial = 0; trial < MOST_TRIALS; trial++) {
            try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                channel.connect(socket);
                return;
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("charon does not start:\n" + Files.readString(folder.resolve("charon.out")));
    }

    /** Loads connections and secrets as an administrator does, by hand. */
    void load(String swanctlConf) {
        Path file = folder.resolve("swanctl.conf");
        try {
            Files.writeString(file, swanctlConf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        NetworkNamespace.Result loading = swanctl("--load-all", "--noprompt", "--file", file.toString());
        if (!loading.isGood()) {
            throw new IllegalStateException(loading.output());
        }
    }

    NetworkNamespace.Result swanctl(String... arguments) {
        List<String> command = new ArrayList<>(List.of("swanctl"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--uri", vici()));
        return NetworkNamespace.run(command.toArray(String[]::new));
    }

    /** Whether it has any IKE SA. */
    boolean hasAssociations() {
        return swanctl("--list-sas").output().contains("ESTABLISHED");
    }

    /** Stops it in the middle of whatever it does, until {@link #goOn}. */
    void freeze() {
        signal("STOP");
    }

    void goOn() {
        signal("CONT");
    }

    /** Ends it as a power failure would. */
    void kill() {
        signal("KILL");
    }

    private void signal(String name) {
        Process process = daemon;
        if (process != null) {
            NetworkNamespace.run("kill", "-" + name, String.valueOf(process.pid()));
        }
    }

    @Override
    public void close() {
        Process process = daemon;
        if (process == null) {
            return;
        }
        try {
            goOn();
            process.destroy();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

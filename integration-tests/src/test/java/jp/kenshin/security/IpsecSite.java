package jp.kenshin.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.IpsecConnection.Authentication;
import jp.kenshin.externalconnection.IpsecConnection.Child;
import jp.kenshin.externalconnection.IpsecConnection.Ends;
import jp.kenshin.externalconnection.IpsecConnection.Keying;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.machine.NetworkNamespace;
import jp.kenshin.platform.machine.Prerequisite;

/**
 * The utility's gateway and a partner's router, each a real strongSwan in a network of its own, with a cable between. Behind the gateway
 * a server answers, which the partner reaches through the tunnel and by no other way.
 */
public final class IpsecSite implements AutoCloseable {
    public static final String KEY = "a key that nobody guesses in time";

    private static final String GATEWAY = "192.0.2.1";
    private static final String PARTNER = "192.0.2.20";
    private static final String SERVER = "10.71.0.1";
    private static final String MDMS = "10.72.0.1";
    private static final String CONNECTION =
            """
            connections {
              %s {
                version = 2
                local_addrs = %s
                remote_addrs = %s
                encap = yes
                mobike = no
                local {
                  auth = psk
                  id = %s
                }
                remote {
                  auth = psk
                  id = %s
                }
                children {
                  nw {
                    local_ts = %s/32
                    remote_ts = %s/32
                  }
                }
              }
            }
            secrets {
              ike-any {
                id = %s
                secret = "%s"
              }
            }
            """;

    private final Deque<AutoCloseable> all = new ArrayDeque<>();
    private final NetworkNamespace partnerNetwork;
    final StrongSwan gateway;
    final StrongSwan partner;

    /** Skips the test where something is missing. */
    public static void require() {
        require("/usr/sbin/charon-systemd", "charon-systemd");
        require("/usr/sbin/swanctl", "strongswan-swanctl");
        require("/usr/lib/ipsec/plugins/libstrongswan-gcm.so", "libstrongswan-standard-plugins");
        require("/usr/lib/ipsec/plugins/libstrongswan-kdf.so", "libstrongswan-extra-plugins");
        require("/usr/lib/ipsec/plugins/libstrongswan-kernel-libipsec.so", "libcharon-extra-plugins");
        NetworkNamespace.require();
    }

    private static void require(String file, String debianPackage) {
        Prerequisite.require(Path.of(file).toFile().exists(), debianPackage);
    }

    public IpsecSite(Path folder) {
        // Also when the run is broken off, networks and daemons go.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        try {
            NetworkNamespace utilityNetwork = kept(NetworkNamespace.make());
            partnerNetwork = kept(NetworkNamespace.make());
            NetworkNamespace.join(utilityNetwork, GATEWAY + "/24", partnerNetwork, PARTNER + "/24");
            utilityNetwork.hasHost(SERVER + "/32");
            partnerNetwork.hasHost(MDMS + "/32");
            gateway = kept(new StrongSwan(utilityNetwork, folder.resolve("gateway")));
            partner = kept(new StrongSwan(partnerNetwork, folder.resolve("partner")));
            partner.load(CONNECTION.formatted(
                    "utility",
                    PARTNER,
                    GATEWAY,
                    "vpn.partner.example",
                    "vpn.utility.example",
                    MDMS,
                    SERVER,
                    "vpn.utility.example",
                    KEY));
            serve(utilityNetwork, folder.resolve("echo.out"));
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private <T extends AutoCloseable> T kept(T part) {
        all.push(part);
        return part;
    }

    private void serve(NetworkNamespace network, Path output) {
        try {
            Path classes = Path.of(EchoServer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Process server = network.program(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-cp",
                            classes.toString(),
                            EchoServer.class.getName(),
                            SERVER)
                    .redirectOutput(output.toFile())
                    .start();
            kept(() -> server.destroyForcibly().waitFor());
            while (server.isAlive() && !Files.readString(output).contains("listening")) {
                Thread.sleep(20);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The partner's connection as an operator defines it. */
    public IpsecConnection connectionOf(PartnerId id) {
        return new IpsecConnection(
                id,
                IpsecConnection.defaultName(id),
                new Ends(PARTNER, "vpn.partner.example", "vpn.utility.example"),
                Authentication.PRE_SHARED_KEY,
                new Keying(List.of("aes256gcm16-prfsha384-ecp384"), Duration.ofSeconds(30), true),
                List.of(new Child("nw", List.of(SERVER + "/32"), List.of(MDMS + "/32"), List.of("aes256gcm16"))));
    }

    /** Somebody at the gateway loads the partner's connection by hand. */
    void loadByHand(String name) {
        gateway.load(CONNECTION.formatted(
                name,
                GATEWAY,
                PARTNER,
                "vpn.utility.example",
                "vpn.partner.example",
                SERVER,
                MDMS,
                "vpn.partner.example",
                KEY));
    }

    /** Where the gateway's daemon is controlled. */
    public String vici() {
        return gateway.vici();
    }

    /** Whether any tunnel is up at the gateway. */
    public boolean hasTunnel() {
        return gateway.hasAssociations();
    }

    /** Whether the partner's router gets a tunnel. */
    public boolean partnerBegins() {
        return partner.swanctl("--initiate", "--child", "nw", "--timeout", "5").isGood();
    }

    /** Whether a word of the partner's MDMS reaches the server and comes back. */
    public boolean isReached() {
        String exchange = "exec 3<>/dev/tcp/" + SERVER + "/" + EchoServer.PORT
                + " && echo hello >&3 && read -r -t 2 line <&3 && [ \"$line\" = hello ]";
        return NetworkNamespace.run(partnerNetwork.program("timeout", "3", "bash", "-c", exchange))
                .isGood();
    }

    @Override
    public synchronized void close() {
        while (!all.isEmpty()) {
            try {
                all.pop().close();
            } catch (Exception e) {
                // The rest is to be ended, too.
                System.out.println(e);
            }
        }
    }
}

package jp.kenshin.launcher;

import java.io.IOException;
import java.net.ServerSocket;

/**
 * Where the two listeners of a server answer.
 *
 * @param partner partners: portal and NW service
 * @param internal utility staff, other head ends, monitoring
 */
public record Ports(int partner, int internal) {
    /** The documented ones. */
    public static final Ports DEFAULT = new Ports(9443, 9444);

    /** Two that nobody uses at this moment. */
    public static Ports free() {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            return new Ports(one.getLocalPort(), other.getLocalPort());
        } catch (IOException e) {
            throw new FailedStart("No free port is to be had: " + e.getMessage(), e);
        }
    }

    /** @throws FailedStart naming the first port that somebody else uses */
    public void requireFree() {
        requireFree(partner, "kenshin.partner.port");
        requireFree(internal, "kenshin.internal.port");
    }

    private static void requireFree(int port, String setting) {
        try (ServerSocket socket = new ServerSocket(port)) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw new FailedStart(
                    "Port " + port + " is in use: end the program that uses it, or choose another port with -D"
                            + setting + "=<port>",
                    e);
        }
    }
}

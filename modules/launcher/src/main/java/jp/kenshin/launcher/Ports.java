package jp.kenshin.launcher;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;

/**
 * Where the listeners of a server answer.
 *
 * @param partner partners: portal and NW service
 * @param internal utility staff, other head ends, monitoring
 * @param field devices: ECHONET Lite over UDP
 */
public record Ports(int partner, int internal, int field) {
    /** The documented ones. */
    public static final Ports DEFAULT = new Ports(9443, 9444, 3610);

    /** Three that nobody uses at this moment. */
    public static Ports free() {
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0);
                DatagramSocket field = new DatagramSocket(0)) {
            return new Ports(one.getLocalPort(), other.getLocalPort(), field.getLocalPort());
        } catch (IOException e) {
            throw new FailedStart("No free port is to be had: " + e.getMessage(), e);
        }
    }

    /** @throws FailedStart naming the first port that somebody else uses */
    public void requireFree() {
        requireFree(partner, "kenshin.partner.port");
        requireFree(internal, "kenshin.internal.port");
        requireFreeUdp(field, "kenshin.field.port");
    }

    private static void requireFree(int port, String setting) {
        try (ServerSocket socket = new ServerSocket(port)) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw inUse("Port " + port, setting, e);
        }
    }

    private static void requireFreeUdp(int port, String setting) {
        try (DatagramSocket socket = new DatagramSocket(port)) {
            socket.getLocalPort();
        } catch (IOException e) {
            throw inUse("UDP port " + port, setting, e);
        }
    }

    private static FailedStart inUse(String port, String setting, IOException cause) {
        return new FailedStart(
                port + " is in use: end the program that uses it, or choose another port with -D" + setting + "=<port>",
                cause);
    }
}

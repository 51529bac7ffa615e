package jp.kenshin.collection.internal.listener;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import jp.kenshin.platform.machine.NetworkNamespace;

/**
 * A device's socket in a process of its own, to be run inside a network namespace. Sends what it is told, as {@code HOST PORT HEX}, and says what comes,
 * in hexadecimal digits.
 */
final class WireProgram {
    private WireProgram() {}

    /** @param arguments the address to speak from */
    public static void main(String[] arguments) throws IOException {
        InetAddress own = InetAddress.getByName(arguments[0]);
        StandardProtocolFamily family =
                own instanceof Inet6Address ? StandardProtocolFamily.INET6 : StandardProtocolFamily.INET;
        try (DatagramChannel channel = DatagramChannel.open(family)) {
            channel.setOption(
                    StandardSocketOptions.IP_MULTICAST_IF, NetworkInterface.getByName(NetworkNamespace.UPLINK));
            channel.bind(new InetSocketAddress(own, 0));
            Thread receiver = new Thread(() -> receive(channel));
            receiver.setDaemon(true);
            receiver.start();
            System.out.println(SpokenProgram.MARK + "ready");
            BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            String line = lines.readLine();
            while (line != null) {
                String[] words = line.split(" ", -1);
                channel.send(
                        ByteBuffer.wrap(HexFormat.of().parseHex(words[2])),
                        new InetSocketAddress(InetAddress.getByName(words[0]), Integer.parseInt(words[1])));
                line = lines.readLine();
            }
        }
    }

    private static void receive(DatagramChannel channel) {
        ByteBuffer buffer = ByteBuffer.allocate(2_048);
        try {
            while (channel.receive(buffer.clear()) != null) {
                System.out.println(SpokenProgram.MARK + HexFormat.of().formatHex(buffer.array(), 0, buffer.position()));
            }
        } catch (IOException closed) {
            System.out.println(closed);
        }
    }
}

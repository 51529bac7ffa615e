package jp.kenshin.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where an authenticator takes Disconnect-Requests (RFC 5176), which {@code eapol_test} does not: acknowledges each that was made with its secret,
 * and is silent to others.
 */
final class DisconnectPort implements AutoCloseable {
    private static final int REQUEST = 40;
    private static final int ACKNOWLEDGEMENT = 41;
    private static final int HEADER = 20;
    private static final int AUTHENTICATOR = 4;

    private final byte[] secret;
    private final DatagramSocket socket;
    private final AtomicInteger ended = new AtomicInteger();

    DisconnectPort(String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        try {
            this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::run, "disconnect-port");
        thread.setDaemon(true);
        thread.start();
    }

    int number() {
        return socket.getLocalPort();
    }

    /** How many sessions it was told to end. */
    int ended() {
        return ended.get();
    }

    private void run() {
        DatagramPacket datagram = new DatagramPacket(new byte[4_096], 4_096);
        while (!socket.isClosed()) {
            try {
                socket.receive(datagram);
                byte[] request = Arrays.copyOf(datagram.getData(), datagram.getLength());
                if (isAuthentic(request)) {
                    ended.incrementAndGet();
                    byte[] answer = acknowledgement(request);
                    socket.send(new DatagramPacket(answer, answer.length, datagram.getSocketAddress()));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Section 2.3: the digest of the packet, with zeros where it stands, and the secret. */
    private boolean isAuthentic(byte[] request) {
        if (request.length < HEADER || request[0] != REQUEST) {
            return false;
        }
        byte[] blank = request.clone();
        Arrays.fill(blank, AUTHENTICATOR, HEADER, (byte) 0);
        return Arrays.equals(digest(blank), Arrays.copyOfRange(request, AUTHENTICATOR, HEADER));
    }

    private byte[] acknowledgement(byte[] request) {
        byte[] answer = ByteBuffer.allocate(HEADER)
                .put((byte) ACKNOWLEDGEMENT)
                .put(request[1])
                .putShort((short) HEADER)
                .put(request, AUTHENTICATOR, HEADER - AUTHENTICATOR)
                .array();
        System.arraycopy(digest(answer), 0, answer, AUTHENTICATOR, HEADER - AUTHENTICATOR);
        return answer;
    }

    private byte[] digest(byte[] packet) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update(packet);
            return md5.digest(secret);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}

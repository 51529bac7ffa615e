package jp.kenshin.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A program of its own, to be run inside a network namespace: says each line back. */
final class EchoServer {
    static final int PORT = 7_007;

    private EchoServer() {}

    /** @param arguments the address to listen on */
    public static void main(String[] arguments) throws IOException {
        try (ServerSocket server = new ServerSocket(PORT, 8, InetAddress.getByName(arguments[0]))) {
            System.out.println("listening");
            while (true) {
                try (Socket peer = server.accept()) {
                    answer(peer);
                } catch (IOException gone) {
                    System.out.println(gone);
                }
            }
        }
    }

    private static void answer(Socket peer) throws IOException {
        peer.setSoTimeout(5_000);
        BufferedReader in = new BufferedReader(new InputStreamReader(peer.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(peer.getOutputStream(), true, StandardCharsets.UTF_8);
        String line = in.readLine();
        while (line != null) {
            out.println(line);
            line = in.readLine();
        }
    }
}

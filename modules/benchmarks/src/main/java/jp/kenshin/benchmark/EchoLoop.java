package jp.kenshin.benchmark;

import java.io.IOException;
import java.util.Optional;
import jp.kenshin.collection.internal.link.FieldSocket;
import jp.kenshin.collection.internal.link.FieldSocket.Datagram;
import jp.kenshin.echonet.ServiceCode;

/** Baseline of P-5: the same socket with nothing behind it; whatever comes goes back as acknowledged. */
final class EchoLoop implements AutoCloseable {
    private static final int SERVICE = 10;

    private final FieldSocket socket;
    private final Thread thread;

    EchoLoop(int port) {
        socket = FieldSocket.open(port);
        thread = new Thread(this::run, "echo");
        thread.start();
    }

    private void run() {
        try {
            Optional<Datagram> datagram = socket.receive();
            while (datagram.isPresent()) {
                byte[] bytes = datagram.get().bytes();
                bytes[SERVICE] = (byte) ServiceCode.INFC_RES.code();
                socket.send(bytes, datagram.get().place());
                datagram = socket.receive();
            }
        } catch (IOException closed) {
            Benchmarks.say("  echo loop ended: " + closed.getMessage());
        }
    }

    @Override
    public void close() throws InterruptedException {
        socket.close();
        thread.join();
    }
}

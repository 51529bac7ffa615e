package jp.kenshin.externalconnection.internal.ipsec.vici;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A conversation with one daemon, which may take the given time in all. Of one thread; commands follow each other, since the protocol has no
 * number by which an answer would find its question.
 */
public final class ViciConnection implements Closeable {
    private final DeadlineChannel channel;

    private ViciConnection(DeadlineChannel channel) {
        this.channel = channel;
    }

    /** @param timeout how long the whole conversation may take */
    public static ViciConnection open(ViciAddress address, Duration timeout) throws IOException {
        return new ViciConnection(DeadlineChannel.open(address, timeout));
    }

    /**
     * Gives one command.
     *
     * @return the answer; whether the daemon did it stands there under {@code success}
     * @throws IOException when the daemon does not know the command, does not answer in time, or is gone
     */
    public Section request(String command, Section arguments) throws IOException {
        send(new Packet(PacketType.CMD_REQUEST, command, arguments));
        return answer(command, new ArrayList<>());
    }

    /**
     * Gives a command that answers by a row of events.
     *
     * @param event name of the events
     * @return what each of them carried
     */
    public List<Section> stream(String command, String event) throws IOException {
        register(PacketType.EVENT_REGISTER, event);
        send(new Packet(PacketType.CMD_REQUEST, command, Section.EMPTY));
        List<Section> events = new ArrayList<>();
        answer(command, events);
        register(PacketType.EVENT_UNREGISTER, event);
        return events;
    }

    private void register(PacketType type, String event) throws IOException {
        send(Packet.of(type, event));
        Packet answer = receive();
        while (answer.type() == PacketType.EVENT) {
            answer = receive();
        }
        if (answer.type() != PacketType.EVENT_CONFIRM) {
            throw new IOException("the daemon does not know the event " + event + ": " + answer.type());
        }
    }

    private Section answer(String command, List<Section> events) throws IOException {
        Packet packet = receive();
        while (packet.type() == PacketType.EVENT) {
            events.add(packet.message());
            packet = receive();
        }
        if (packet.type() != PacketType.CMD_RESPONSE) {
            throw new IOException("the daemon does not know the command " + command + ": " + packet.type());
        }
        return packet.message();
    }

    private void send(Packet packet) throws IOException {
        byte[] bytes = packet.encode();
        channel.write(ByteBuffer.allocate(Integer.BYTES + bytes.length)
                .putInt(bytes.length)
                .put(bytes)
                .flip());
    }

    private Packet receive() throws IOException {
        int length = channel.read(Integer.BYTES).getInt();
        if (length < 1 || length > Packet.LONGEST) {
            throw new MalformedPacket("a length of " + Integer.toUnsignedString(length), 0);
        }
        return Packet.decode(channel.read(length).array());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

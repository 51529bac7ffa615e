package jp.kenshin.externalconnection.internal.ipsec.vici;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A daemon in memory that keeps connections and IKE SAs and speaks VICI at a socket of its own. It can be silent, broken or obstinate. */
public final class FakeDaemon implements AutoCloseable {
    /** How it behaves. */
    public enum Mood {
        WELL,
        /** Takes what is said and never answers. */
        SILENT,
        /** Ends the connection instead of an answer. */
        DYING,
        /** Answers what is no packet. */
        BABBLING,
        /** Says that it unloads and terminates, and does not. */
        OBSTINATE,
        /** Refuses to load. */
        REFUSING,
        /** Of a version that knows no command. */
        OF_ANOTHER_KIND
    }

    private final Path socket;
    private final ServerSocketChannel server;
    private final Map<String, Section> connections = new ConcurrentSkipListMap<>();
    private final Map<String, Section> secrets = new ConcurrentSkipListMap<>();
    /** By number: name of the connection, and what is shown of it. */
    private final Map<String, Map.Entry<String, Section>> associations = new ConcurrentSkipListMap<>();

    private final List<String> commands = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.WELL;
    private volatile CountDownLatch loadingMayEnd = new CountDownLatch(0);

    public FakeDaemon(Path socket) {
        this.socket = socket;
        try {
            server = ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "fake-daemon");
        thread.setDaemon(true);
        thread.start();
    }

    public String uri() {
        return "unix://" + socket;
    }

    public void is(Mood next) {
        mood = next;
    }

    /** Loads nothing until the latch is open; who asks for it waits. */
    public void holdsLoadingUntil(CountDownLatch open) {
        loadingMayEnd = open;
    }

    public Map<String, Section> connections() {
        return connections;
    }

    public Map<String, Section> secrets() {
        return secrets;
    }

    /** What was loaded under the name. */
    public Section connection(String name) {
        return Optional.ofNullable(connections.get(name)).orElseThrow();
    }

    /** The secret loaded under the identifier. */
    public Section secret(String id) {
        return Optional.ofNullable(secrets.get(id)).orElseThrow();
    }

    /** The section that the names lead to. */
    public static Section below(Section section, String... names) {
        Section below = section;
        for (String name : names) {
            below = Optional.ofNullable(below.sections().get(name)).orElseThrow();
        }
        return below;
    }

    /** Somebody loads a connection by hand. */
    public void load(String name, String remoteId) {
        connections.put(name, Section.EMPTY.with("remote-1", Section.EMPTY.with("id", remoteId)));
    }

    /** A peer comes in. */
    public void establish(String id, String connection, String remoteId) {
        Section shown = Section.EMPTY
                .with("state", "ESTABLISHED")
                .with("remote-host", "192.0.2.20")
                .with("established", "90");
        associations.put(id, Map.entry(connection, shown.with("uniqueid", id).with("remote-id", remoteId)));
    }

    /** A peer knocks, and has not proved yet who it is. */
    public void begin(String id, String connection, String remoteId) {
        Section shown = Section.EMPTY.with("state", "CONNECTING").with("remote-host", "192.0.2.20");
        associations.put(id, Map.entry(connection, shown.with("uniqueid", id).with("remote-id", remoteId)));
    }

    public List<String> associations() {
        return List.copyOf(associations.keySet());
    }

    /** What it was told, in order, without questions. */
    public List<String> commands() {
        return commands;
    }

    private void accept() {
        try {
            while (true) {
                SocketChannel peer = server.accept();
                start(() -> talk(peer));
            }
        } catch (ClosedChannelException closed) {
            // The test is over.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void talk(SocketChannel peer) {
        try (peer;
                DataInputStream in = new DataInputStream(Channels.newInputStream(peer));
                DataOutputStream out = new DataOutputStream(Channels.newOutputStream(peer))) {
            while (mood != Mood.DYING) {
                Packet packet = Packet.decode(in.readNBytes(in.readInt()));
                for (Packet answer : answers(packet)) {
                    byte[] bytes = mood == Mood.BABBLING ? "HTTP/1.1".getBytes() : answer.encode();
                    out.writeInt(bytes.length);
                    out.write(bytes);
                }
            }
        } catch (EOFException gone) {
            // The client has said all.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Packet> answers(Packet packet) {
        if (mood == Mood.SILENT) {
            return List.of();
        }
        if (packet.type() != PacketType.CMD_REQUEST) {
            return List.of(
                    Packet.of(mood == Mood.OF_ANOTHER_KIND ? PacketType.EVENT_UNKNOWN : PacketType.EVENT_CONFIRM, ""));
        }
        if (mood == Mood.OF_ANOTHER_KIND) {
            return List.of(Packet.of(PacketType.CMD_UNKNOWN, ""));
        }
        return switch (packet.name()) {
            case "list-conns" ->
                events("list-conn", connections.entrySet().stream().toList());
            case "list-sas" -> events("list-sa", listed());
            default -> List.of(new Packet(PacketType.CMD_RESPONSE, "", obey(packet)));
        };
    }

    private List<Map.Entry<String, Section>> listed() {
        return List.copyOf(associations.values());
    }

    private static List<Packet> events(String name, List<Map.Entry<String, Section>> sections) {
        List<Packet> packets = new java.util.ArrayList<>();
        sections.forEach(one ->
                packets.add(new Packet(PacketType.EVENT, name, Section.EMPTY.with(one.getKey(), one.getValue()))));
        packets.add(new Packet(PacketType.CMD_RESPONSE, "", Section.EMPTY));
        return packets;
    }

    private Section obey(Packet packet) {
        Section arguments = packet.message();
        commands.add(packet.name());
        if (mood == Mood.REFUSING) {
            return Section.EMPTY.with("success", "no").with("errmsg", "invalid value");
        }
        if (mood != Mood.OBSTINATE) {
            switch (packet.name()) {
                case "load-conn" -> load(arguments);
                case "load-shared" -> secrets.put(text(arguments, "id"), arguments);
                case "unload-conn" -> connections.remove(text(arguments, "name"));
                case "unload-shared" -> secrets.remove(text(arguments, "id"));
                case "terminate" -> associations.remove(text(arguments, "ike-id"));
                default -> throw new IllegalArgumentException(packet.name());
            }
        }
        return Section.EMPTY.with("success", "yes");
    }

    private void load(Section arguments) {
        try {
            if (!loadingMayEnd.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody lets it go on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connections.putAll(arguments.sections());
    }

    private static String text(Section arguments, String name) {
        return Optional.of(arguments).flatMap(section -> section.findText(name)).orElseThrow();
    }

    @Override
    public void close() {
        try {
            server.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

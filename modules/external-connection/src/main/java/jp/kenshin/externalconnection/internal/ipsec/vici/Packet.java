package jp.kenshin.externalconnection.internal.ipsec.vici;

import java.nio.ByteBuffer;

/**
 * One packet, without the length of four bytes before it.
 *
 * @param type what it is
 * @param name of the command or event; empty for types without a name
 * @param message what it carries; empty for types without a message
 */
record Packet(PacketType type, String name, Section message) {
    /** The longest that the daemon sends or takes, in bytes. */
    static final int LONGEST = 512 * 1024;

    private static final PacketType[] TYPES = PacketType.values();

    Packet {
        if (type.named == name.isEmpty()) {
            throw new IllegalArgumentException(type + (type.named ? " needs a name" : " has no name: " + name));
        }
        if (!type.carriesMessage && !message.values().isEmpty()) {
            throw new IllegalArgumentException(type + " carries no message");
        }
    }

    static Packet of(PacketType type, String name) {
        return new Packet(type, name, Section.EMPTY);
    }

    /** @throws IllegalArgumentException when a name, a value or the whole is too long */
    byte[] encode() {
        MessageWriter writer = new MessageWriter();
        writer.octet(type.ordinal());
        if (type.named) {
            writer.name(name);
        }
        writer.values(message);
        byte[] bytes = writer.bytes();
        if (bytes.length > LONGEST) {
            throw new IllegalArgumentException("a packet of " + bytes.length + " bytes; " + LONGEST + " is the most");
        }
        return bytes;
    }

    static Packet decode(byte[] bytes) throws MalformedPacket {
        MessageReader reader = new MessageReader(ByteBuffer.wrap(bytes));
        int code = reader.octet();
        if (code >= TYPES.length) {
            throw new MalformedPacket("type " + code, 0);
        }
        PacketType type = TYPES[code];
        String name = type.named ? reader.name() : "";
        if (type.named && name.isEmpty()) {
            throw new MalformedPacket("no name", 1);
        }
        if (!type.carriesMessage) {
            reader.end();
        }
        return new Packet(type, name, reader.message());
    }
}

package jp.kenshin.externalconnection.internal.ipsec.vici;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a message to its last byte, or says where it is none. Sections lie within each other at most {@value #DEEPEST} deep: more is no answer of a daemon. */
final class MessageReader {
    static final int DEEPEST = 32;

    private final ByteBuffer bytes;

    MessageReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    Section message() throws MalformedPacket {
        return section(0);
    }

    /** The section's values up to its end, which for the outermost is that of the bytes. */
    private Section section(int depth) throws MalformedPacket {
        if (depth > DEEPEST) {
            throw flaw("sections too deep within each other");
        }
        Map<String, Value> values = new LinkedHashMap<>();
        while (depth > 0 || bytes.hasRemaining()) {
            int element = octet();
            if (element == Element.SECTION_END && depth > 0) {
                break;
            }
            value(element, depth, values);
        }
        return new Section(values);
    }

    private void value(int element, int depth, Map<String, Value> values) throws MalformedPacket {
        if (element != Element.SECTION_START && element != Element.KEY_VALUE && element != Element.LIST_START) {
            throw flaw("element " + element + " out of place");
        }
        String name = name();
        Value value =
                switch (element) {
                    case Element.SECTION_START -> section(depth + 1);
                    case Element.LIST_START -> list();
                    default -> new Text(text(length()));
                };
        if (values.put(name, value) != null) {
            throw flaw("a name twice in one section");
        }
    }

    private TextList list() throws MalformedPacket {
        List<String> items = new ArrayList<>();
        int element = octet();
        while (element == Element.LIST_ITEM) {
            items.add(text(length()));
            element = octet();
        }
        if (element != Element.LIST_END) {
            throw flaw("element " + element + " in a list");
        }
        return new TextList(items);
    }

    String name() throws MalformedPacket {
        return text(octet());
    }

    private int length() throws MalformedPacket {
        return octet() << 8 | octet();
    }

    private String text(int length) throws MalformedPacket {
        if (length > bytes.remaining()) {
            throw flaw(length + " bytes announced, " + bytes.remaining() + " there");
        }
        byte[] text = new byte[length];
        bytes.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    int octet() throws MalformedPacket {
        if (!bytes.hasRemaining()) {
            throw flaw("cut short");
        }
        return Byte.toUnsignedInt(bytes.get());
    }

    void end() throws MalformedPacket {
        if (bytes.hasRemaining()) {
            throw flaw("something after its end");
        }
    }

    private MalformedPacket flaw(String what) {
        return new MalformedPacket(what, bytes.position());
    }
}

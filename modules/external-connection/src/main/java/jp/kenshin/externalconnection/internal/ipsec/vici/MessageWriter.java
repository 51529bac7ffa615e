package jp.kenshin.externalconnection.internal.ipsec.vici;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes messages, element by element. */
final class MessageWriter {
    private static final int LONGEST_NAME = 0xFF;
    private static final int LONGEST_VALUE = 0xFFFF;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    byte[] bytes() {
        return out.toByteArray();
    }

    void octet(int value) {
        out.write(value);
    }

    void name(String name) {
        byte[] bytes = bytes(name, LONGEST_NAME, "name");
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    private void value(String value) {
        byte[] bytes = bytes(value, LONGEST_VALUE, "value");
        out.write(bytes.length >> 8);
        out.write(bytes.length);
        out.writeBytes(bytes);
    }

    /** The value itself is in no message: it may be a secret. */
    private static byte[] bytes(String text, int most, String what) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > most) {
            throw new IllegalArgumentException(
                    "a " + what + " of " + bytes.length + " bytes; the protocol carries " + most + " at most");
        }
        return bytes;
    }

    void values(Section section) {
        section.values().forEach(this::element);
    }

    private void element(String name, Value value) {
        if (value instanceof Text text) {
            out.write(Element.KEY_VALUE);
            name(name);
            value(text.text());
        } else if (value instanceof TextList list) {
            out.write(Element.LIST_START);
            name(name);
            list.items().forEach(this::item);
            out.write(Element.LIST_END);
        } else if (value instanceof Section section) {
            out.write(Element.SECTION_START);
            name(name);
            values(section);
            out.write(Element.SECTION_END);
        }
    }

    private void item(String value) {
        out.write(Element.LIST_ITEM);
        value(value);
    }
}

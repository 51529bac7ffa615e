package jp.kenshin.echonet;

import java.util.List;
import java.util.Optional;
import jp.kenshin.echonet.MalformedFrame.Flaw;

/**
 * One ECHONET Lite message in the specified format: EHD1, EHD2, TID, SEOJ, DEOJ, ESV, OPC and the properties.
 *
 * @param tid transaction number, two bytes; an answer carries that of its request
 * @param source object that sends (SEOJ)
 * @param destination object that is meant (DEOJ)
 * @param service what the frame is for (ESV)
 * @param properties at least one; what is written, when the service has two lists
 * @param read what is read, when the service has two lists, else empty
 */
public record Frame(
        int tid, Eoj source, Eoj destination, ServiceCode service, List<Property> properties, List<Property> read) {
    /** Largest number of properties in one list: OPC is one byte. */
    public static final int MOST_PROPERTIES = 0xFF;

    private static final int ECHONET_LITE = 0x10;
    private static final int SPECIFIED_FORMAT = 0x81;
    private static final int HEAD = 11;

    public Frame {
        if (tid >>> 16 != 0) {
            throw new IllegalArgumentException("a transaction number has two bytes: " + tid);
        }
        properties = List.copyOf(properties);
        read = List.copyOf(read);
        requireCount(properties);
        if (service.isTwofold()) {
            requireCount(read);
        } else if (!read.isEmpty()) {
            throw new IllegalArgumentException(service + " has one list of properties");
        }
    }

    /** A frame of a service with one list. */
    public Frame(int tid, Eoj source, Eoj destination, ServiceCode service, List<Property> properties) {
        this(tid, source, destination, service, properties, List.of());
    }

    private static void requireCount(List<Property> properties) {
        if (properties.isEmpty() || properties.size() > MOST_PROPERTIES) {
            throw new IllegalArgumentException("a frame carries 1 to 255 properties, not " + properties.size());
        }
    }

    /** Reads a whole datagram, of which the frame keeps views. */
    public static Frame decode(byte[] datagram) throws MalformedFrame {
        return decode(datagram, 0, datagram.length);
    }

    /**
     * Reads a frame that fills exactly the given part of an array, of which it keeps views: the array must not change any more.
     *
     * @throws MalformedFrame when the bytes are anything else than one whole frame
     */
    public static Frame decode(byte[] bytes, int offset, int length) throws MalformedFrame {
        return new FrameReader(bytes, offset, length).frame();
    }

    /** The bytes to send. */
    public byte[] encode() {
        byte[] bytes = new byte[length()];
        bytes[0] = ECHONET_LITE;
        bytes[1] = (byte) SPECIFIED_FORMAT;
        bytes[2] = (byte) (tid >>> 8);
        bytes[3] = (byte) tid;
        putObject(bytes, 4, source);
        putObject(bytes, 7, destination);
        bytes[10] = (byte) service.code();
        int next = put(bytes, HEAD, properties);
        if (service.isTwofold()) {
            put(bytes, next, read);
        }
        return bytes;
    }

    /** Bytes on the wire. */
    public int length() {
        return HEAD + length(properties) + (service.isTwofold() ? length(read) : 0);
    }

    private static int length(List<Property> properties) {
        int length = 1;
        for (Property property : properties) {
            length += 2 + property.edt().length();
        }
        return length;
    }

    private static void putObject(byte[] bytes, int position, Eoj object) {
        bytes[position] = (byte) (object.code() >>> 16);
        bytes[position + 1] = (byte) (object.code() >>> 8);
        bytes[position + 2] = (byte) object.code();
    }

    private static int put(byte[] bytes, int position, List<Property> properties) {
        int next = position;
        bytes[next++] = (byte) properties.size();
        for (Property property : properties) {
            bytes[next++] = (byte) property.epc();
            bytes[next++] = (byte) property.edt().length();
            property.edt().copyTo(bytes, next);
            next += property.edt().length();
        }
        return next;
    }

    /** The first property of the code in either list. */
    public Optional<Edt> find(int epc) {
        for (Property property : properties) {
            if (property.epc() == epc) {
                return Optional.of(property.edt());
            }
        }
        for (Property property : read) {
            if (property.epc() == epc) {
                return Optional.of(property.edt());
            }
        }
        return Optional.empty();
    }

    /** What tells the sender of an INFC that its announcement has been taken: the same properties, without their data. */
    public Frame acknowledgement() {
        if (service != ServiceCode.INFC) {
            throw new IllegalStateException(service + " wants no acknowledgement");
        }
        return new Frame(
                tid,
                /* source= */ destination,
                /* destination= */ source,
                ServiceCode.INFC_RES,
                properties.stream().map(each -> Property.named(each.epc())).toList());
    }

    /** Reads the parts in their order; what does not fit ends the reading. */
    private static final class FrameReader {
        private final byte[] bytes;
        private final int begin;
        private final int end;
        private int next;

        FrameReader(byte[] bytes, int offset, int length) {
            this.bytes = bytes;
            this.begin = offset;
            this.end = offset + length;
            this.next = offset;
        }

        Frame frame() throws MalformedFrame {
            require(u8() == ECHONET_LITE, Flaw.NOT_ECHONET_LITE);
            require(u8() == SPECIFIED_FORMAT, Flaw.NOT_SPECIFIED_FORMAT);
            int tid = u8() << 8 | u8();
            Eoj source = object();
            Eoj destination = object();
            Optional<ServiceCode> service = ServiceCode.find(u8());
            require(service.isPresent(), Flaw.UNKNOWN_SERVICE);
            List<Property> properties = properties();
            List<Property> read = service.get().isTwofold() ? properties() : List.of();
            if (next < end) {
                throw new MalformedFrame(Flaw.TOO_LONG, next - begin);
            }
            return new Frame(tid, source, destination, service.get(), properties, read);
        }

        private Eoj object() throws MalformedFrame {
            return new Eoj(u8() << 16 | u8() << 8 | u8());
        }

        private List<Property> properties() throws MalformedFrame {
            Property[] properties = new Property[u8()];
            require(properties.length > 0, Flaw.NO_PROPERTY);
            for (int i = 0; i < properties.length; i++) {
                int epc = u8();
                int length = u8();
                if (end - next < length) {
                    throw new MalformedFrame(Flaw.TRUNCATED, end - begin);
                }
                properties[i] = new Property(epc, Edt.of(bytes, next, length));
                next += length;
            }
            return List.of(properties);
        }

        private int u8() throws MalformedFrame {
            if (next >= end) {
                throw new MalformedFrame(Flaw.TRUNCATED, end - begin);
            }
            return bytes[next++] & 0xFF;
        }

        /** What the byte just read must be. */
        private void require(boolean right, Flaw flaw) throws MalformedFrame {
            if (!right) {
                throw new MalformedFrame(flaw, next - 1 - begin);
            }
        }
    }
}

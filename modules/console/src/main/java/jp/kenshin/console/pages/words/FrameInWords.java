package jp.kenshin.console.pages.words;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import jp.kenshin.echonet.Frame;
import jp.kenshin.echonet.MalformedFrame;
import jp.kenshin.echonet.words.DescribedFrame;
import jp.kenshin.webpages.text.Language;
import jp.kenshin.webpages.text.Texts;

/**
 * A datagram in words.
 *
 * @param hex its digits, in pairs
 * @param readable whether it is a frame at all
 * @param summary what it is and between whom, or why it is none
 * @param lines what it carries
 */
public record FrameInWords(String hex, boolean readable, String summary, List<Line> lines) {
    private static final HexFormat PAIRS = HexFormat.ofDelimiter(" ").withUpperCase();

    public FrameInWords {
        lines = List.copyOf(lines);
    }

    /**
     * One property.
     *
     * @param name in words, with its code
     * @param value what the data means; its digits where nobody knows
     * @param fault why the data cannot be read; empty when it can
     */
    public record Line(String name, String value, String fault) {}

    /** @param datagram digits of base 16 without blanks, as an entry of the quarantine has them */
    public static FrameInWords of(String datagram, Texts texts) {
        byte[] bytes = HexFormat.of().parseHex(datagram);
        String hex = PAIRS.formatHex(bytes);
        try {
            return of(Frame.decode(bytes), hex, texts);
        } catch (MalformedFrame broken) {
            String key = bytes.length > 0 && bytes[0] == 'K' ? "frame.sealed" : "frame.broken";
            return new FrameInWords(hex, false, texts.get(key), List.of());
        }
    }

    /** A frame that was read already. */
    public static FrameInWords of(Frame frame, Texts texts) {
        return of(frame, PAIRS.formatHex(frame.encode()), texts);
    }

    private static FrameInWords of(Frame frame, String hex, Texts texts) {
        DescribedFrame described = DescribedFrame.of(frame, language(texts));
        String summary = texts.get(
                "frame.summary",
                service(described, texts),
                described.source().name(),
                described.destination().name());
        return new FrameInWords(hex, true, summary, lines(described, texts));
    }

    private static jp.kenshin.echonet.words.Language language(Texts texts) {
        return texts.language() == Language.JA
                ? jp.kenshin.echonet.words.Language.JAPANESE
                : jp.kenshin.echonet.words.Language.ENGLISH;
    }

    private static String service(DescribedFrame frame, Texts texts) {
        return texts.get("service." + frame.service()) + " (" + frame.service() + ")";
    }

    private static List<Line> lines(DescribedFrame frame, Texts texts) {
        return Stream.concat(frame.properties().stream(), frame.read().stream())
                .map(property -> line(property, texts))
                .toList();
    }

    private static Line line(DescribedFrame.DescribedProperty property, Texts texts) {
        String known = property.name();
        String name = (known == null ? texts.get("frame.own-property") : known) + " [" + property.epc() + "]";
        if (property.data().isEmpty()) {
            return new Line(name, texts.get("frame.no-data"), "");
        }
        String fault = property.fault();
        if (known == null || fault != null) {
            return new Line(name, property.data(), fault == null ? "" : texts.get("frame.unreadable"));
        }
        return new Line(name, new ValueInWords(texts, property.unit()).of(property.value()), "");
    }
}

package jp.kenshin.cim.internal.meterreadings;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.util.Objects;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import jp.kenshin.cim.CimNamespaces;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.collection.MalformedDocument;
import jp.kenshin.kernel.KenshinException;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a hostile document element by element. Document type declarations are refused, and with them external and
 * expanding entities; depth, attributes and every single piece of text are bounded. All elements must be in one namespace of
 * MeterReadings.
 */
final class XmlCursor {
    private static final int MAX_DEPTH = 32;
    private static final int MAX_ATTRIBUTES = 32;
    private static final int MAX_PIECE = 1 << 16;
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;
    private final StringBuilder text = new StringBuilder(64);
    private String namespace = "";

    XmlCursor(InputStream document) {
        try {
            reader = FACTORY.createXMLStreamReader(new MarkupGuard(document, MAX_PIECE));
        } catch (XMLStreamException e) {
            throw failure(e, null);
        }
    }

    private static XMLInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, MAX_DEPTH);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, MAX_PIECE);
        return factory;
    }

    /** Goes to the root element, which must be the named one. */
    void root(String name) {
        while (move() != XMLStreamConstants.START_ELEMENT) {
            // declarations and comments in front of the root say nothing about readings
        }
        namespace = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
        if (!reader.getLocalName().equals(name) || !CimNamespaces.isMeterReadings(namespace)) {
            throw malformed("the root must be " + name + " of namespace " + CimNamespaces.METER_READINGS + ", this is "
                    + reader.getLocalName() + " of namespace \"" + namespace + '"');
        }
    }

    /** Goes to the next child of the present element: its name, or null at the element's end. */
    @Nullable
    String child() {
        while (true) {
            int event = move();
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (!namespace.equals(reader.getNamespaceURI())) {
                        throw malformed(reader.getLocalName() + " is not in namespace " + namespace);
                    }
                    return reader.getLocalName();
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    return null;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!reader.isWhiteSpace()) {
                        throw malformed("text where only elements may be");
                    }
                }
                default -> {
                    // comments, processing instructions and white space say nothing
                }
            }
        }
    }

    /** The text of the present element, which has no children, without surrounding blanks; valid until the next call. */
    CharSequence text() {
        text.setLength(0);
        for (int event = move(); event != XMLStreamConstants.END_ELEMENT; event = move()) {
            switch (event) {
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (text.length() + reader.getTextLength() > MAX_PIECE) {
                        throw malformed("a text of more than " + MAX_PIECE + " characters is refused");
                    }
                    text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                }
                case XMLStreamConstants.START_ELEMENT ->
                    throw malformed(reader.getLocalName() + " stands where only text may be");
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
        return trimmed();
    }

    private CharSequence trimmed() {
        int to = text.length();
        while (to > 0 && text.charAt(to - 1) <= ' ') {
            to--;
        }
        text.setLength(to);
        int from = 0;
        while (from < to && text.charAt(from) <= ' ') {
            from++;
        }
        return from == 0 ? text : text.delete(0, from);
    }

    /** An attribute of the present element. */
    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue(null, name);
    }

    /** Leaves the present element with all that is in it. */
    void skip() {
        for (int depth = 1; depth > 0; ) {
            int event = move();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Reads what follows the root, so that garbage behind it is noticed. */
    void end() {
        while (move() != XMLStreamConstants.END_DOCUMENT) {
            // comments may follow the root
        }
    }

    private int move() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.DTD) {
                throw malformed("document type declarations are refused");
            }
            if (event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw malformed("entity " + reader.getLocalName() + " is not declared");
            }
            return event;
        } catch (XMLStreamException e) {
            throw failure(e, reader.getLocation());
        } catch (RuntimeException e) {
            throw e instanceof KenshinException ? e : malformed(String.valueOf(e.getMessage()));
        }
    }

    /** The document is not what it should be, at the present place. */
    MalformedDocument malformed(String reason) {
        return malformed(reader.getLocation(), reason);
    }

    private static KenshinException failure(XMLStreamException e, @Nullable Location reached) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof KenshinException own) {
                return own;
            }
        }
        Location place = e.getLocation() == null ? reached : e.getLocation();
        return malformed(place, "not well-formed XML: " + withoutPlace(e));
    }

    /** The parser's words, which end with the place on a line of its own. */
    private static String withoutPlace(XMLStreamException e) {
        String message = Objects.requireNonNullElse(e.getMessage(), "unknown reason");
        int place = message.indexOf("\n at [");
        return (place < 0 ? message : message.substring(0, place))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static MalformedDocument malformed(@Nullable Location place, String reason) {
        String where =
                place == null ? "" : "line " + place.getLineNumber() + ", column " + place.getColumnNumber() + ": ";
        return new MalformedDocument(CollectionError.MALFORMED_DOCUMENT, where + reason);
    }
}

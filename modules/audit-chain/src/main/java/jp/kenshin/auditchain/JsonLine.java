package jp.kenshin.auditchain;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of an exported file: a flat JSON object without white space, whose values are strings and whole numbers. It is read just as it is
 * written, so that there are no two ways to write one line.
 */
final class JsonLine {
    private final StringBuilder text = new StringBuilder(512).append('{');

    JsonLine with(String name, String value) {
        name(name);
        string(value);
        return this;
    }

    JsonLine with(String name, long value) {
        name(name);
        text.append(value);
        return this;
    }

    @Override
    public String toString() {
        return text + "}";
    }

    private void name(String name) {
        text.append(text.length() == 1 ? "" : ",");
        string(name);
        text.append(':');
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c == '\u007f' || c == '\u2028' || c == '\u2029') {
                text.append("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    text.append(Character.forDigit(c >> shift & 15, 16));
                }
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    /** The members of a line, in their order; numbers by their digits. */
    static Map<String, String> parse(String line) throws MalformedLine {
        return new Parser(line).object();
    }

    private static final class Parser {
        private final String line;
        private int at;

        Parser(String line) {
            this.line = line;
        }

        Map<String, String> object() throws MalformedLine {
            Map<String, String> members = new LinkedHashMap<>();
            expect('{');
            do {
                String name = string();
                expect(':');
                if (members.put(name, peek() == '"' ? string() : number()) != null) {
                    throw new MalformedLine("two members are called " + name);
                }
            } while (skip(','));
            expect('}');
            if (at != line.length()) {
                throw new MalformedLine("something follows the object");
            }
            return members;
        }

        private String number() throws MalformedLine {
            int begin = at;
            while (peek() == '-' && at == begin || peek() >= '0' && peek() <= '9') {
                at++;
            }
            return line.substring(begin, at);
        }

        private String string() throws MalformedLine {
            StringBuilder value = new StringBuilder();
            expect('"');
            while (peek() != '"') {
                value.append(next() == '\\' ? escaped() : line.charAt(at - 1));
            }
            at++;
            return value.toString();
        }

        private char escaped() throws MalformedLine {
            char c = next();
            if (c != 'u') {
                return c;
            }
            int code = 0;
            for (int i = 0; i < 4; i++) {
                int digit = Character.digit(next(), 16);
                if (digit < 0) {
                    throw new MalformedLine("no hexadecimal digit at column " + at);
                }
                code = code << 4 | digit;
            }
            return (char) code;
        }

        private char peek() throws MalformedLine {
            if (at >= line.length()) {
                throw new MalformedLine("the line ends too early");
            }
            return line.charAt(at);
        }

        private char next() throws MalformedLine {
            char c = peek();
            at++;
            return c;
        }

        private boolean skip(char wanted) throws MalformedLine {
            boolean there = peek() == wanted;
            at += there ? 1 : 0;
            return there;
        }

        private void expect(char wanted) throws MalformedLine {
            if (!skip(wanted)) {
                throw new MalformedLine("no " + wanted + " at column " + (at + 1));
            }
        }
    }
}

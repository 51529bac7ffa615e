package jp.kenshin.auditchain;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;

/** The five kinds of lines of an exported file, each as it is written and read. */
sealed interface ExportLine {
    /** Name and version of the format. */
    String FORMAT = "kenshin.audit.export.1";

    /** The line as it stands in the file. */
    String text();

    /**
     * The first line.
     *
     * @param after position of the checkpoint that the file begins behind; 0 when it begins with the first entry
     * @param until the end of the period that was asked for; empty when the file goes to the end that the log had
     */
    record Header(Instant exportedAt, String exportedBy, long after, String until) implements ExportLine {
        @Override
        public String text() {
            return line("header")
                    .with("format", FORMAT)
                    .with("exportedAt", Canonical.time(exportedAt))
                    .with("exportedBy", exportedBy)
                    .with("after", after)
                    .with("until", until)
                    .toString();
        }
    }

    /** A certificate whose key signed something in the file. */
    record Certificate(SigningCertificate certificate) implements ExportLine {
        @Override
        public String text() {
            return line("certificate")
                    .with("fingerprint", certificate.fingerprint())
                    .with("der", certificate.base64())
                    .toString();
        }
    }

    /** An entry of the log. */
    record Entry(AuditEntry entry) implements ExportLine {
        @Override
        public String text() {
            return line("entry")
                    .with("position", entry.position())
                    .with("recordedAt", Canonical.time(entry.recordedAt()))
                    .with("actor", entry.actor())
                    .with("action", entry.action())
                    .with("target", entry.target())
                    .with("outcome", entry.outcome())
                    .with("detail", entry.detail())
                    .with("hash", entry.hash())
                    .toString();
        }
    }

    /** A signed checkpoint, after the entry it was taken at. */
    record Signed(SignedCheckpoint checkpoint) implements ExportLine {
        @Override
        public String text() {
            return line("checkpoint")
                    .with("number", checkpoint.number())
                    .with("position", checkpoint.head().position())
                    .with("hash", checkpoint.head().hash())
                    .with("signedAt", Canonical.time(checkpoint.signedAt()))
                    .with("before", checkpoint.before())
                    .with("certificate", checkpoint.certificate())
                    .with("signature", checkpoint.signature())
                    .toString();
        }
    }

    /**
     * The last line.
     *
     * @param sha256 of all bytes before this line
     * @param certificate fingerprint of the signer's
     */
    record Trailer(long entries, long checkpoints, String sha256, String certificate, String signature)
            implements ExportLine {
        /** What is signed. */
        byte[] canonical() {
            return new Canonical()
                    .field(FORMAT)
                    .field(sha256)
                    .field(entries)
                    .field(checkpoints)
                    .field(certificate)
                    .bytes();
        }

        @Override
        public String text() {
            return line("trailer")
                    .with("entries", entries)
                    .with("checkpoints", checkpoints)
                    .with("sha256", sha256)
                    .with("certificate", certificate)
                    .with("signature", signature)
                    .toString();
        }
    }

    /** Understands a line, provided that it is written as this build writes it. */
    static ExportLine parse(String text) throws MalformedLine {
        ExportLine line = new Members(JsonLine.parse(text)).line();
        if (!line.text().equals(text)) {
            throw new MalformedLine("it is not written as the server writes it");
        }
        return line;
    }

    private static JsonLine line(String kind) {
        return new JsonLine().with("line", kind);
    }

    /** Members of a line by name. */
    record Members(Map<String, String> members) {
        ExportLine line() throws MalformedLine {
            try {
                return switch (get("line")) {
                    case "header" -> header();
                    case "certificate" -> new Certificate(SigningCertificate.parse(get("der")));
                    case "entry" -> new Entry(entry());
                    case "checkpoint" -> new Signed(checkpoint());
                    case "trailer" -> trailer();
                    default -> throw new MalformedLine("it is of no known kind");
                };
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new MalformedLine(String.valueOf(e.getMessage()));
            }
        }

        private Header header() throws MalformedLine {
            if (!FORMAT.equals(get("format"))) {
                throw new MalformedLine("the format is " + get("format") + ", and only " + FORMAT + " is known here");
            }
            return new Header(Instant.parse(get("exportedAt")), get("exportedBy"), number("after"), get("until"));
        }

        private AuditEntry entry() throws MalformedLine {
            return new AuditEntry(
                    number("position"),
                    Instant.parse(get("recordedAt")),
                    get("actor"),
                    get("action"),
                    get("target"),
                    get("outcome"),
                    get("detail"),
                    get("hash"));
        }

        private SignedCheckpoint checkpoint() throws MalformedLine {
            return new SignedCheckpoint(
                    number("number"),
                    new Checkpoint(number("position"), get("hash")),
                    Instant.parse(get("signedAt")),
                    get("before"),
                    get("certificate"),
                    get("signature"));
        }

        private Trailer trailer() throws MalformedLine {
            return new Trailer(
                    number("entries"), number("checkpoints"), get("sha256"), get("certificate"), get("signature"));
        }

        private long number(String name) throws MalformedLine {
            return Long.parseLong(get(name));
        }

        private String get(String name) throws MalformedLine {
            String value = members.get(name);
            if (value == null) {
                throw new MalformedLine("it has no " + name);
            }
            return value;
        }
    }
}

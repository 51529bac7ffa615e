package jp.kenshin.auditverifier;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kenshin.auditchain.Checkpoint;
import jp.kenshin.auditchain.SigningCertificate;

/**
 * What the command line says.
 *
 * @param file the exported log
 * @param certificates own copies of the server's certificates
 * @param checkpoints kept outside of the server
 */
record Options(Path file, List<SigningCertificate> certificates, List<Checkpoint> checkpoints) {
    static final String USAGE =
            """
            usage: java -jar kenshin-audit-verifier.jar FILE [--certificate PEM]... [--checkpoint POSITION:HASH]...
            Checks an exported audit log: intact, or which entry is the first bad one.
              --certificate   file with your own copies of the server's certificates, as PEM; without one a good signature says
                              only that the file agrees with itself
              --checkpoint    position and hash that you have kept, such as the server's log and earlier exports tell
            Exit code 0: intact; 1: altered, or not whole; 2: it could not be checked.
            """;

    private static final Pattern CHECKPOINT = Pattern.compile("([1-9][0-9]{0,17}):([0-9a-f]{64})");

    /** @throws IllegalArgumentException with what is wrong, in a sentence */
    static Options parse(List<String> arguments) {
        List<Path> files = new ArrayList<>();
        List<SigningCertificate> certificates = new ArrayList<>();
        List<Checkpoint> checkpoints = new ArrayList<>();
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            switch (argument) {
                case "--certificate" -> certificates.addAll(certificates(Path.of(value(argument, rest))));
                case "--checkpoint" -> checkpoints.add(checkpoint(value(argument, rest)));
                default -> files.add(file(argument));
            }
        }
        if (files.size() != 1) {
            throw new IllegalArgumentException(files.isEmpty() ? "No file is named." : "More than one file is named.");
        }
        return new Options(files.get(0), certificates, checkpoints);
    }

    private static Path file(String argument) {
        if (argument.startsWith("--")) {
            throw new IllegalArgumentException("There is no option " + argument + ".");
        }
        return Path.of(argument);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return rest.pop();
    }

    private static Checkpoint checkpoint(String text) {
        Matcher matcher = CHECKPOINT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "A checkpoint is a position, a colon and 64 hexadecimal digits, not " + text + ".");
        }
        return new Checkpoint(Long.parseLong(matcher.group(1)), matcher.group(2));
    }

    private static List<SigningCertificate> certificates(Path pem) {
        try {
            List<SigningCertificate> read = new ArrayList<>();
            for (Certificate each : CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(pem)))) {
                read.add(SigningCertificate.of((X509Certificate) each));
            }
            if (read.isEmpty()) {
                throw new IllegalArgumentException("There is no certificate in " + pem + ".");
            }
            return read;
        } catch (IOException | CertificateException e) {
            throw new IllegalArgumentException("No certificate can be read from " + pem + ": " + e.getMessage(), e);
        }
    }
}

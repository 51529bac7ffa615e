package jp.kenshin.auditverifier;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import jp.kenshin.auditchain.ExportVerdict;
import jp.kenshin.auditchain.ExportVerifier;
import jp.kenshin.auditchain.NotAnExport;
import jp.kenshin.auditchain.SignedCheckpoint;
import jp.kenshin.auditchain.SigningCertificate;
import jp.kenshin.auditchain.Verification.Fault;

/** Says whether an exported audit log is intact, or which entry is the first bad one. */
public final class Verify {
    static final int INTACT = 0;
    static final int ALTERED = 1;
    static final int NOT_CHECKED = 2;

    private static final long BETWEEN_SIGNS_OF_LIFE = 1_000_000;

    private final Options options;
    private final PrintStream out;
    private final PrintStream err;

    private Verify(Options options, PrintStream out, PrintStream err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), out, System.err));
    }

    /** The exit code. */
    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        try {
            return new Verify(Options.parse(arguments), out, err).check();
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(Options.USAGE);
        } catch (NotAnExport e) {
            err.println(e.getMessage());
        } catch (IOException e) {
            err.println("The file cannot be read: " + e);
        }
        return NOT_CHECKED;
    }

    private int check() throws IOException, NotAnExport {
        ExportVerifier verifier = new ExportVerifier(options.certificates(), options.checkpoints(), this::signOfLife);
        ExportVerdict verdict;
        try (InputStream file = Files.newInputStream(options.file())) {
            verdict = verifier.verify(file);
        }
        out.println("Exported at " + verdict.exportedAt() + " by " + verdict.exportedBy() + ".");
        verdict.log().firstFault().ifPresentOrElse(fault -> tell(verdict, fault), () -> tellEntries(verdict));
        verdict.fileFault().ifPresent(fault -> out.println("NOT INTACT: " + fault + "."));
        verdict.lastSigned().ifPresent(this::tell);
        verdict.signers().forEach(this::tell);
        warn(verdict);
        return verdict.sound() ? INTACT : ALTERED;
    }

    private void signOfLife(long position) {
        if (position % BETWEEN_SIGNS_OF_LIFE == 0) {
            err.println("… entry " + position);
        }
    }

    private void tell(ExportVerdict verdict, Fault fault) {
        out.println("NOT INTACT: entry " + fault.position() + ": " + fault.reason() + ".");
        out.println("Entries up to " + verdict.log().intact() + " follow each other as they were written.");
    }

    private void tellEntries(ExportVerdict verdict) {
        long last = verdict.log().intact();
        String which = last == verdict.after() ? "no entries" : "entries " + (verdict.after() + 1) + " to " + last;
        out.println((verdict.sound() ? "INTACT: " : "Sound by themselves: ") + which + ".");
    }

    private void tell(SignedCheckpoint checkpoint) {
        out.println("Last signed checkpoint: " + checkpoint.head().position() + ":"
                + checkpoint.head().hash() + " of " + checkpoint.signedAt() + ".");
    }

    private void tell(SigningCertificate certificate) {
        out.println("Signed by " + certificate.x509().getSubjectX500Principal() + ", SHA-256 fingerprint "
                + certificate.fingerprint() + ".");
    }

    private void warn(ExportVerdict verdict) {
        if (options.certificates().isEmpty()) {
            err.println(
                    "WARNING: without your own copy of the certificate (--certificate) this shows only that the file agrees with"
                            + " itself; somebody else may have signed it.");
        }
        verdict.outside()
                .forEach(checkpoint -> err.println("WARNING: the file says nothing about the checkpoint of position "
                        + checkpoint.position() + "."));
    }
}

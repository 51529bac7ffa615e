package jp.kenshin.console.collection;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.collection.Intake;
import jp.kenshin.collection.IntakeReport;
import jp.kenshin.collection.ReadingFormat;
import jp.kenshin.collection.SubmissionBrokenOff;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.mdms.ReadingBatch.Origin;
import jp.kenshin.mdms.ReadingBatch.Source;
import jp.kenshin.platform.audit.AuditEvent;
import jp.kenshin.platform.audit.AuditEvent.Outcome;
import jp.kenshin.platform.audit.AuditLog;
import org.jspecify.annotations.Nullable;

/** One submission over HTTP from its first byte to its entry in the audit log. */
@Singleton
public class Submissions {
    private static final String ACTION = "collection.readings.submit";

    private final Intake intake;
    private final List<ReadingFormat> formats;
    private final AuditLog audit;
    private final Receipts receipts;
    private final BodyLimits limits;
    private final SubmissionGate gate;

    @Inject
    public Submissions(
            Intake intake,
            @Any Instance<ReadingFormat> formats,
            AuditLog audit,
            Receipts receipts,
            BodyLimits limits,
            SubmissionGate gate) {
        this(intake, formats.stream(), audit, receipts, limits, gate);
    }

    Submissions(
            Intake intake,
            Stream<ReadingFormat> formats,
            AuditLog audit,
            Receipts receipts,
            BodyLimits limits,
            SubmissionGate gate) {
        this.intake = intake;
        this.formats = formats.toList();
        this.audit = audit;
        this.receipts = receipts;
        this.limits = limits;
        this.gate = gate;
    }

    /**
     * Takes what a sender submits.
     *
     * @throws SubmissionBrokenOff when it was not taken to its end, with what was stored before
     * @throws KenshinException when it was refused before anything was read
     */
    IntakeReport submit(
            Sender sender,
            @Nullable String profile,
            @Nullable String contentType,
            @Nullable String contentEncoding,
            InputStream body) {
        String receipt = receipts.next();
        try {
            ReadingFormat format = format(contentType);
            Origin origin = origin(sender, profile, receipt);
            IntakeReport report = gate.pass(() -> take(origin, format, contentEncoding, body));
            record(sender, receipt, Outcome.DONE, counts(report));
            return report;
        } catch (SubmissionBrokenOff e) {
            recordFailure(sender, receipt, Outcome.FAILED, e);
            throw e;
        } catch (KenshinException e) {
            recordFailure(sender, receipt, Outcome.REFUSED, e);
            throw e;
        }
    }

    private IntakeReport take(Origin origin, ReadingFormat format, @Nullable String contentEncoding, InputStream body) {
        try {
            return intake.receive(origin, format.open(SubmittedBody.open(body, contentEncoding, limits)));
        } catch (SubmissionBrokenOff e) {
            throw e;
        } catch (KenshinException e) {
            throw new SubmissionBrokenOff(e, new IntakeReport(origin.receipt(), 0, 0, 0, 0, List.of()));
        }
    }

    private ReadingFormat format(@Nullable String contentType) {
        ContentType sent = ContentType.parse(contentType);
        return formats.stream()
                .filter(format -> format.mediaTypes().contains(sent.mediaType()) && sent.mayBeUtf8())
                .findFirst()
                .orElseThrow(() -> new KenshinException(
                        CollectionError.UNSUPPORTED_FORMAT,
                        "readings come as text/csv (UTF-8) or application/xml, this is " + sent));
    }

    private static Origin origin(Sender sender, @Nullable String profile, String receipt) {
        boolean historic = "historic".equals(profile);
        if (!historic && profile != null) {
            throw new KenshinException(
                    CollectionError.UNKNOWN_PROFILE,
                    "profile must be \"historic\" or absent, this is \"" + profile + '"');
        }
        if (historic && !sender.operator()) {
            throw new KenshinException(
                    CollectionError.PROFILE_FORBIDDEN, "profile \"historic\" is for utility operators only");
        }
        return new Origin(historic ? Source.HISTORIC : Source.HES, sender.name(), receipt, historic);
    }

    private static Map<String, String> counts(IntakeReport report) {
        return Map.of(
                "accepted", Long.toString(report.accepted()),
                "duplicates", Long.toString(report.duplicates()),
                "conflicts", Long.toString(report.conflicts()),
                "rejected", Long.toString(report.rejectedCount()));
    }

    private void record(Sender sender, String receipt, Outcome outcome, Map<String, String> detail) {
        audit.record(new AuditEvent(sender.name(), ACTION, "receipt:" + receipt, outcome, detail));
    }

    /** The failure itself matters more than its entry, which may fail for the same reason. */
    private void recordFailure(Sender sender, String receipt, Outcome outcome, KenshinException failure) {
        try {
            String reason = failure.code().name() + ": " + Objects.requireNonNullElse(failure.getMessage(), "");
            record(sender, receipt, outcome, Map.of("reason", reason));
        } catch (KenshinException e) {
            failure.addSuppressed(e);
        }
    }
}

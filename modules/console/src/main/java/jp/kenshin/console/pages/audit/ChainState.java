package jp.kenshin.console.pages.audit;

import java.time.Instant;
import java.util.Optional;
import jp.kenshin.auditchain.Checkpoint;
import jp.kenshin.auditchain.SignedCheckpoint;
import jp.kenshin.auditchain.Verification.Fault;
import jp.kenshin.platform.audit.AuditChain;
import jp.kenshin.platform.audit.AuditCheck;
import jp.kenshin.platform.audit.AuditChecks;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** Whether the log is intact, as far as the server itself can say, in the words of one language. */
public final class ChainState {
    /** Milliseconds after which the page asks anew while a check runs; else as usual. */
    private static final String QUICKLY = "1000";

    private static final int PER_CENT = 100;

    private final Instant now;
    private final Texts texts;
    private final Formats formats;
    private final Checkpoint head;
    private final Optional<SignedCheckpoint> signed;
    private final Optional<AuditCheck> verdict;
    private final Optional<AuditCheck> running;

    ChainState(AuditChain chain, AuditChecks checks, Instant now, Texts texts) {
        this.now = now;
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.head = chain.head();
        this.signed = chain.lastSigned();
        this.verdict = checks.latestVerdict();
        this.running = checks.latest().filter(check -> !check.isOver());
    }

    /** {@code well}, {@code invalid} or {@code unknown}: word for icon and colour. */
    public String getLook() {
        return verdict.map(check -> check.fault().isPresent() ? "invalid" : "well")
                .orElse("unknown");
    }

    public String getSentence() {
        return texts.get("audit.state." + getLook());
    }

    /** What was checked, when and for whom; empty before the first check. */
    public String getChecked() {
        return verdict.map(this::checked).orElse("");
    }

    private String checked(AuditCheck check) {
        Instant at = check.endedAt().orElse(check.requestedAt());
        String when = formats.dateTime(at);
        if (check.fault().isEmpty() && check.checked() == 0) {
            return texts.get("audit.checked.none", when);
        }
        return check.fault()
                .map(Fault::position)
                .map(position -> texts.get("audit.checked.invalid", formats.number(position), when))
                .orElseGet(() -> texts.get("audit.checked.well", formats.number(check.checked()), when));
    }

    /** What exactly is wrong; the server's own words, which are English. */
    public String getFault() {
        return verdict.flatMap(AuditCheck::fault).map(Fault::reason).orElse("");
    }

    public boolean isRunning() {
        return running.isPresent();
    }

    public String getPace() {
        return isRunning() ? QUICKLY : "30000";
    }

    public long getDone() {
        return running.map(check -> check.total() == 0 ? 0 : check.checked() * PER_CENT / check.total())
                .orElse(0L);
    }

    public String getProgress() {
        return running.map(check ->
                        texts.get("audit.progress", formats.number(check.checked()), formats.number(check.total())))
                .orElse("");
    }

    public String getEntries() {
        return texts.get("audit.count", formats.number(head.position()));
    }

    /** When the last signature was made, and of which entry. */
    public String getSignedUpTo() {
        return signed.map(each -> texts.get(
                        "audit.signed",
                        formats.number(each.head().position()),
                        formats.dateTime(each.signedAt()),
                        formats.ago(each.signedAt(), now)))
                .orElse(texts.get("audit.not-signed"));
    }

    /** The signed checkpoint as the verifier takes it, to be kept elsewhere. */
    public String getCheckpoint() {
        return signed.map(each -> each.head().position() + ":" + each.head().hash())
                .orElse("");
    }
}

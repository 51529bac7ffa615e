package jp.kenshin.jointmetering.nw;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.function.BiConsumer;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.audit.AuditEvent.Outcome;

/**
 * An answer that is written while it goes out, so that its status says little of what becomes of it. No byte goes out without an entry in
 * the log: a short answer has one, which says that it was made whole; a long one has one when it begins and one when it ends, which says how
 * much was written and whether that was all. One that fails before its first byte goes out has none of these: it is answered by a problem,
 * and logged as that.
 */
final class LoggedAnswer implements StreamingOutput {
    static final String BEGUN = "BEGUN";
    static final String COMPLETED = "COMPLETED";
    /** By a failure on our side. */
    static final String BROKEN_OFF = "BROKEN_OFF";
    /** The partner was cut off in the midst of it. */
    static final String CUT_OFF = "CUT_OFF";
    /** The partner closed the connection. */
    static final String ABORTED_BY_PARTNER = "ABORTED_BY_PARTNER";

    private final StreamingOutput answer;
    private final BiConsumer<Outcome, Map<String, String>> log;
    private final Runnable gate;

    /**
     * @param log takes an entry of the operation that is answered
     * @param gate asked before each piece; throws once the partner is cut off
     */
    LoggedAnswer(StreamingOutput answer, BiConsumer<Outcome, Map<String, String>> log, Runnable gate) {
        this.answer = answer;
        this.log = log;
        this.gate = gate;
    }

    @Override
    public void write(OutputStream partner) throws IOException {
        HeldBackOutput out = new HeldBackOutput(partner, () -> log.accept(Outcome.DONE, Map.of("answer", BEGUN)), gate);
        try {
            answer.write(out);
        } catch (IOException | RuntimeException e) {
            if (out.isReleased()) {
                enterFailure(out, e);
            }
            throw e;
        }
        log.accept(Outcome.DONE, detail(COMPLETED, out));
        if (!out.isReleased()) {
            out.release();
        }
    }

    /** The failure itself matters more than its entry, which may fail for the same reason. */
    private void enterFailure(HeldBackOutput out, Exception failure) {
        try {
            log.accept(Outcome.FAILED, detail(word(out, failure), out));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static String word(HeldBackOutput out, Exception failure) {
        if (failure instanceof KenshinException known && known.code() == ExternalConnectionError.CONNECTION_CUT_OFF) {
            return CUT_OFF;
        }
        return out.brokeBy(failure) ? ABORTED_BY_PARTNER : BROKEN_OFF;
    }

    private static Map<String, String> detail(String answer, HeldBackOutput out) {
        return Map.of("answer", answer, "bytes", Long.toString(out.bytes()));
    }
}

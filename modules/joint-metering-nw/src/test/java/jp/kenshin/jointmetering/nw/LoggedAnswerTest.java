package jp.kenshin.jointmetering.nw;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kenshin.externalconnection.ExternalConnectionError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.audit.AuditEvent.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

@Tag("J-11")
@DisplayName("The log of an answer")
class LoggedAnswerTest {
    private static final int LONG = 3 * HeldBackOutput.MOST;
    private static final int HANGS_UP_AFTER = HeldBackOutput.MOST + 1_000;

    private final List<String> log = new ArrayList<>();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    @Test
    @Tag("S-04")
    @Tag("X-7")
    void stops_before_the_next_piece_once_the_partner_is_cut_off_and_says_so() {
        AtomicInteger pieces = new AtomicInteger();
        ByteArrayOutputStream partner = new ByteArrayOutputStream();
        StreamingOutput answer = new LoggedAnswer(out -> inPieces(out, 4 * LONG), this::enter, () -> {
            if (pieces.incrementAndGet() > 3) {
                throw new KenshinException(ExternalConnectionError.CONNECTION_CUT_OFF, "cut off");
            }
        });

        assertThrows(KenshinException.class, () -> answer.write(partner));
        assertTrue(partner.size() < 4 * LONG, () -> partner.size() + " bytes went out");
        assertTrue(log.get(log.size() - 1).contains(LoggedAnswer.CUT_OFF), log::toString);
    }

    @Test
    void has_one_entry_with_the_size_of_a_short_answer() throws IOException {
        answer(out -> out.write(bytes(100))).write(received);

        assertEquals(List.of("DONE {answer=COMPLETED, bytes=100}"), log);
        assertArrayEquals(bytes(100), received.toByteArray());
    }

    @Test
    void tells_the_beginning_and_the_end_of_a_long_answer() throws IOException {
        answer(out -> inPieces(out, LONG)).write(received);

        assertEquals(List.of("DONE {answer=BEGUN}", "DONE {answer=COMPLETED, bytes=" + LONG + "}"), log);
        assertEquals(LONG, received.size());
    }

    @Test
    void comes_before_the_first_byte_so_that_nothing_goes_out_unlogged() {
        for (int length : new int[] {1, LONG}) {
            StreamingOutput answer = new LoggedAnswer(
                    out -> out.write(bytes(length)),
                    (outcome, detail) -> {
                        throw new IllegalStateException("the log cannot be written");
                    },
                    () -> {});

            assertThrows(IllegalStateException.class, () -> answer.write(received));
            assertEquals(0, received.size());
        }
    }

    @Test
    void says_how_much_was_written_before_an_answer_broke_off() {
        StreamingOutput answer = answer(out -> {
            inPieces(out, LONG);
            throw new IllegalStateException("the database went away");
        });

        assertThrows(IllegalStateException.class, () -> answer.write(received));
        assertEquals(List.of("DONE {answer=BEGUN}", "FAILED {answer=BROKEN_OFF, bytes=" + LONG + "}"), log);
    }

    @Test
    void is_left_to_the_problem_when_nothing_has_gone_out_before_the_failure() {
        StreamingOutput answer = answer(out -> {
            out.write(bytes(100));
            throw new IllegalStateException("the database went away");
        });

        assertThrows(IllegalStateException.class, () -> answer.write(received));
        assertEquals(List.of(), log);
        assertEquals(0, received.size());
    }

    @Test
    void tells_a_partner_that_hung_up_from_a_failure_of_ours() {
        StreamingOutput answer = answer(out -> {
            try {
                inPieces(out, LONG);
            } catch (IOException e) {
                throw new UncheckedIOException("the partner has gone away", e);
            }
        });

        assertThrows(UncheckedIOException.class, () -> answer.write(new HangsUpAfter(HANGS_UP_AFTER)));
        assertEquals(List.of("DONE {answer=BEGUN}", "FAILED {answer=ABORTED_BY_PARTNER, bytes=66500}"), log);
    }

    @Test
    void blames_us_when_we_failed_before_the_partner_hung_up() {
        StreamingOutput answer = answer(out -> {
            inPieces(out, HANGS_UP_AFTER);
            IllegalStateException failure = new IllegalStateException("the database went away");
            IOException alsoGone = assertThrows(IOException.class, () -> out.write(bytes(1_000)));
            failure.addSuppressed(alsoGone);
            throw failure;
        });

        assertThrows(IllegalStateException.class, () -> answer.write(new HangsUpAfter(HANGS_UP_AFTER)));
        assertEquals(List.of("DONE {answer=BEGUN}", "FAILED {answer=BROKEN_OFF, bytes=" + HANGS_UP_AFTER + "}"), log);
    }

    @Test
    void does_not_hide_the_failure_when_it_cannot_be_written() {
        List<String> entries = new ArrayList<>();
        StreamingOutput answer = new LoggedAnswer(
                out -> {
                    inPieces(out, LONG);
                    throw new IllegalArgumentException("the failure");
                },
                (outcome, detail) -> {
                    entries.add(outcome.name());
                    if (outcome == Outcome.FAILED) {
                        throw new IllegalStateException("the log cannot be written");
                    }
                },
                () -> {});

        IllegalArgumentException failure = assertThrows(IllegalArgumentException.class, () -> answer.write(received));
        assertEquals(List.of("DONE", "FAILED"), entries);
        assertEquals("the log cannot be written", failure.getSuppressed()[0].getMessage());
    }

    private StreamingOutput answer(StreamingOutput body) {
        return new LoggedAnswer(body, this::enter, () -> {});
    }

    private void enter(Outcome outcome, Map<String, String> detail) {
        log.add(outcome + " " + new TreeMap<>(detail));
    }

    private static void inPieces(OutputStream out, int length) throws IOException {
        for (int written = 0; written < length; written += 500) {
            out.write(bytes(Math.min(500, length - written)));
        }
        out.flush();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }

    /** A partner that closes the connection after so many bytes. */
    private static final class HangsUpAfter extends OutputStream {
        private long left;

        HangsUpAfter(long bytes) {
            this.left = bytes;
        }

        @Override
        public void write(int oneByte) throws IOException {
            left--;
            if (left < 0) {
                throw new IOException("connection reset by peer");
            }
        }
    }
}

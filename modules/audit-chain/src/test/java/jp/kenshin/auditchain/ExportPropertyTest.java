package jp.kenshin.auditchain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever the entries say and wherever one is touched in the database, the file that is exported then names the first bad entry. */
@Tag("X-6")
class ExportPropertyTest {
    private static final TestKey KEY = TestKey.make();

    @Property(tries = 100)
    void an_untouched_log_is_intact(@ForAll @Size(max = 20) List<@StringLength(max = 8) String> words) {
        ExportVerdict verdict = TestLog.verify(TestLog.of(KEY, clean(words)).file(), List.of(KEY.certificate()));

        assertTrue(verdict.sound(), verdict::toString);
        assertEquals(words.size(), verdict.log().intact());
    }

    @Property(tries = 100)
    void a_deleted_entry_is_named(
            @ForAll @Size(min = 1, max = 20) List<@StringLength(max = 8) String> words,
            @ForAll @IntRange(max = 19) int at) {
        TestLog log = TestLog.of(KEY, clean(words));
        long deleted = 1 + at % words.size();
        List<Object> lines = log.lines();
        lines.removeIf(line -> line instanceof AuditEntry entry && entry.position() == deleted);

        assertEquals(deleted, fault(log.fileOf(lines)));
    }

    @Property(tries = 100)
    void an_edited_entry_is_named_with_its_own_hash_and_with_a_new_one(
            @ForAll @Size(min = 1, max = 20) List<@StringLength(max = 8) String> words,
            @ForAll @IntRange(max = 19) int at,
            @ForAll boolean hashed) {
        TestLog log = TestLog.of(KEY, clean(words));
        long edited = 1 + at % words.size();
        List<Object> lines = new ArrayList<>();
        Checkpoint head = Checkpoint.START;
        for (Object line : log.lines()) {
            if (line instanceof AuditEntry entry && entry.position() == edited) {
                AuditEntry other = TestLog.with(entry, entry.actor() + "!", entry.hash());
                lines.add(hashed ? TestLog.with(other, other.actor(), CanonicalEntry.hash(head, other)) : other);
            } else {
                lines.add(line);
            }
            head = line instanceof AuditEntry entry ? Checkpoint.at(entry) : head;
        }

        long fault = fault(log.fileOf(lines));
        assertTrue(fault == edited || hashed && fault == edited + 1, fault + " instead of " + edited);
    }

    @Property(tries = 100)
    void exchanged_entries_are_named_at_the_first_of_them(
            @ForAll @Size(min = 2, max = 20) List<@StringLength(max = 8) String> words,
            @ForAll @IntRange(max = 19) int at) {
        TestLog log = TestLog.of(KEY, clean(words));
        long first = 1 + at % (words.size() - 1);
        List<Object> lines = log.lines();
        int one = index(lines, first);
        int other = index(lines, first + 1);
        AuditEntry kept = (AuditEntry) lines.get(one);
        lines.set(one, TestLog.at((AuditEntry) lines.get(other), first));
        lines.set(other, TestLog.at(kept, first + 1));

        assertEquals(first, fault(log.fileOf(lines)));
    }

    @Property(tries = 100)
    void an_inserted_entry_is_named(
            @ForAll @Size(min = 1, max = 20) List<@StringLength(max = 8) String> words,
            @ForAll @IntRange(max = 19) int at) {
        TestLog log = TestLog.of(KEY, clean(words));
        long position = 1 + at % words.size();
        List<Object> lines = log.lines();
        int index = index(lines, position);
        AuditEntry forged = TestLog.with((AuditEntry) lines.get(index), "forged", "0".repeat(64));
        lines.add(index, forged);

        assertEquals(position, fault(log.fileOf(lines)));
    }

    @Property(tries = 200)
    void no_byte_of_a_file_can_be_changed_unseen(
            @ForAll @IntRange(max = 100_000) int at, @ForAll @IntRange(min = 1, max = 127) int by) {
        byte[] file = TestLog.of(KEY, List.of("a", "b", "c", "d"))
                .file()
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        file[at % file.length] ^= (byte) by;

        assertFalse(isSound(new String(file, java.nio.charset.StandardCharsets.ISO_8859_1)));
    }

    @Property(tries = 300)
    void a_line_is_read_as_it_was_written(@ForAll String name, @ForAll String value, @ForAll long number)
            throws MalformedLine {
        String line = new JsonLine().with("a" + name, value).with("b", number).toString();

        assertEquals(value, JsonLine.parse(line).get("a" + name));
        assertEquals(Long.toString(number), JsonLine.parse(line).get("b"));
        assertFalse(line.contains("\n"));
    }

    private static boolean isSound(String file) {
        try {
            return TestLog.verify(file, List.of(KEY.certificate())).sound();
        } catch (IllegalArgumentException noExport) {
            return false;
        }
    }

    /** The log cleans what it records: UTF-8 has no halves of a pair. */
    private static List<String> clean(List<String> words) {
        return words.stream()
                .map(word -> word.codePoints()
                        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '?' : c)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString())
                .toList();
    }

    private static int index(List<Object> lines, long position) {
        for (int at = 0; at < lines.size(); at++) {
            if (lines.get(at) instanceof AuditEntry entry && entry.position() == position) {
                return at;
            }
        }
        throw new IllegalArgumentException("no entry " + position);
    }

    private static long fault(String file) {
        Optional<Verification.Fault> fault = TestLog.verify(file).log().firstFault();
        return fault.orElseThrow().position();
    }
}

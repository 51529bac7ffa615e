package jp.kenshin.auditchain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Whatever the entries say and wherever one is touched, the first bad place is named. */
@Tag("S-09")
class ChainVerifierPropertyTest {
    @Property(tries = 300)
    void anUntouchedChainIsSound(@ForAll @Size(max = 30) List<@StringLength(max = 8) String> words) {
        List<AuditEntry> chain = chain(words);

        Verification verification = verify(chain, Checkpoint.START);

        assertTrue(verification.sound());
        assertEquals(words.size(), verification.intact());
    }

    @Property(tries = 300)
    void aDeletedEntryIsNamed(
            @ForAll @Size(min = 2, max = 30) List<@StringLength(max = 8) String> words,
            @ForAll @IntRange(max = 29) int at) {
        List<AuditEntry> chain = chain(words);
        int deleted = at % words.size();
        Checkpoint kept = checkpoint(chain);
        chain.remove(deleted);

        assertEquals(deleted + 1, fault(chain, kept));
    }

    @Property(tries = 300)
    void aDeletedEntryIsNamedEvenWhenTheRestIsRenumbered(
            @ForAll @Size(min = 2, max = 30) List<@StringLength(max = 8) String> words,
            @ForAll @IntRange(max = 29) int at) {
        List<AuditEntry> chain = chain(words);
        int deleted = at % (words.size() - 1);
        chain.remove(deleted);

        assertEquals(deleted + 1, fault(renumbered(chain), Checkpoint.START));
    }

    @Property(tries = 300)
    void anInsertedEntryIsNamed(
            @ForAll @Size(min = 1, max = 30) List<@StringLength(max = 8) String> words,
            @ForAll @IntRange(max = 29) int at,
            @ForAll @StringLength(max = 8) String forged) {
        List<AuditEntry> chain = chain(words);
        int inserted = at % words.size();
        chain.add(inserted, edited(chain.get(inserted), forged + "!"));

        assertEquals(inserted + 1, fault(renumbered(chain), Checkpoint.START));
    }

    @Property(tries = 300)
    void exchangedEntriesAreNamed(
            @ForAll @Size(min = 2, max = 30) List<@StringLength(max = 8) String> words,
            @ForAll @IntRange(max = 29) int one,
            @ForAll @IntRange(min = 1, max = 29) int distance) {
        List<AuditEntry> chain = chain(words);
        int first = one % (words.size() - 1);
        int second = first + 1 + distance % (words.size() - first - 1);
        AuditEntry kept = chain.set(first, chain.get(second));
        chain.set(second, kept);

        assertEquals(first + 1, fault(renumbered(chain), Checkpoint.START));
    }

    @Property(tries = 300)
    void anEditedEntryIsNamed(
            @ForAll @Size(min = 1, max = 30) List<@StringLength(max = 8) String> words,
            @ForAll @IntRange(max = 29) int at) {
        List<AuditEntry> chain = chain(words);
        int edited = at % words.size();
        chain.set(edited, edited(chain.get(edited), chain.get(edited).actor() + "!"));

        assertEquals(edited + 1, fault(chain, Checkpoint.START));
    }

    @Property(tries = 300)
    void textMovedFromOneFieldToTheNextIsNamed(@ForAll @StringLength(min = 1, max = 8) String word) {
        AuditEntry entry = chain(List.of(word)).get(0);
        AuditEntry moved = new AuditEntry(
                1,
                entry.recordedAt(),
                entry.actor() + entry.action().charAt(0),
                entry.action().substring(1),
                entry.target(),
                entry.outcome(),
                entry.detail(),
                entry.hash());

        assertEquals(1, fault(List.of(moved), Checkpoint.START));
    }

    private static List<AuditEntry> chain(List<String> words) {
        List<AuditEntry> chain = new ArrayList<>();
        Checkpoint head = Checkpoint.START;
        for (String word : words) {
            AuditEntry unhashed =
                    new AuditEntry(head.position() + 1, Instant.EPOCH, word, "test.do", word, "DONE", "{}", "");
            AuditEntry entry = withHash(unhashed, CanonicalEntry.hash(head, unhashed));
            chain.add(entry);
            head = new Checkpoint(entry.position(), entry.hash());
        }
        return chain;
    }

    private static Checkpoint checkpoint(List<AuditEntry> chain) {
        AuditEntry last = chain.get(chain.size() - 1);
        return new Checkpoint(last.position(), last.hash());
    }

    private static List<AuditEntry> renumbered(List<AuditEntry> chain) {
        List<AuditEntry> renumbered = new ArrayList<>();
        for (AuditEntry e : chain) {
            renumbered.add(new AuditEntry(
                    renumbered.size() + 1,
                    e.recordedAt(),
                    e.actor(),
                    e.action(),
                    e.target(),
                    e.outcome(),
                    e.detail(),
                    e.hash()));
        }
        return renumbered;
    }

    private static AuditEntry edited(AuditEntry e, String actor) {
        return new AuditEntry(
                e.position(), e.recordedAt(), actor, e.action(), e.target(), e.outcome(), e.detail(), e.hash());
    }

    private static AuditEntry withHash(AuditEntry e, String hash) {
        return new AuditEntry(
                e.position(), e.recordedAt(), e.actor(), e.action(), e.target(), e.outcome(), e.detail(), hash);
    }

    private static long fault(List<AuditEntry> chain, Checkpoint known) {
        return verify(chain, known).firstFault().orElseThrow().position();
    }

    private static Verification verify(List<AuditEntry> chain, Checkpoint known) {
        ChainVerifier verifier = new ChainVerifier(List.of(known));
        return chain.stream().allMatch(verifier::accept) ? verifier.end() : verifier.result();
    }
}

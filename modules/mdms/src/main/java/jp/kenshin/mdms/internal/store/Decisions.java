package jp.kenshin.mdms.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.kenshin.mdms.internal.day.Candidate;
import jp.kenshin.mdms.internal.day.DayHistory;
import jp.kenshin.mdms.internal.day.Finding;
import jp.kenshin.mdms.internal.day.Judgement;
import jp.kenshin.mdms.internal.day.JudgementCodec;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.DirectoryChannel;

/** What the long way has decided beside the values' outcomes: conflicts to keep and judgements that are different now. */
final class Decisions {
    private final long batchId;
    private final Touched touched;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();

    /** A rival value to keep. */
    private record Conflict(Channel channel, int day, Candidate candidate) {}

    /** A judgement to keep. */
    private record Verdict(long channelId, int day, short ruleSet, Judgement judgement) {}

    Decisions(Touched touched, long batchId) {
        this.touched = touched;
        this.batchId = batchId;
    }

    void conflict(Channel channel, int day, Candidate candidate) {
        conflicts.add(new Conflict(channel, day, candidate));
        touched.add(day, candidate.owner(), 0);
    }

    /** Keeps the findings of each owner for whom they are not those in force, and puts them in force. */
    void judgement(DirectoryChannel channel, short ruleSet, DayHistory day, List<Finding> findings) {
        for (String owner : ownersOf(day)) {
            List<Finding> own = findings.stream()
                    .filter(finding ->
                            BlockCutter.ownerAt(channel, finding.at()).equals(owner))
                    .toList();
            if (!own.equals(day.findings(owner))) {
                Judgement judgement = new Judgement(batchId, owner, own);
                day.add(judgement);
                verdicts.add(new Verdict(day.channelId(), day.day(), ruleSet, judgement));
                touched.add(day.day(), owner, 0);
            }
        }
    }

    private static Set<String> ownersOf(DayHistory day) {
        Set<String> owners = new TreeSet<>();
        day.instants().values().forEach(rivals -> rivals.forEach(rival -> owners.add(rival.owner())));
        return owners;
    }

    void store(Connection connection) throws SQLException {
        if (!conflicts.isEmpty()) {
            storeConflicts(connection);
        }
        if (!verdicts.isEmpty()) {
            storeVerdicts(connection);
        }
    }

    private void storeConflicts(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                INSERT INTO mdms.reading_conflict
                    (channel_id, jst_day, step_s, reading_at, rival, measured, batch_id, source, owner, sender_quality)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            for (Conflict conflict : conflicts) {
                Candidate candidate = conflict.candidate();
                insert.setLong(1, conflict.channel().id());
                insert.setObject(2, LocalDate.ofEpochDay(conflict.day()));
                insert.setInt(3, conflict.channel().stepSeconds());
                insert.setLong(4, candidate.at());
                insert.setInt(5, candidate.number());
                insert.setLong(6, candidate.value());
                insert.setLong(7, batchId);
                insert.setInt(8, candidate.source().ordinal());
                insert.setString(9, candidate.owner());
                insert.setString(10, candidate.senderQuality());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void storeVerdicts(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO mdms.judgement (channel_id, jst_day, rule_set, batch_id, owner, findings)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")) {
            for (Verdict verdict : verdicts) {
                Judgement judgement = verdict.judgement();
                insert.setLong(1, verdict.channelId());
                insert.setObject(2, LocalDate.ofEpochDay(verdict.day()));
                insert.setInt(3, verdict.ruleSet());
                insert.setLong(4, batchId);
                insert.setString(5, judgement.owner());
                insert.setBytes(6, JudgementCodec.encode(verdict.day(), judgement.findings()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}

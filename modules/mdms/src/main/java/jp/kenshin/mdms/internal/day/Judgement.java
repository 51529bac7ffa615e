package jp.kenshin.mdms.internal.day;

import java.util.List;

/**
 * What was found wrong with a channel's day, as a whole: a later judgement of the same day and owner takes the place of this one.
 *
 * @param batchId the batch that made it necessary
 * @param owner whose values it is about
 * @param findings in order of time and rival; empty when what an earlier judgement found is no longer true
 */
public record Judgement(long batchId, String owner, List<Finding> findings) {
    public Judgement {
        findings = List.copyOf(findings);
    }

    /** The failed rules of a value, 0 for none. */
    long failed(Candidate candidate) {
        for (Finding finding : findings) {
            if (finding.at() == candidate.at() && finding.number() == candidate.number()) {
                return finding.failed();
            }
        }
        return 0;
    }
}

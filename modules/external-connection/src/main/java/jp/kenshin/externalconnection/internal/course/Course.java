package jp.kenshin.externalconnection.internal.course;

import java.time.Instant;
import java.util.Optional;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Declaration;
import jp.kenshin.externalconnection.PhoneCall;

/**
 * What has happened to a cutoff so far.
 *
 * @param id number of the cutoff
 * @param incident number of its case
 * @param scope what is cut off
 * @param reason why, where there was no report
 * @param cutOffBy who ordered it last
 * @param cutOffAt when that was
 * @param confirmedAt when all points had confirmed
 * @param firstCall the call after that
 * @param declaration the partner's word that the incident is over
 * @param reconnectedBy who ordered the reconnection
 * @param reconnectionAt when
 * @param reconnectedAt when all points had let it in
 * @param lastCall the call after that
 */
public record Course(
        String id,
        String incident,
        CutoffScope scope,
        Optional<String> reason,
        String cutOffBy,
        Instant cutOffAt,
        Optional<Instant> confirmedAt,
        Optional<PhoneCall> firstCall,
        Optional<Declaration> declaration,
        Optional<String> reconnectedBy,
        Optional<Instant> reconnectionAt,
        Optional<Instant> reconnectedAt,
        Optional<PhoneCall> lastCall) {
    /** One that begins. */
    public static Course ordered(
            String id, String incident, CutoffScope scope, Optional<String> reason, String by, Instant at) {
        return new Course(
                id,
                incident,
                scope,
                reason,
                by,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Ordered anew: nothing of what was reached holds any longer, the declaration neither. */
    Course orderedAnew(String by, Instant at) {
        return ordered(id, incident, scope, reason, by, at);
    }

    Course confirmed(Optional<Instant> at) {
        return new Course(
                id,
                incident,
                scope,
                reason,
                cutOffBy,
                cutOffAt,
                at,
                firstCall,
                declaration,
                reconnectedBy,
                reconnectionAt,
                reconnectedAt,
                lastCall);
    }

    Course called(PhoneCall call) {
        return new Course(
                id,
                incident,
                scope,
                reason,
                cutOffBy,
                cutOffAt,
                confirmedAt,
                Optional.of(call),
                declaration,
                reconnectedBy,
                reconnectionAt,
                reconnectedAt,
                lastCall);
    }

    Course declared(Declaration word) {
        return new Course(
                id,
                incident,
                scope,
                reason,
                cutOffBy,
                cutOffAt,
                confirmedAt,
                firstCall,
                Optional.of(word),
                reconnectedBy,
                reconnectionAt,
                reconnectedAt,
                lastCall);
    }

    Course reconnecting(String by, Instant at) {
        return new Course(
                id,
                incident,
                scope,
                reason,
                cutOffBy,
                cutOffAt,
                confirmedAt,
                firstCall,
                declaration,
                Optional.of(by),
                Optional.of(at),
                reconnectedAt,
                lastCall);
    }

    Course reconnected(Instant at) {
        return new Course(
                id,
                incident,
                scope,
                reason,
                cutOffBy,
                cutOffAt,
                confirmedAt,
                firstCall,
                declaration,
                reconnectedBy,
                reconnectionAt,
                Optional.of(at),
                lastCall);
    }

    Course calledAgain(PhoneCall call) {
        return new Course(
                id,
                incident,
                scope,
                reason,
                cutOffBy,
                cutOffAt,
                confirmedAt,
                firstCall,
                declaration,
                reconnectedBy,
                reconnectionAt,
                reconnectedAt,
                Optional.of(call));
    }
}

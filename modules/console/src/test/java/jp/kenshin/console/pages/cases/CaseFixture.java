package jp.kenshin.console.pages.cases;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Confirmation;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Declaration;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.externalconnection.PhoneCall;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.PartnerContact;
import jp.kenshin.registry.Service;

/** A night at the desk: みなと水道 had its MDMS stolen at 03:00 JST. */
public final class CaseFixture {
    public static final Instant NIGHT = Instant.parse("2026-11-26T18:00:00Z");
    public static final PartnerId MINATO = PartnerId.of("P-0002");
    public static final Partner MINATO_WATER =
            new Partner(MINATO, "みなと水道", Set.of(Service.NW), Optional.empty(), Optional.of("minato-water"));
    public static final List<PartnerContact> CONTACTS = List.of(
            new PartnerContact(1, "湊 航", "000-0002-0101", Optional.empty()),
            new PartnerContact(2, "波多野 渚", "000-0002-0102", Optional.empty()));
    public static final PhoneCall CALL = new PhoneCall(NIGHT.plusSeconds(60), "desk", "湊 航", "000-0002-0101", "");
    public static final Declaration OVER = new Declaration(NIGHT.plusSeconds(600), "desk", "湊 航", "入れ替えた");

    private CaseFixture() {}

    /** The MDMS's cutoff in a state, with points and what a cutoff of that state has behind it. */
    public static Cutoff cutoff(Cutoff.State state, Confirmation... points) {
        boolean confirmed = state != Cutoff.State.CUTTING_OFF;
        boolean back = state == Cutoff.State.RECONNECTED || state == Cutoff.State.CLOSED;
        boolean ordered = back || state == Cutoff.State.RECONNECTING;
        return new Cutoff(
                "C-0000001",
                "I-0000001",
                CutoffScope.mdms(MINATO),
                state,
                Optional.empty(),
                "desk",
                NIGHT,
                confirmed ? Optional.of(NIGHT.plusMillis(850)) : Optional.empty(),
                ordered ? Optional.of(CALL) : Optional.empty(),
                ordered ? Optional.of(OVER) : Optional.empty(),
                ordered ? Optional.of("reconnect") : Optional.empty(),
                ordered ? Optional.of(NIGHT.plusSeconds(3_600)) : Optional.empty(),
                back ? Optional.of(NIGHT.plusSeconds(3_602)) : Optional.empty(),
                state == Cutoff.State.CLOSED ? Optional.of(CALL) : Optional.empty(),
                List.of(points));
    }

    /** The same after the call and the declaration, which the reconnection desk waits for. */
    public static Cutoff declared(Cutoff of) {
        return new Cutoff(
                of.id(),
                of.incident(),
                of.scope(),
                of.state(),
                of.reason(),
                of.cutOffBy(),
                of.cutOffAt(),
                of.confirmedAt(),
                Optional.of(CALL),
                Optional.of(OVER),
                of.reconnectedBy(),
                of.reconnectionAt(),
                of.reconnectedAt(),
                of.callAfterReconnection(),
                of.points());
    }

    public static Confirmation point(String name, Confirmation.State state) {
        return new Confirmation(name, state, 1, NIGHT.plusMillis(300), Optional.empty());
    }

    public static Incident incident(Incident.State state, Optional<String> cause, Cutoff... cutoffs) {
        boolean over = state == Incident.State.CLOSED || state == Incident.State.REFUSED;
        return new Incident(
                "I-0000001",
                state,
                IncidentReport.Channel.PHONE,
                IncidentReport.Kind.THEFT,
                Service.NW,
                IncidentReport.Place.MDMS,
                MINATO,
                "みなと水道",
                Optional.empty(),
                Optional.empty(),
                "湊 航",
                true,
                "MDMSのサーバーが盗まれた",
                NIGHT,
                "desk",
                Optional.empty(),
                cause,
                over ? Optional.of(NIGHT.plusSeconds(7_200)) : Optional.empty(),
                List.of(cutoffs));
    }

    /** A time line of these lines, which come oldest first. */
    static CaseHistory history(CaseEntry... entries) {
        return new CaseHistory(
                "I-0000001",
                query -> Stream.of(entries)
                        .filter(entry ->
                                query.kinds().isEmpty() || query.kinds().contains(entry.kind()))
                        .sorted(Comparator.comparing(CaseEntry::number).reversed())
                        .skip(query.offset())
                        .limit(query.limit())
                        .toList(),
                query -> entries.length);
    }

    public static CaseEntry entry(long number, CaseEntry.Kind kind, String text) {
        return new CaseEntry(number, NIGHT.plusSeconds(number), "desk", kind, Optional.of("C-0000001"), text);
    }
}

package jp.kenshin.jointmetering.web.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.CaseEntry.Kind;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentReport.Channel;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.webpages.text.Language;
import jp.kenshin.webpages.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A case in the portal")
@Tag("S-02")
class CaseSheetTest {
    private static final Predicate<String> OWN = Set.of("sakura-gas", "mimamori")::contains;
    private static final Texts JA = PageLanguage.texts(Language.JA);
    private static final Cutoff CUTOFF = SakuraGas.cutoff(CutoffScope.portalUser(SakuraGas.ID), Cutoff.State.CUT_OFF);

    private static CaseEntry entry(Kind kind, String actor, String text) {
        return new CaseEntry(1, Instant.parse("2026-11-26T18:05:00Z"), actor, kind, Optional.of("C-0000007"), text);
    }

    private static List<TimeLine.Line> lines(CaseEntry... entries) {
        Incident incident = SakuraGas.incident(Incident.State.CUT_OFF, Channel.PORTAL, List.of(CUTOFF));
        return CaseSheet.of(incident, List.of(entries), OWN, JA).getLines();
    }

    @Test
    void tells_what_was_done_to_which_connection() {
        assertEquals(
                List.of(new TimeLine.Line("2026/11/27(金) 03:05", "遮断が完了しました（ポータル（Web））", "送配電事業者", "")),
                lines(entry(Kind.CUT_OFF, "system", "5 of 5")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"POINT_CONFIRMED", "POINT_FAILED", "POINT_RELEASED", "DRIFTED", "ESCALATED", "SUSPECTED"})
    void leaves_out_what_single_enforcement_points_did(Kind kind) {
        assertEquals(List.of(), lines(entry(kind, "system", "keycloak")));
    }

    @Test
    void names_the_partner_s_user_and_nobody_of_the_utility() {
        assertEquals(
                "貴社（sakura-gas）",
                lines(entry(Kind.REPORTED, "sakura-gas", "")).get(0).who());
        assertEquals(
                "送配電事業者",
                lines(entry(Kind.CALLED, "desk", "山田 / 03-1234-5678")).get(0).who());
        assertFalse(lines(entry(Kind.CALLED, "desk", "03-1234-5678")).toString().contains("desk"));
        assertEquals(
                "送配電事業者",
                CaseSheet.of(
                                SakuraGas.incident(Incident.State.CUT_OFF, Channel.EMERGENCY, List.of(CUTOFF)),
                                List.of(),
                                OWN,
                                JA)
                        .getReportedBy());
    }

    @Test
    @Tag("R-01")
    void knows_a_monitoring_centre_s_user_as_one_of_the_partner_s_side() {
        assertEquals(
                "貴社（mimamori）",
                lines(entry(Kind.REPORTED, "mimamori", "")).get(0).who());
    }

    @Test
    @Tag("S-18")
    void tells_the_partner_s_own_notes_and_the_existence_of_the_utility_s() {
        assertEquals(
                "端末を交換した",
                lines(entry(Kind.MEASURE, "sakura-gas", "端末を交換した")).get(0).text());
        assertEquals("", lines(entry(Kind.CAUSE, "desk", "社内の見立て")).get(0).text());
    }

    @Test
    @Tag("S-10")
    void tells_of_files_that_the_partner_gave_and_of_no_others() {
        assertEquals(1, lines(entry(Kind.EVIDENCE, "sakura-gas", "log.zip")).size());
        assertEquals(List.of(), lines(entry(Kind.EVIDENCE, "operator", "trace.pcap")));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void has_words_for_every_step_in_both_languages(Kind kind) {
        for (Language language : Language.values()) {
            CaseSheet.of(SakuraGas.reported(), List.of(entry(kind, "desk", "x")), OWN, PageLanguage.texts(language))
                    .getLines()
                    .forEach(line -> assertFalse(line.event().contains(kind.name())));
        }
    }

    @ParameterizedTest
    @EnumSource(Incident.State.class)
    void has_words_for_every_state(Incident.State state) {
        CaseSheet sheet = CaseSheet.of(SakuraGas.incident(state, Channel.PORTAL, List.of()), List.of(), OWN, JA);
        assertFalse(Stream.of(sheet.getState(), sheet.getNext(), sheet.getKind(), sheet.getPlace())
                .anyMatch(words -> words.matches(".*[A-Z]{3}_.*") || words.contains(state.name())));
    }

    @Test
    @Tag("S-06")
    void asks_for_the_declaration_until_it_is_there_or_the_case_is_closed() {
        assertTrue(CaseSheet.of(SakuraGas.reported(), List.of(), OWN, JA).isDeclarable());
        Incident declared = SakuraGas.incident(Incident.State.RESOLUTION_DECLARED, Channel.PORTAL, List.of());
        CaseSheet sheet = CaseSheet.of(declared, List.of(), OWN, JA);
        assertFalse(sheet.isDeclarable());
        assertEquals("2026/11/27(金) 10:00 に 山田 太郎 様が終息を申告しました", sheet.getDeclaration());
        assertEquals("パソコンを交換した", sheet.getMeasures());
        Incident closed = SakuraGas.incident(Incident.State.CLOSED, Channel.PORTAL, List.of());
        assertFalse(CaseSheet.of(closed, List.of(), OWN, JA).isDeclarable());
    }

    @Test
    @Tag("S-13")
    void is_not_shown_while_it_is_but_a_suspicion() {
        assertFalse(CaseSheet.isShown(SakuraGas.incident(Incident.State.SUSPECTED, Channel.UTILITY, List.of())));
        assertTrue(CaseSheet.isShown(SakuraGas.reported()));
    }
}

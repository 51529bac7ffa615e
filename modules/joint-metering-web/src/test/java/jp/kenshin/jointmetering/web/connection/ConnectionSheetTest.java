package jp.kenshin.jointmetering.web.connection;

import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.IncidentReport.Channel;
import jp.kenshin.jointmetering.web.incident.CaseSheet;
import jp.kenshin.jointmetering.web.incident.SakuraGas;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.registry.Partner;
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

@DisplayName("The state of a partner's connections")
@Tag("S-06")
class ConnectionSheetTest {
    private static final Texts JA = PageLanguage.texts(Language.JA);
    private static final CutoffScope PORTAL = CutoffScope.portalUser(SakuraGas.ID);

    private static ConnectionSheet sheet(Partner partner, Cutoff... cutoffs) {
        return new ConnectionSheet(partner, List.of(cutoffs), List.of(), List.of(), JA);
    }

    private static ConnectionSummary summary(Cutoff... cutoffs) {
        return ConnectionSummary.of(List.of(cutoffs), JA);
    }

    @Test
    void names_what_the_partner_holds() {
        assertEquals(
                List.of("ポータル（Web）"),
                sheet(SakuraGas.WEB).getScopes().stream().map(ScopeState::name).toList());
        assertEquals(
                List.of("ポータル（Web）", "MDMS（通信回線）", "無線端末 T-0000041"),
                sheet(SakuraGas.BOTH, SakuraGas.cutoff(SakuraGas.terminal("T-0000041"), Cutoff.State.CUT_OFF))
                        .getScopes()
                        .stream()
                        .map(ScopeState::name)
                        .toList());
        assertEquals("すべて接続されています", sheet(SakuraGas.BOTH).getSentence());
    }

    @Test
    void says_since_when_something_is_cut_off_and_what_is_to_be_done() {
        ConnectionSheet sheet = sheet(SakuraGas.WEB, SakuraGas.cutoff(PORTAL, Cutoff.State.CUT_OFF));
        assertEquals("遮断されている接続があります", sheet.getSentence());
        assertEquals(
                new ScopeState(
                        "ポータル（Web）",
                        "invalid",
                        "遮断中",
                        "2026/11/27(金) 03:05 から",
                        "インシデントが収まったら、終息を申告してください。申告があるまで再接続できません。"),
                sheet.getScopes().get(0));
    }

    @Test
    void asks_for_no_declaration_that_was_made() {
        Cutoff declared = SakuraGas.cutoff(PORTAL, Cutoff.State.CUT_OFF, Optional.of(SakuraGas.DECLARATION));
        assertEquals(
                "終息の申告を受け付けました。営業時間内に再接続します。",
                sheet(SakuraGas.WEB, declared).getScopes().get(0).note());
    }

    @ParameterizedTest
    @EnumSource(Cutoff.State.class)
    void has_words_for_every_step(Cutoff.State state) {
        for (Language language : Language.values()) {
            ScopeState scope = ScopeState.of(SakuraGas.cutoff(PORTAL, state), PageLanguage.texts(language));
            assertFalse(scope.toString().contains(state.name()), scope::toString);
        }
    }

    @Test
    void is_at_home_the_worst_of_portal_and_MDMS() {
        assertTrue(summary().isConnected());
        assertEquals("接続中", summary().getState());
        assertEquals(
                "遮断中",
                summary(
                                SakuraGas.cutoff(PORTAL, Cutoff.State.RECONNECTING),
                                SakuraGas.cutoff(CutoffScope.mdms(SakuraGas.ID), Cutoff.State.CUT_OFF))
                        .getState());
        assertTrue(summary(SakuraGas.cutoff(PORTAL, Cutoff.State.RECONNECTED)).isConnected());
    }

    @Test
    void counts_at_home_the_terminals_that_are_cut_off() {
        assertEquals("", summary().getTerminals());
        ConnectionSummary two = summary(
                SakuraGas.cutoff(SakuraGas.terminal("T-0000041"), Cutoff.State.CUT_OFF),
                SakuraGas.cutoff(SakuraGas.terminal("T-0000042"), Cutoff.State.CUTTING_OFF));
        assertTrue(two.isConnected());
        assertEquals("遮断中の無線端末 2 台", two.getTerminals());
    }

    @Test
    void lists_past_cases_but_no_suspicion() {
        List<Incident> incidents = List.of(
                SakuraGas.reported(),
                SakuraGas.incident(Incident.State.CLOSED, Channel.PORTAL, List.of()),
                SakuraGas.incident(Incident.State.SUSPECTED, Channel.UTILITY, List.of()));
        ConnectionSheet sheet = new ConnectionSheet(SakuraGas.WEB, List.of(), incidents, List.of(), JA);
        assertEquals(
                List.of("終了"),
                sheet.getPastCases().stream().map(CaseSheet::getState).toList());
    }
}

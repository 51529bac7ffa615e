package jp.kenshin.console.pages.ipsec;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.IpsecConnection.Authentication;
import jp.kenshin.externalconnection.IpsecConnection.Child;
import jp.kenshin.externalconnection.IpsecConnection.Ends;
import jp.kenshin.externalconnection.IpsecConnection.Keying;
import jp.kenshin.externalconnection.IpsecGatewayAnswer;
import jp.kenshin.externalconnection.IpsecGatewayAnswer.Association;
import jp.kenshin.externalconnection.IpsecGatewayAnswer.Presence;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Service;
import jp.kenshin.webpages.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("IPsec connections on the screen")
@Tag("S-05")
class IpsecSheetTest {
    private static final PartnerId MINATO = PartnerId.of("P-0002");
    private static final Partner MINATO_WATER = partner("P-0002", Service.NW);
    private static final IpsecConnection CONNECTION = new IpsecConnection(
            MINATO,
            "kenshin-p-0002",
            new Ends("192.0.2.20", "vpn.minato.example", "vpn.utility.example"),
            Authentication.PRE_SHARED_KEY,
            new Keying(List.of(), Duration.ofSeconds(30), false),
            List.of(new Child("nw", List.of("10.1.0.0/24"), List.of("10.2.0.0/24"), List.of())));
    private static final Presence LOADED = new Presence(true, List.of());
    private static final Presence UP = new Presence(
            true, List.of(new Association(true, Optional.of("192.0.2.20"), Optional.of(Duration.ofMinutes(90)))));
    private static final IpsecGatewayAnswer SILENT =
            new IpsecGatewayAnswer("unix:///north", Optional.of("cannot be talked to"), Map.of(), List.of());

    @Test
    void stand_as_the_gateways_say() {
        assertEquals("接続中", state(true, false, says(UP)));
        assertEquals("接続中", state(true, false, says(UP), says(LOADED)));
        assertEquals("相手の接続待ち", state(true, false, says(LOADED), says(LOADED)));
        assertEquals("読み込み待ち", state(true, false, says(LOADED), says(Presence.NONE)));
        assertEquals("確認できません", state(true, false, says(UP), SILENT));
    }

    @Test
    void that_are_cut_off_are_nowhere_or_it_is_said() {
        assertEquals("遮断中", state(true, true, says(Presence.NONE)));
        assertEquals("遮断中なのに残っています", state(true, true, says(Presence.NONE), says(LOADED)));
        assertEquals("遮断中なのに残っています", state(false, true, SILENT, says(UP)));
        assertEquals("確認できません", state(true, true, says(Presence.NONE), SILENT));
    }

    @Test
    void that_nobody_has_defined_are_no_fault_unless_a_gateway_has_them() {
        assertEquals("定義なし", state(false, false, says(Presence.NONE)));
        assertEquals("定義がないのに読み込まれています", state(false, false, says(LOADED)));
    }

    @Test
    void are_only_stored_where_no_gateway_is_configured() {
        assertEquals("ゲートウェイなし", state(true, false));
        assertFalse(sheet(true, false).isGatewayConfigured());
        assertEquals(List.of(), sheet(true, false).getRows().get(0).gateways());
    }

    @Test
    void show_the_definition_and_each_gateway_s_answer() {
        IpsecRow row = sheet(true, false, says(UP)).getRows().get(0);

        assertEquals("192.0.2.20", row.address());
        assertEquals("vpn.minato.example", row.identity());
        assertTrue(row.facts().contains(new IpsecRow.Fact("通信する網", "10.1.0.0/24 ⇔ 10.2.0.0/24")), row::toString);
        assertTrue(row.facts().contains(new IpsecRow.Fact("暗号方式", "ゲートウェイの既定")), row::toString);
        assertEquals(List.of(new IpsecRow.AtGateway("", "読み込み済み", "SA確立（1時間）")), row.gateways());
    }

    @Test
    void tell_gateways_apart_where_there_are_several_and_which_of_them_said_nothing() {
        assertEquals(
                List.of(
                        new IpsecRow.AtGateway("unix:///north", "応答なし", ""),
                        new IpsecRow.AtGateway("unix:///south", "読み込み済み", "SAなし")),
                sheet(true, false, SILENT, says(LOADED)).getRows().get(0).gateways());
    }

    @Test
    void name_a_gateway_that_is_silent_and_what_is_nobody_s() {
        IpsecGatewayAnswer strange = new IpsecGatewayAnswer(
                "unix:///south", Optional.empty(), Map.of(MINATO, Presence.NONE), List.of("by-hand"));
        List<IpsecSheet.GatewayLine> lines = sheet(true, false, SILENT, strange).getGateways();

        assertEquals("応答なし", lines.get(0).state());
        assertEquals("cannot be talked to", lines.get(0).trouble());
        assertTrue(lines.get(1).others().contains("by-hand"), lines::toString);
    }

    @Test
    void are_those_of_the_NW_service_and_what_is_defined_all_the_same() {
        List<Partner> all = List.of(partner("P-0001", Service.WEB), MINATO_WATER);

        assertEquals(1, rows(all, Map.of()));
        assertEquals(
                2,
                rows(
                        List.of(
                                partner("P-0001", Service.WEB),
                                partner("P-0002", Service.WEB),
                                partner("P-3", Service.NW)),
                        Map.of(MINATO, CONNECTION)));
        assertEquals(
                50,
                rows(
                        IntStream.range(0, 120)
                                .mapToObj(number -> partner("P-" + number, Service.NW))
                                .toList(),
                        Map.of()));
    }

    private static int rows(List<Partner> partners, Map<PartnerId, IpsecConnection> defined) {
        return new IpsecSheet(partners, defined, Set.of(), List.of(), 1, PageLanguage.texts(Language.JA))
                .getRows()
                .size();
    }

    private static String state(boolean defined, boolean cutOff, IpsecGatewayAnswer... answers) {
        return sheet(defined, cutOff, answers).getRows().get(0).state();
    }

    private static IpsecSheet sheet(boolean defined, boolean cutOff, IpsecGatewayAnswer... answers) {
        return new IpsecSheet(
                List.of(MINATO_WATER),
                defined ? Map.of(MINATO, CONNECTION) : Map.of(),
                cutOff ? Set.of(MINATO) : Set.of(),
                List.of(answers),
                1,
                PageLanguage.texts(Language.JA));
    }

    private static IpsecGatewayAnswer says(Presence presence) {
        return new IpsecGatewayAnswer("unix:///south", Optional.empty(), Map.of(MINATO, presence), List.of());
    }

    private static Partner partner(String id, Service service) {
        return new Partner(PartnerId.of(id), id + "社", Set.of(service), Optional.empty(), Optional.empty());
    }
}

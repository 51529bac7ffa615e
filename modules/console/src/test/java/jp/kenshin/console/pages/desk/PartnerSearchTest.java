package jp.kenshin.console.pages.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.PartnerContact;
import jp.kenshin.registry.Service;
import jp.kenshin.webpages.text.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

@DisplayName("The search for who is calling")
@Tag("S-02")
class PartnerSearchTest {
    private static final PartnerId SAKURA = PartnerId.of("P-0001");
    private static final PartnerId MINATO = PartnerId.of("P-0002");
    private static final PartnerSearch SEARCH = new PartnerSearch(
            List.of(
                    new Partner(SAKURA, "さくらガス", Set.of(Service.WEB), Optional.of("sakura-gas"), Optional.empty()),
                    new Partner(MINATO, "みなと水道", Set.of(Service.NW), Optional.empty(), Optional.of("minato-water"))),
            partner -> Map.of(
                            SAKURA, List.of(new PartnerContact(1, "春野 桜", "000-0001-0101", Optional.empty())),
                            MINATO, List.of(new PartnerContact(1, "湊 航", "000-0002-0101", Optional.empty())))
                    .getOrDefault(partner, List.of()),
            typed -> typed.equals("T-0000041") ? Set.of(SAKURA) : Set.of(),
            PageLanguage.texts(Language.JA));

    @ParameterizedTest
    @CsvSource({
        "P-0002,P-0002,''",
        "ｐ０００２,P-0002,''",
        "さくら ガス,P-0001,''",
        "サクラ,P-0001,''",
        "SAKURA,P-0001,ユーザー sakura-gas",
        "minato-water,P-0002,ユーザー minato-water",
        "T-0000041,P-0001,機器 T-0000041",
        "00000020101,P-0002,湊 航 000-0002-0101",
        "０００２－０１０１,P-0002,湊 航 000-0002-0101",
        "湊　航,P-0002,湊 航 000-0002-0101"
    })
    void finds_a_partner_by_whatever_is_said_and_says_by_what(String typed, String id, String why) {
        List<PartnerSearch.Found> found = SEARCH.find(typed);
        assertEquals(List.of(id), found.stream().map(PartnerSearch.Found::id).toList());
        assertEquals(why, found.get(0).why());
    }

    @Test
    void finds_nobody_for_nothing_and_for_what_nobody_is_called() {
        assertEquals(List.of(), SEARCH.find(""));
        assertEquals(List.of(), SEARCH.find("---"));
        assertEquals(List.of(), SEARCH.find("やまびこ"));
    }

    @Test
    void finds_all_that_fit() {
        assertEquals(2, SEARCH.find("P-000").size());
    }
}

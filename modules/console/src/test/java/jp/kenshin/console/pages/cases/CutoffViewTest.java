package jp.kenshin.console.pages.cases;

import java.time.Instant;
import java.util.Optional;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.Confirmation;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.webpages.text.Language;
import jp.kenshin.webpages.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static jp.kenshin.console.pages.cases.CaseFixture.cutoff;
import static jp.kenshin.console.pages.cases.CaseFixture.point;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("A cutoff on the screen")
@Tag("S-05")
class CutoffViewTest {
    private static final Texts JAPANESE = PageLanguage.texts(Language.JA);
    private static final Confirmation DONE = point("application", Confirmation.State.CONFIRMED);
    private static final Confirmation WAITS = point("ipsec", Confirmation.State.PENDING);
    private static final Confirmation ABSENT = point("ssl-vpn", Confirmation.State.NOT_CONFIGURED);

    @Test
    void counts_the_points_that_confirmed_out_of_those_there_are() {
        CutoffView view = view(cutoff(Cutoff.State.CUTTING_OFF, DONE, WAITS, ABSENT));
        assertEquals(1, view.getConfirmed());
        assertEquals("/ 2 か所で遮断を確認", view.getUnit());
        assertEquals("MDMS接続を遮断中です。2か所のうち1か所が確認しました。", view.getSentence());
        assertTrue(view.isBusy());
        assertEquals("", view.getUntil());
    }

    @Test
    void is_cut_off_only_when_its_state_says_so_and_then_asks_for_the_call() {
        CutoffView view = view(cutoff(Cutoff.State.CUT_OFF, DONE));
        assertFalse(view.isBusy());
        assertTrue(view.isCallDue());
        assertEquals("遮断済み", view.getState());
        assertEquals("所要 0.8 秒", view.getTook());
        assertEquals(CaseFixture.NIGHT.toEpochMilli() + 850 + "", view.getUntil());
    }

    @Test
    void names_each_point_and_how_it_stands() {
        CutoffView view = view(cutoff(Cutoff.State.CUTTING_OFF, DONE, WAITS, ABSENT));
        assertEquals(
                "検針システム（全サーバー） 遮断を確認 03:00:00",
                view.getPoints().get(0).name() + " " + view.getPoints().get(0).state() + " "
                        + view.getPoints().get(0).at());
        assertEquals("確認待ち", view.getPoints().get(1).state());
        assertEquals("", view.getPoints().get(1).at());
        assertEquals("設備なし", view.getPoints().get(2).state());
    }

    @Test
    void says_why_a_point_has_not_confirmed_and_that_it_is_tried_again() {
        Confirmation stuck = new Confirmation(
                "ipsec", Confirmation.State.PENDING, 7, Instant.EPOCH, Optional.of("no answer from vici"));
        PointView point =
                view(cutoff(Cutoff.State.CUTTING_OFF, stuck)).getPoints().get(0);
        assertEquals("invalid", point.icon());
        assertEquals("まだ確認できません。自動で繰り返しています（7回）: no answer from vici", point.trouble());
    }

    @Test
    void counts_the_way_back_from_its_own_order() {
        CutoffView view = view(cutoff(Cutoff.State.RECONNECTED, DONE));
        assertEquals("/ 1 か所で再接続を確認", view.getUnit());
        assertEquals("接続を確認", view.getPoints().get(0).state());
        assertEquals("所要 2.0 秒", view.getTook());
        assertEquals("再接続の指示 11/27(金) 04:00:00（reconnect）", view.getOrdered());
        assertTrue(view.isCallDue());
    }

    private static CutoffView view(Cutoff cutoff) {
        return new CutoffView(cutoff, JAPANESE);
    }
}

package jp.kenshin.jointmetering.web.signin;

import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.jointmetering.PartnerService;
import jp.kenshin.jointmetering.PartnerServices;
import jp.kenshin.jointmetering.web.incident.SakuraGas;
import jp.kenshin.jointmetering.web.signin.PortalConnection.Standing;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@DisplayName("Before a partner that is cut off the portal")
@Tag("S-06")
@Tag("X-7")
class CutOffWallTest {
    private static final PortalUser USER =
            new PortalUser("sakura-gas", "P-0001", "さくらガス", "key", "token", null, null, null);

    private final KnownCutoffs cutoffs = new KnownCutoffs();
    private final PortalConnection connection = new PortalConnection(cutoffs, cutoffs.cutoffs());

    private CutOffWall wall(Partner... partners) {
        return new CutOffWall(connection, new Mandated(List.of(partners)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/connection", "/declare", "/declare/send", "/sign-out"})
    void leaves_the_state_the_declaration_and_the_way_out(String path) {
        cutoffs.cutOff("P-0001");
        assertEquals(Standing.OPEN, wall(SakuraGas.WEB).of(path, USER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/home",
                "/meters",
                "/meters.csv",
                "/alarms/live",
                "/alarms/acknowledge",
                "/partner",
                "/report",
                "/report/send",
                "/case",
                "/operations.xlsx",
                "/notices",
                "/connection/",
                "/connection.xhtml",
                "/connection/../meters",
                "/anything"
            })
    void refuses_everything_else(String path) {
        cutoffs.cutOff("P-0001");
        assertEquals(Standing.CUT_OFF, wall(SakuraGas.WEB).of(path, USER));
    }

    @Test
    void lets_a_centre_turn_to_another_partner() {
        cutoffs.cutOff("P-0001");
        Partner other = new Partner(
                PartnerId.of("P-0003"), "やまLPガス", SakuraGas.WEB.services(), Optional.of("yama-lpg"), Optional.empty());
        assertEquals(Standing.OPEN, wall(SakuraGas.WEB, other).of("/partner", USER));
        assertEquals(Standing.CUT_OFF, wall(SakuraGas.WEB, other).of("/meters", USER));
    }

    @Test
    void lets_nobody_in_while_it_does_not_know() {
        cutoffs.forget();
        assertEquals(Standing.UNKNOWN, wall(SakuraGas.WEB).of("/meters", USER));
        assertEquals(Standing.OPEN, wall(SakuraGas.WEB).of("/sign-out", USER));
    }

    @Test
    void is_open_to_all_others() {
        cutoffs.cutOff("P-0002");
        assertEquals(Standing.OPEN, wall(SakuraGas.WEB).of("/meters", USER));
    }

    @Test
    void leads_who_signs_in_to_the_state() {
        assertEquals("/meters?q=1", wall(SakuraGas.WEB).landing(USER, "/meters?q=1"));
        cutoffs.cutOff("P-0001");
        assertEquals("/connection", wall(SakuraGas.WEB).landing(USER, "/meters?q=1"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Cutoff.State.class,
            names = {"CUTTING_OFF", "CUT_OFF", "RECONNECTING"})
    @Tag("S-04")
    void knows_from_the_database_why_a_session_has_ended(Cutoff.State state) {
        assertFalse(connection.isCutOff(SakuraGas.ID));
        cutoffs.stored(SakuraGas.cutoff(CutoffScope.mdms(SakuraGas.ID), state));
        cutoffs.stored(SakuraGas.cutoff(CutoffScope.portalUser(SakuraGas.ID), Cutoff.State.RECONNECTED));
        assertFalse(connection.isCutOff(SakuraGas.ID));
        cutoffs.stored(SakuraGas.cutoff(CutoffScope.portalUser(SakuraGas.ID), state));
        assertTrue(connection.isCutOff(SakuraGas.ID));
    }

    /** For whom the user may act. */
    private record Mandated(List<Partner> partners) implements PartnerServices {
        @Override
        public List<Partner> partnersOfPortalUser(String authenticatedUser) {
            return partners;
        }

        @Override
        public PartnerService forPortalUser(String authenticatedUser, Optional<PartnerId> named) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Partner partnerOfNwUser(String authenticatedUser, Optional<PartnerId> named) {
            throw new UnsupportedOperationException();
        }

        @Override
        public PartnerService forNwUser(String authenticatedUser, Optional<PartnerId> named) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOfPartner(String user, PartnerId partner) {
            throw new UnsupportedOperationException();
        }
    }
}

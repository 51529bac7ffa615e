package jp.kenshin.jointmetering.internal.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Service;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

@Tag("R-01")
@Tag("J-01")
class MandateTest {
    private static final Partner GAS = partner("P-0001", Service.WEB);
    private static final Partner WATER = partner("P-0002", Service.NW);
    private static final Partner LPG = partner("P-0003", Service.NW);

    private static Partner partner(String id, Service service) {
        return new Partner(PartnerId.of(id), id, Set.of(service), Optional.empty(), Optional.empty());
    }

    @Test
    void meansAPartnersOwnUserWhetherNamedOrNot() {
        Mandate mandate = own(WATER);

        assertEquals(WATER, mandate.choose(Optional.empty()));
        assertEquals(WATER, mandate.choose(Optional.of(WATER.id())));
    }

    @Test
    void refusesAnotherPartnerLikeOneThatDoesNotExist() {
        for (Mandate mandate : List.of(own(WATER), delegated(WATER))) {
            KenshinException foreign = refusal(mandate, Optional.of(LPG.id()));
            KenshinException unknown = refusal(mandate, Optional.of(PartnerId.of("P-9999")));

            assertEquals(JointMeteringError.PARTNER_NOT_FOUND, foreign.code());
            assertEquals(unknown.code(), foreign.code());
            assertEquals(unknown.getMessage(), foreign.getMessage());
        }
    }

    @Test
    void letsACentreActForEachThatDelegatesAndForNoneUnnamed() {
        Mandate mandate = delegated(WATER, LPG);

        assertEquals(LPG, mandate.choose(Optional.of(LPG.id())));
        assertEquals(
                JointMeteringError.PARTNER_NOT_NAMED,
                refusal(mandate, Optional.empty()).code());
        assertEquals(
                JointMeteringError.PARTNER_NOT_NAMED,
                refusal(delegated(WATER), Optional.empty()).code());
    }

    @Test
    void givesACentreNoServiceThatThePartnerDoesNotHold() {
        assertEquals(List.of(WATER, LPG), delegated(GAS, WATER, LPG).partners());
    }

    @Test
    void asksForDelegationsOfNobodyWhoHasAPartner() {
        Mandate mandate = Mandate.of(Optional.of(GAS), () -> Optional.of(List.of(WATER)), Service.NW);

        assertEquals(List.of(), mandate.partners());
    }

    private static Mandate own(Partner partner) {
        return Mandate.of(Optional.of(partner), Optional::empty, Service.NW);
    }

    private static Mandate delegated(Partner... partners) {
        return Mandate.of(Optional.empty(), () -> Optional.of(List.of(partners)), Service.NW);
    }

    private static KenshinException refusal(Mandate mandate, Optional<PartnerId> named) {
        return assertThrows(KenshinException.class, () -> mandate.choose(named));
    }
}

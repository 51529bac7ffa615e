package jp.kenshin.jointmetering;

import java.util.List;
import jp.kenshin.kernel.PartnerId;

/** The check list of a partner that is to be served: what is done, what is missing, and what to do about it. Read-only. */
public interface Onboarding {
    /**
     * The steps in the order they are made; none that this partner's services do not need.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link JointMeteringError#PARTNER_NOT_FOUND}
     */
    List<OnboardingStep> check(PartnerId partner);
}

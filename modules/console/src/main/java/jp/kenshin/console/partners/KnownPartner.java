package jp.kenshin.console.partners;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;

/** Finds the partner that a path names. */
@Dependent
public class KnownPartner {
    private final Registry registry;

    @Inject
    public KnownPartner(Registry registry) {
        this.registry = registry;
    }

    /** @throws KenshinException {@link ConsoleError#PARTNER_NOT_FOUND}; what cannot be an id is a partner that does not exist */
    public Partner require(String id) {
        try {
            return registry.findPartner(PartnerId.of(id)).orElseThrow(() -> notFound(id));
        } catch (IllegalArgumentException e) {
            throw notFound(id);
        }
    }

    private static KenshinException notFound(String id) {
        return new KenshinException(ConsoleError.PARTNER_NOT_FOUND, "there is no partner " + id);
    }
}

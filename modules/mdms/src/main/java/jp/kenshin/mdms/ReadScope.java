package jp.kenshin.mdms;

import jp.kenshin.kernel.PartnerId;

/** On whose behalf readings are read; every query carries one, so that none can forget whose values it may show. */
public sealed interface ReadScope {
    /**
     * A partner: sees values of the time it owned the meter, and nothing else.
     *
     * @param id its business id
     */
    record OfPartner(PartnerId id) implements ReadScope {}

    /**
     * The utility's own people and machines: see all; who they are is logged (M-15).
     *
     * @param actor user name
     */
    record Internal(String actor) implements ReadScope {}
}

package jp.kenshin.externalconnection;

import jp.kenshin.kernel.PartnerId;

/** Whether partners' connections stand, as cutoff and reconnection have left them. */
public interface ConnectionStates {
    /** What a partner as a whole may expect: the worst state of its MDMS connection and its portal user. */
    enum State {
        CONNECTED,
        /** A cutoff is under way and not confirmed everywhere. */
        CUTTING_OFF,
        CUT_OFF
    }

    State of(PartnerId partner);
}

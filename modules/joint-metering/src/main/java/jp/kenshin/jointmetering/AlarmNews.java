package jp.kenshin.jointmetering;

import java.util.Set;
import jp.kenshin.kernel.PartnerId;

/**
 * Tells on this node that something has entered the log of events, whichever node entered it. The log is looked at by one job a node,
 * however many listen, and not at all while nobody does.
 */
public interface AlarmNews {
    /** Listens until it is told to stop. */
    interface Listener {
        /**
         * Called about once a second.
         *
         * @param partners those who have something new since the last call; none mostly
         */
        void hear(Set<PartnerId> partners);
    }

    void listen(Listener listener);

    void stop(Listener listener);
}

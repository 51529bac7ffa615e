package jp.kenshin.jointmetering;

/**
 * Wakes those of this node who hold something open for partners, several times a second, so that it ends well within a second of a cutoff
 * (S-04). What stands with a partner they ask {@link jp.kenshin.externalconnection.ConnectionGate}, which answers from memory.
 */
public interface CutoffWatch {
    /** Somebody who holds something open. */
    interface Watcher {
        /** Called several times a second; must not wait for anything. */
        void look();
    }

    void add(Watcher watcher);

    void remove(Watcher watcher);
}

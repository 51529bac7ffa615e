package jp.kenshin.registry;

/**
 * The registry of the embedded profile: three partners and 320 meters of each kind, all made up. Loaded at start when
 * {@code kenshin.registry.demonstration} is true; never in production.
 */
public interface DemonstrationRegistry {
    /**
     * Loads it into a registry that holds no meter yet, dated back 800 days, and does nothing otherwise.
     *
     * @return whether it was loaded
     */
    boolean loadIfEmpty();
}

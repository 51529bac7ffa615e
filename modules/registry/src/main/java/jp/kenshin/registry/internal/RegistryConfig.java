package jp.kenshin.registry.internal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator may set of the registry. */
@Singleton
public class RegistryConfig {
    private final boolean demonstration;

    /** @param demonstration {@code kenshin.registry.demonstration}: whether an empty registry is filled with made-up meters */
    @Inject
    public RegistryConfig(
            @ConfigProperty(name = "kenshin.registry.demonstration", defaultValue = "false") boolean demonstration) {
        this.demonstration = demonstration;
    }

    public boolean demonstration() {
        return demonstration;
    }
}

package jp.kenshin.console.pages.collection;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.kenshin.collection.CollectionProgress;
import jp.kenshin.collection.Recollections;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.registry.Registry;

/** Whom pages about collection ask. */
@Singleton
public class Sources {
    private final CollectionProgress progress;
    private final Instance<Recollections> recollections;
    private final Registry registry;

    @Inject
    public Sources(CollectionProgress progress, Instance<Recollections> recollections, Registry registry) {
        this.progress = progress;
        this.recollections = recollections;
        this.registry = registry;
    }

    public CollectionProgress progress() {
        return progress;
    }

    /** Empty on a server that does not ask for what is missing. */
    public Optional<Recollections> recollections() {
        return recollections.stream().findFirst();
    }

    /** @throws KenshinException {@link ConsoleError#DEVICE_NOT_FOUND} on a server that does not ask for what is missing */
    public Recollections requireRecollections() {
        return recollections()
                .orElseThrow(() -> new KenshinException(ConsoleError.DEVICE_NOT_FOUND, "nothing is asked for here"));
    }

    public Registry registry() {
        return registry;
    }
}

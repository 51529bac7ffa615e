package jp.kenshin.console.collection;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.kernel.KenshinException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets so many submissions in at a time as the node can take; overload is refused, not suffered. */
@Singleton
public class SubmissionGate {
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(10);

    private final Semaphore places;
    private final Duration patience;

    /** @param places {@code kenshin.collection.concurrent-submissions} */
    @Inject
    public SubmissionGate(
            @ConfigProperty(name = "kenshin.collection.concurrent-submissions", defaultValue = "16") int places) {
        this(places, USUAL_PATIENCE);
    }

    /** @param patience how long a submission waits for a place */
    SubmissionGate(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /**
     * Runs the work when a place becomes free in time.
     *
     * @throws KenshinException {@link CollectionError#OVERLOADED} when none does
     */
    <T> T pass(Supplier<T> work) {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw overloaded();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw overloaded();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private static KenshinException overloaded() {
        return new KenshinException(
                CollectionError.OVERLOADED,
                "as many submissions are being taken as this node can; send it again in a moment");
    }
}

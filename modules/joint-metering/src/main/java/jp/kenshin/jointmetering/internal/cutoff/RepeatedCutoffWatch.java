package jp.kenshin.jointmetering.internal.cutoff;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.kenshin.jointmetering.CutoffWatch;
import jp.kenshin.platform.lease.BackgroundJob;

/** Five looks a second on every node; with the renewal of the gate's memory and a browser's way there and back that stays below one second. */
@Singleton
public class RepeatedCutoffWatch implements CutoffWatch, BackgroundJob {
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "cutoff-watch";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public boolean leased() {
        return false;
    }

    @Override
    public void add(Watcher watcher) {
        watchers.add(watcher);
    }

    @Override
    public void remove(Watcher watcher) {
        watchers.remove(watcher);
    }

    @Override
    public boolean urgent() {
        return true;
    }

    @Override
    public void run() {
        watchers.forEach(Watcher::look);
    }
}

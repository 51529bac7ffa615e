package jp.kenshin.jointmetering.internal.alarm;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.kenshin.collection.Events;
import jp.kenshin.jointmetering.AlarmNews;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.platform.lease.BackgroundJob;

/** Looks at the head of the log once a second, on every node that has listeners. */
@Singleton
public class PolledAlarmNews implements AlarmNews, BackgroundJob {
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final long UNKNOWN = -1;

    private final Events events;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private long last = UNKNOWN;

    @Inject
    public PolledAlarmNews(Events events) {
        this.events = events;
    }

    @Override
    public String name() {
        return "alarm-news";
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public boolean leased() {
        return false;
    }

    /** From the moment it returns nothing is missed. */
    @Override
    public synchronized void listen(Listener listener) {
        if (last == UNKNOWN) {
            last = events.news(Long.MAX_VALUE).last();
        }
        listeners.add(listener);
    }

    @Override
    public synchronized void stop(Listener listener) {
        listeners.remove(listener);
    }

    @Override
    public void run() {
        Set<PartnerId> partners = look();
        for (Listener listener : listeners) {
            listener.hear(partners);
        }
    }

    /** After a time without listeners it begins where the log is then: a page shows what was before. */
    private synchronized Set<PartnerId> look() {
        if (listeners.isEmpty()) {
            last = UNKNOWN;
            return Set.of();
        }
        Events.News news = events.news(last);
        last = news.last();
        return news.owners();
    }
}

package jp.kenshin.jointmetering.internal.alarm;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.kenshin.collection.Events;
import jp.kenshin.jointmetering.AlarmNews.Listener;
import jp.kenshin.kernel.PartnerId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

@Tag("C-07")
class PolledAlarmNewsTest {
    private final List<PartnerId> log = new ArrayList<>();
    private final List<Set<PartnerId>> heard = new ArrayList<>();
    private int questions;
    private final PolledAlarmNews news = new PolledAlarmNews(events());
    private final Listener listener = heard::add;

    /** A log of which only the owners matter. */
    private Events events() {
        return (Events) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Events.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("news")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    questions++;
                    long after = (Long) arguments[0];
                    return new Events.News(
                            log.size(),
                            Set.copyOf(after >= log.size() ? List.of() : log.subList((int) after, log.size())));
                });
    }

    private void enter(String partner) {
        log.add(PartnerId.of(partner));
    }

    @Test
    void whatIsEnteredAfterSomebodyBeganToListenIsHeardOnce() {
        enter("P-0001");
        news.listen(listener);
        enter("P-0002");
        enter("P-0002");
        news.run();
        news.run();
        enter("P-0003");
        news.run();

        assertEquals(List.of(Set.of(PartnerId.of("P-0002")), Set.of(), Set.of(PartnerId.of("P-0003"))), heard);
    }

    @Test
    void theLogIsLeftAloneWhileNobodyListens() {
        news.run();
        assertEquals(0, questions);
        news.listen(listener);
        news.stop(listener);
        news.run();
        assertEquals(1, questions);
    }

    @Test
    void whoComesBackHearsNothingOfTheTimeBetween() {
        news.listen(listener);
        news.stop(listener);
        news.run();
        enter("P-0001");
        news.listen(listener);
        news.run();

        assertEquals(List.of(Set.of()), heard);
    }

    @Test
    void itRunsOnEveryNode() {
        assertFalse(news.leased());
    }
}

package jp.kenshin.externalconnection.internal.cutoff;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import jp.kenshin.externalconnection.internal.casefile.PointTable.Due;
import jp.kenshin.platform.lease.ServerExecutor;

/**
 * The attempts that this node makes. Each point has room for so many at a time: one that hangs, or has thousands to do, holds no more threads
 * than that, and leaves the others their turn. What waits for a thread is not begun again, or attempts at the same thing would fill the memory.
 */
final class AttemptsUnderWay {
    private static final int ROOM_OF_A_POINT = 16;

    /** So many of a point are worth looking at: as many as may be under way, and as many again. */
    static final int WORTH_LOOKING_AT = 2 * ROOM_OF_A_POINT;

    private final ServerExecutor executor;
    private final Consumer<Due> making;
    private final Set<Attempt> underWay = ConcurrentHashMap.newKeySet();

    /** @param making how an attempt is made */
    AttemptsUnderWay(ServerExecutor executor, Consumer<Due> making) {
        this.executor = executor;
        this.making = making;
    }

    private record Attempt(String cutoff, String point) {
        static Attempt of(Due due) {
            return new Attempt(due.cutoff(), due.point());
        }
    }

    /** Begins them all, room or not: somebody waits for them. */
    CompletableFuture<Void> begin(List<Due> due) {
        return CompletableFuture.allOf(due.stream().map(this::begin).toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> begin(Due due) {
        Attempt attempt = Attempt.of(due);
        underWay.add(attempt);
        return CompletableFuture.runAsync(() -> making.accept(due), executor)
                .whenComplete((done, failure) -> underWay.remove(attempt));
    }

    /** Begins those that are not under way, as far as there is room at their points. */
    void beginWithinRoom(List<Due> due) {
        Map<String, Integer> room = new HashMap<>();
        underWay.forEach(attempt -> take(room, attempt.point()));
        CompletableFuture<Void> nobodyWaits = begin(due.stream()
                .filter(each -> !underWay.contains(Attempt.of(each)))
                .filter(each -> take(room, each.point()) >= 0)
                .toList());
    }

    /** What is left of a point's room once one more has come; negative when there was none. */
    private static int take(Map<String, Integer> room, String point) {
        return room.merge(point, ROOM_OF_A_POINT - 1, (left, one) -> left - 1);
    }
}

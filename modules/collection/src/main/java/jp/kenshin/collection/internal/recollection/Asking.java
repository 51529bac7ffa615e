package jp.kenshin.collection.internal.recollection;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import jp.kenshin.collection.internal.link.UnitLink.Answer;
import jp.kenshin.collection.internal.link.UnitLink.Request;

/**
 * The frames of one visit. Radio loses frames, and a visit is many of them: one that is not answered is sent again, a few times each and
 * not many times in all, so that a visit in bad weather comes to its end and a unit without power costs little.
 */
final class Asking {
    /** Frames that a visit may send again in all. */
    static final int MOST_REPEATS = 6;

    private static final int MOST_REPEATS_OF_ONE = 2;

    private final VisitTools tools;
    private final String unit;
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger repeats = new AtomicInteger(MOST_REPEATS);

    Asking(VisitTools tools, String unit) {
        this.tools = tools;
        this.unit = unit;
    }

    /** What came of the request. */
    CompletionStage<Answer> ask(Request request) {
        return ask(request, 0);
    }

    /** Frames that have gone out. */
    int sent() {
        return sent.get();
    }

    private CompletionStage<Answer> ask(Request request, int repeated) {
        sent.incrementAndGet();
        return tools.link()
                .ask(unit, request, tools.config().tries().patience())
                .thenCompose(answer -> answer instanceof Answer.NotHeard
                                && repeated < MOST_REPEATS_OF_ONE
                                && repeats.getAndDecrement() > 0
                        ? ask(request, repeated + 1)
                        : CompletableFuture.completedFuture(answer));
    }
}

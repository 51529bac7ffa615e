package jp.kenshin.collection.internal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import jp.kenshin.collection.internal.link.UnitLink;

/** The link to units whose answer is waited for, so that a test goes on when the talk is over. */
public record AtOnce(UnitLink link) implements UnitLink {
    @Override
    public CompletionStage<Answer> ask(String unit, Request request, Duration patience) {
        return CompletableFuture.completedFuture(
                link.ask(unit, request, patience).toCompletableFuture().join());
    }
}

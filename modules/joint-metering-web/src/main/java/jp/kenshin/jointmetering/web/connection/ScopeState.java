package jp.kenshin.jointmetering.web.connection;

import java.time.Instant;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.jointmetering.web.incident.Words;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/**
 * One scope of a partner's connection in words.
 *
 * @param name what it is
 * @param look word for icon and style sheet
 * @param state how it stands
 * @param since since when; empty for what was never cut off
 * @param note what it means and what comes next; may be empty
 */
public record ScopeState(String name, String look, String state, String since, String note) {
    static ScopeState connected(CutoffScope scope, Texts texts) {
        return new ScopeState(Words.scope(scope, texts), "well", texts.get("connection.state.connected"), "", "");
    }

    static ScopeState of(Cutoff cutoff, Texts texts) {
        String word = Words.word(cutoff.state());
        return new ScopeState(
                Words.scope(cutoff.scope(), texts),
                look(cutoff.state()),
                texts.get("connection.state." + word),
                texts.get("connection.since", Formats.of(texts).dateTime(since(cutoff))),
                texts.get("connection.note." + (isDeclared(cutoff) ? "declared" : word)));
    }

    private static boolean isDeclared(Cutoff cutoff) {
        return cutoff.isInForce() && cutoff.declaration().isPresent();
    }

    private static String look(Cutoff.State state) {
        return switch (state) {
            case CUTTING_OFF, CUT_OFF -> "invalid";
            case RECONNECTING -> "awaited";
            case RECONNECTED, CLOSED -> "well";
        };
    }

    private static Instant since(Cutoff cutoff) {
        return switch (cutoff.state()) {
            case CUTTING_OFF, CUT_OFF -> cutoff.cutOffAt();
            case RECONNECTING -> cutoff.reconnectionAt().orElse(cutoff.cutOffAt());
            case RECONNECTED, CLOSED -> cutoff.reconnectedAt().orElse(cutoff.cutOffAt());
        };
    }
}

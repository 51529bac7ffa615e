package jp.kenshin.jointmetering.web.connection;

import java.util.Comparator;
import java.util.List;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** How a partner's connections stand as a whole: the worst of portal and MDMS, and how many terminals are cut off. */
public final class ConnectionSummary {
    private static final List<Cutoff.State> WORST_FIRST =
            List.of(Cutoff.State.CUT_OFF, Cutoff.State.CUTTING_OFF, Cutoff.State.RECONNECTING);

    private final List<Cutoff> open;
    private final Texts texts;

    private ConnectionSummary(List<Cutoff> open, Texts texts) {
        this.open = open;
        this.texts = texts;
    }

    /** @param open the partner's cutoffs that are not closed */
    public static ConnectionSummary of(List<Cutoff> open, Texts texts) {
        return new ConnectionSummary(
                open.stream()
                        .filter(cutoff -> WORST_FIRST.contains(cutoff.state()))
                        .toList(),
                texts);
    }

    private String word() {
        return open.stream()
                .filter(cutoff -> cutoff.scope().kind() != CutoffScope.Kind.TERMINAL)
                .map(Cutoff::state)
                .min(Comparator.comparingInt(WORST_FIRST::indexOf))
                .map(jp.kenshin.jointmetering.web.incident.Words::word)
                .orElse("connected");
    }

    public boolean isConnected() {
        return word().equals("connected");
    }

    /** In a word or two. */
    public String getState() {
        return texts.get("connection.state." + word());
    }

    /** How many terminals are cut off, in words; empty when none is. */
    public String getTerminals() {
        long count = open.stream()
                .filter(cutoff -> cutoff.scope().kind() == CutoffScope.Kind.TERMINAL)
                .count();
        return count == 0
                ? ""
                : texts.get("connection.terminals", Formats.of(texts).number(count));
    }
}

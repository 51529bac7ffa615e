package jp.kenshin.console.pages.cases;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.externalconnection.PhoneCall;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** One cutoff in the words of one language: how many points have confirmed, since when, and what comes next. */
public final class CutoffView {
    private final Cutoff cutoff;
    private final Texts texts;
    private final Formats formats;
    private final CaseWords words;

    public CutoffView(Cutoff cutoff, Texts texts) {
        this.cutoff = cutoff;
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.words = new CaseWords(texts);
    }

    public String getId() {
        return cutoff.id();
    }

    public String getScope() {
        return words.scope(cutoff.scope());
    }

    public String getState() {
        return words.state(cutoff.state());
    }

    public String getIcon() {
        return CaseWords.icon(cutoff.state());
    }

    public boolean isClosed() {
        return cutoff.state() == Cutoff.State.CLOSED;
    }

    /** Whether points are still to confirm. */
    public boolean isBusy() {
        return cutoff.state() == Cutoff.State.CUTTING_OFF || cutoff.state() == Cutoff.State.RECONNECTING;
    }

    private boolean isBack() {
        return !cutoff.isInForce();
    }

    public int getConfirmed() {
        return cutoff.confirmed();
    }

    public int getAsked() {
        return cutoff.asked();
    }

    /** What the large figure stands for. */
    public String getUnit() {
        return texts.get(isBack() ? "cutoff.points-back" : "cutoff.points", getAsked());
    }

    /** The whole in one sentence, to be read aloud when it changes. */
    public String getSentence() {
        return texts.get(
                "cutoff.sentence." + AddressQuery.word(cutoff.state()), getScope(), getConfirmed(), getAsked());
    }

    public List<PointView> getPoints() {
        return cutoff.points().stream()
                .map(point -> PointView.of(point, isBack(), texts))
                .toList();
    }

    /** When the clock began, in milliseconds of the epoch. */
    public long getSince() {
        return ordered().toEpochMilli();
    }

    /** When it stopped; empty while it runs. */
    public String getUntil() {
        return reached().map(at -> Long.toString(at.toEpochMilli())).orElse("");
    }

    private Instant ordered() {
        return isBack() ? cutoff.reconnectionAt().orElse(cutoff.cutOffAt()) : cutoff.cutOffAt();
    }

    private Optional<Instant> reached() {
        return isBack() ? cutoff.reconnectedAt() : cutoff.confirmedAt();
    }

    /** When it was ordered and by whom. */
    public String getOrdered() {
        return texts.get(
                isBack() ? "cutoff.ordered-back" : "cutoff.ordered",
                formats.second(ordered()),
                isBack() ? cutoff.reconnectedBy().orElse("") : cutoff.cutOffBy());
    }

    /** How long it took until all had confirmed; empty while it goes on. */
    public String getTook() {
        return reached()
                .map(at -> Duration.between(ordered(), at).toMillis())
                .map(millis -> texts.get("cutoff.took", Long.toString(millis / 1_000) + "." + millis / 100 % 10))
                .orElse("");
    }

    public String getReason() {
        return cutoff.reason().orElse("");
    }

    /** Whether a call to the partner is the next thing to do. */
    public boolean isCallDue() {
        return cutoff.state() == Cutoff.State.CUT_OFF
                        && cutoff.callAfterCutoff().isEmpty()
                || cutoff.state() == Cutoff.State.RECONNECTED
                        && cutoff.callAfterReconnection().isEmpty();
    }

    /** The calls that the tables ask for, as far as they were made. */
    public List<String> getCalls() {
        return java.util.stream.Stream.of(cutoff.callAfterCutoff(), cutoff.callAfterReconnection())
                .flatMap(Optional::stream)
                .map(this::inWords)
                .toList();
    }

    private String inWords(PhoneCall call) {
        return texts.get("cutoff.call", formats.second(call.at()), call.spokeTo(), call.number(), call.by());
    }
}

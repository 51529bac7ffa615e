package jp.kenshin.fieldsimulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Feeds a server as a head end would: first the days that lie behind, the newest first, so that there is soon something to see; then every
 * half-hour what has come in since. A restart begins again; the server keeps what it has.
 */
public final class Feeder implements Runnable {
    private static final Duration GRID = Duration.ofMinutes(30);
    /** How long readings take from the meters to the head end. */
    private static final Duration UNDERWAY = Duration.ofSeconds(10);

    private static final Pattern ACCEPTED = Pattern.compile("\"accepted\"\\s*:\\s*(\\d+)");
    private static final Pattern REFUSED = Pattern.compile("\"rejectedCount\"\\s*:\\s*([1-9]\\d*)");

    private final SimulatedField field;
    private final IntakeClient intake;
    private final int days;
    private final Clock clock;
    private final Consumer<String> say;

    /**
     * @param server internal listener, such as {@code https://localhost:9444}
     * @param days how many days back
     * @param say takes one line at a time about the progress
     */
    public Feeder(
            SimulatedField field,
            HttpClient http,
            URI server,
            String user,
            String password,
            int days,
            Clock clock,
            Consumer<String> say) {
        this.field = field;
        this.intake = new IntakeClient(http, server, user, password, say);
        this.days = days;
        this.clock = clock;
        this.say = say;
    }

    /** Runs until the thread is interrupted. */
    @Override
    public void run() {
        try {
            Instant fed = clock.instant();
            feedTheDaysBehind(fed);
            say.accept("The last " + days + " days are in; new readings follow every half-hour");
            while (true) {
                awaitNextReadings(fed);
                Instant now = clock.instant().minus(UNDERWAY);
                feed(fed, now, "the half-hour");
                fed = now;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void feedTheDaysBehind(Instant now) throws InterruptedException {
        ZonedDateTime midnight = now.atZone(SimulatedRegister.JST).toLocalDate().atStartOfDay(SimulatedRegister.JST);
        feed(midnight.toInstant(), now, midnight.toLocalDate().toString());
        for (int back = 1; back <= days; back++) {
            ZonedDateTime day = midnight.minusDays(back);
            feed(day.toInstant(), day.plusDays(1).toInstant(), day.toLocalDate().toString());
        }
    }

    private void awaitNextReadings(Instant fed) throws InterruptedException {
        long next = (fed.getEpochSecond() / GRID.toSeconds() + 1) * GRID.toSeconds();
        Instant due = Instant.ofEpochSecond(next).plus(UNDERWAY);
        Thread.sleep(Math.max(1_000, Duration.between(clock.instant(), due).toMillis()));
    }

    private void feed(Instant from, Instant to, String name) throws InterruptedException {
        List<String> lines = field.csvLines(from, to);
        if (lines.isEmpty()) {
            return;
        }
        String answer = intake.send(lines);
        Matcher accepted = ACCEPTED.matcher(answer);
        String count = accepted.find() ? accepted.group(1) : "0";
        say.accept("Readings of " + name + ": " + lines.size() + " sent, " + count + " of them new");
        if (REFUSED.matcher(answer).find()) {
            say.accept("Some were refused: " + answer.substring(0, Math.min(400, answer.length())));
        }
    }
}

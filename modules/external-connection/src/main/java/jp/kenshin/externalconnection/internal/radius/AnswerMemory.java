package jp.kenshin.externalconnection.internal.radius;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What was answered lately, so that a packet that comes twice gets the same answer and has no effect of its own (RFC 5080 section 2.2.2). Two packets
 * are the same when source, identifier and Request Authenticator are.
 *
 * @param <A> an answer
 */
public final class AnswerMemory<A> {
    private static final int MOST = 20_000;
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Cache<Key, Optional<A>> answers;

    public AnswerMemory(Clock clock) {
        this.answers = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Under which a packet is remembered. */
    public record Key(InetSocketAddress source, int identifier, String authenticator) {
        public static Key of(InetSocketAddress source, RadiusDatagram datagram) {
            return new Key(source, datagram.identifier(), HexFormat.of().formatHex(datagram.authenticator()));
        }
    }

    /** Takes a packet down; false when it came before. */
    public boolean isNew(Key key) {
        return answers.asMap().putIfAbsent(key, Optional.empty()) == null;
    }

    /** What the packet was answered; empty while the answer is being made, and when it got none. */
    public Optional<A> find(Key key) {
        return Optional.ofNullable(answers.getIfPresent(key)).flatMap(answer -> answer);
    }

    public void answered(Key key, A answer) {
        answers.put(key, Optional.of(answer));
    }

    /** No answer could be made: when the packet comes again, it is tried again. */
    public void forget(Key key) {
        answers.invalidate(key);
    }
}

package jp.kenshin.externalconnection.internal.authentication;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jp.kenshin.externalconnection.internal.eappsk.PskConversation;
import jp.kenshin.kernel.TerminalId;

/**
 * Conversations under way on this node, found by the State that the last challenge carried (RFC 2865 section 5.24). As many as there is room for, and none
 * longer than a minute after its last challenge. A State serves once: what comes with an old one finds nothing.
 */
@Singleton
public class Conversations {
    private static final int MOST = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int STATE_LENGTH = 16;

    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Conversation> running;

    @Inject
    public Conversations(Clock clock) {
        this.running = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LONGEST)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /**
     * A conversation with a terminal through an authenticator.
     *
     * @param authenticator numeric address; none other goes on with it
     */
    record Conversation(String authenticator, TerminalId terminal, String identity, PskConversation psk) {}

    /** Keeps a conversation until its next packet. Returns the State that brings it back. */
    byte[] keep(Conversation conversation) {
        byte[] state = new byte[STATE_LENGTH];
        random.nextBytes(state);
        keep(state, conversation);
        return state;
    }

    /** Keeps it under the State it had. */
    void keep(byte[] state, Conversation conversation) {
        running.put(HexFormat.of().formatHex(state), conversation);
    }

    /** Looks at a conversation, which stays. */
    Optional<Conversation> find(byte[] state, String authenticator) {
        return Optional.ofNullable(running.getIfPresent(HexFormat.of().formatHex(state)))
                .filter(found -> found.authenticator().equals(authenticator));
    }

    /** Takes a conversation out; false when another packet has done so. */
    boolean take(byte[] state, Conversation conversation) {
        return running.asMap().remove(HexFormat.of().formatHex(state), conversation);
    }
}

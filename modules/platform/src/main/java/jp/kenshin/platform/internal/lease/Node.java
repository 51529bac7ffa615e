package jp.kenshin.platform.internal.lease;

import java.util.UUID;

/**
 * This process among all that share the database, new at every start: what a process of the same machine left behind when it was
 * killed is not this one's.
 *
 * @param name readable prefix and a random part, at most 100 characters
 */
public record Node(String name) {
    private static final int LONGEST_PREFIX = 60;

    /** A node of this moment. */
    public static Node starting(String prefix) {
        String kept = prefix.length() > LONGEST_PREFIX ? prefix.substring(0, LONGEST_PREFIX) : prefix;
        return new Node(kept + "/" + UUID.randomUUID());
    }
}

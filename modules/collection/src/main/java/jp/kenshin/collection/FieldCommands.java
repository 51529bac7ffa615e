package jp.kenshin.collection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;

/**
 * Commands to units: wished here, sent by whichever node is free, ended within 90 seconds (C-06, C-12). Every step is in the audit
 * log. Who may command which meter is the caller's matter.
 */
public interface FieldCommands {
    /**
     * Who wishes something.
     *
     * @param actor user
     * @param partner on whose behalf; empty for the utility's own
     * @param idempotencyKey the caller's own name of the wish: the same again is the same command
     * @param through which of the partner's ways the wish came: held while that is cut off; empty for the utility's own
     */
    record Wish(
            String actor,
            Optional<PartnerId> partner,
            Optional<String> idempotencyKey,
            Optional<CutoffScope.Kind> through) {
        /** A wish of the utility's own. */
        public static Wish ofUtility(String actor, Optional<String> idempotencyKey) {
            return new Wish(actor, Optional.empty(), idempotencyKey, Optional.empty());
        }
    }

    /**
     * Reads the meter's main register now.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link jp.kenshin.externalconnection.ExternalConnectionError#TERMINAL_CUT_OFF},
     *     {@link CollectionError#UNIT_NOT_FOUND} when no unit carries the meter now,
     *     {@link CollectionError#IDEMPOTENCY_KEY_REUSED} when the key stands for another wish, {@link TooManyCommands} when the
     *     partner has asked too often
     */
    FieldCommand read(Wish wish, MeterId meter);

    /**
     * Tries whether a unit reaches the server.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link CollectionError#UNIT_NOT_FOUND}
     */
    FieldCommand joinTest(Wish wish, String unit);

    Optional<FieldCommand> find(String id);

    /** Newest first. */
    List<FieldCommand> listOfMeter(MeterId meter, Instant since, int limit);

    /** Newest first. */
    List<FieldCommand> listOfUnit(String unit, int limit);

    /**
     * Takes a command back that was not sent yet.
     *
     * @throws jp.kenshin.kernel.KenshinException {@link CollectionError#COMMAND_SENT} when it was, {@link CollectionError#COMMAND_NOT_FOUND}
     */
    FieldCommand cancel(String actor, String id);
}

package jp.kenshin.jointmetering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.collection.FieldCommand;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.ReadingType;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.mdms.RawReadings;
import jp.kenshin.mdms.ReadingSeries;
import jp.kenshin.mdms.ReadingViews;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.MeterPage;
import jp.kenshin.registry.MeterQuery;
import jp.kenshin.registry.MeterView;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Purpose;

/**
 * What one partner can do. It shows channels that are not regulated, and nothing of network service (託送), until others are asked for
 * by name. Another partner's meter is {@link JointMeteringError#METER_NOT_FOUND}, exactly like one that does not exist.
 */
public interface PartnerService {
    Partner partner();

    /**
     * The same partner's view of the channels of other uses.
     *
     * @param purposes all that are wanted, at least one
     */
    PartnerService ofPurposes(Set<Purpose> purposes);

    /** Meters in order of id after the given one. */
    List<MeterView> meters(Optional<MeterId> after, int limit);

    MeterPage searchMeters(MeterQuery query);

    MeterView getMeter(MeterId id);

    /** Newest value of each meter's main register, by channel id. */
    Map<Long, ReadingViews.LatestReading> latest(List<MeterView> meters);

    /** The meter's channel of the type, or its main register. */
    Channel getChannel(MeterId meter, Optional<ReadingType> type);

    ReadingSeries current(Channel channel, Instant from, Instant to, Optional<Instant> asKnownAt);

    RawReadings raw(Channel channel, Instant from, Instant to, Optional<Instant> asKnownAt);

    /** All channels of all meters, streamed in order of meter. */
    void stream(Instant from, Instant to, ReadingViews.SeriesConsumer consumer);

    /** What is new since the cursor, or since 70 days back without one. */
    Changes changes(Optional<String> cursor, int limit);

    /** Collection of a day over all scheduled channels of every use: how many values came of those expected. */
    Collection collection(LocalDate day);

    /**
     * Reads a meter's register now; ends within 90 seconds.
     *
     * @param user who wishes it
     * @param idempotencyKey the caller's own name of the wish: the same again is the same command
     * @throws jp.kenshin.kernel.KenshinException {@link JointMeteringError#METER_NOT_FOUND}, and those of
     *     {@link jp.kenshin.collection.FieldCommands#read}
     */
    FieldCommand readNow(String user, MeterId meter, Optional<String> idempotencyKey);

    /** Reads of a meter that this partner has wished since then, newest first. */
    List<FieldCommand> listReads(MeterId meter, Instant since, int limit);

    /** A command of this partner; another's is {@link JointMeteringError#COMMAND_NOT_FOUND}, exactly like one that does not exist. */
    FieldCommand getCommand(String id);

    /** Takes a command of this partner back that was not sent yet. */
    FieldCommand cancelCommand(String user, String id);

    /**
     * A terminal that carries a meter of this partner now; any other is {@link JointMeteringError#TERMINAL_NOT_FOUND}, exactly like one
     * that does not exist.
     */
    PartnerTerminal getTerminal(TerminalId id);

    /** Its terminals: its own, and those that carry a meter of it now; in order of id. */
    List<TerminalId> listTerminals(int limit);

    /** What arrived last for this partner. */
    Optional<Instant> lastArrival();

    /** Its events and alarms, whatever the use of the channels. */
    PartnerAlarms alarms();

    /**
     * @param expected values expected of the day so far
     * @param received values there
     */
    record Collection(long expected, long received) {}
}

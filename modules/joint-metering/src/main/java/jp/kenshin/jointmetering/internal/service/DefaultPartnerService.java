package jp.kenshin.jointmetering.internal.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.collection.FieldCommand;
import jp.kenshin.jointmetering.Changes;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.jointmetering.PartnerAlarms;
import jp.kenshin.jointmetering.PartnerService;
import jp.kenshin.jointmetering.PartnerTerminal;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.ReadingType;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.mdms.ChangeFeed;
import jp.kenshin.mdms.RawReadings;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.mdms.ReadingSeries;
import jp.kenshin.mdms.ReadingViews;
import jp.kenshin.registry.Channel;
import jp.kenshin.registry.ChannelDirectory;
import jp.kenshin.registry.MeterPage;
import jp.kenshin.registry.MeterQuery;
import jp.kenshin.registry.MeterView;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.PartnerScope;
import jp.kenshin.registry.Purpose;

/** One partner's view of the world; holds the scope that every question to the store must carry. */
final class DefaultPartnerService implements PartnerService {
    private static final int METERS_AT_A_TIME = 1_000;

    private static final Set<Purpose> USUAL = Set.of(Purpose.NOT_REGULATED);

    private final Partner partner;
    private final PartnerScope meters;
    private final ReadScope scope;
    private final PartnerSources sources;
    private final PartnerField field;
    private final Entrance entrance;

    /** The service of a partner that may come in now. */
    static DefaultPartnerService admitted(Partner partner, PartnerSources sources, Entrance entrance) {
        entrance.require();
        return new DefaultPartnerService(partner, USUAL, sources, entrance);
    }

    private DefaultPartnerService(Partner partner, Set<Purpose> purposes, PartnerSources sources, Entrance entrance) {
        this.partner = partner;
        this.entrance = entrance;
        this.meters = new PartnerScope(partner.id(), purposes);
        this.scope = new ReadScope.OfPartner(partner.id());
        this.sources = sources;
        this.field = new PartnerField(meters, sources, entrance.through());
    }

    @Override
    public Partner partner() {
        return partner;
    }

    @Override
    public PartnerService ofPurposes(Set<Purpose> purposes) {
        return new DefaultPartnerService(partner, purposes, sources, entrance);
    }

    @Override
    public List<MeterView> meters(Optional<MeterId> after, int limit) {
        entrance.require();
        return sources.registry().listMeters(meters, after, limit);
    }

    @Override
    public MeterPage searchMeters(MeterQuery query) {
        entrance.require();
        return sources.registry().searchMeters(meters, query);
    }

    @Override
    public MeterView getMeter(MeterId id) {
        entrance.require();
        return sources.registry()
                .findMeter(meters, id)
                .orElseThrow(() -> new KenshinException(
                        JointMeteringError.METER_NOT_FOUND, "There is no such meter among yours. Check the meter id."));
    }

    @Override
    public Map<Long, ReadingViews.LatestReading> latest(List<MeterView> meters) {
        entrance.require();
        return sources.views()
                .latest(scope, meters.stream().map(MeterView::main).toList());
    }

    @Override
    public Channel getChannel(MeterId meter, Optional<ReadingType> type) {
        MeterView view = getMeter(meter);
        if (type.isEmpty()) {
            return view.main();
        }
        return view.channels().stream()
                .filter(channel -> channel.type().equals(type.get()))
                .findFirst()
                .orElseThrow(() -> new KenshinException(
                        JointMeteringError.READING_TYPE_NOT_FOUND,
                        "Meter " + meter + " has no channel of reading type " + type.get()
                                + ". Leave out readingType for its main register."));
    }

    @Override
    public ReadingSeries current(Channel channel, Instant from, Instant to, Optional<Instant> asKnownAt) {
        entrance.require();
        return sources.views().current(scope, channel, from, to, asKnownAt);
    }

    @Override
    public RawReadings raw(Channel channel, Instant from, Instant to, Optional<Instant> asKnownAt) {
        entrance.require();
        return sources.views().raw(scope, channel, from, to, asKnownAt);
    }

    @Override
    public void stream(Instant from, Instant to, ReadingViews.SeriesConsumer consumer) {
        Optional<MeterId> after = Optional.empty();
        List<MeterView> page = meters(after, METERS_AT_A_TIME);
        while (!page.isEmpty()) {
            List<Channel> channels =
                    page.stream().flatMap(meter -> meter.channels().stream()).toList();
            sources.views().stream(scope, channels, from, to, stopping(consumer));
            after = Optional.of(page.get(page.size() - 1).id());
            page = meters(after, METERS_AT_A_TIME);
        }
    }

    /** Stops in the midst of it once the partner is cut off. */
    private ReadingViews.SeriesConsumer stopping(ReadingViews.SeriesConsumer consumer) {
        return new ReadingViews.SeriesConsumer() {
            @Override
            public void accept(Channel channel, ReadingSeries part) {
                entrance.require();
                consumer.accept(channel, part);
            }

            @Override
            public void awaiting() {
                entrance.require();
            }
        };
    }

    @Override
    public Changes changes(Optional<String> cursor, int limit) {
        entrance.require();
        ChangeFeed.Page page = sources.feed().changes(id(), cursor, limit);
        ChannelDirectory.Snapshot snapshot = sources.directory().snapshot();
        List<Changes.Item> items = page.items().stream()
                .map(change -> new Changes.Item(channel(snapshot, change), change))
                .filter(item -> meters.purposes().contains(item.channel().purpose()))
                .toList();
        return new Changes(items, page.next());
    }

    private static Channel channel(ChannelDirectory.Snapshot snapshot, ChangeFeed.Change change) {
        return snapshot.findChannel(change.channelId())
                .orElseThrow(() -> new IllegalStateException("a reading of unknown channel " + change.channelId()))
                .channel();
    }

    @Override
    public Collection collection(LocalDate day) {
        entrance.require();
        return new Collection(
                ScheduledSlots.of(day, sources.clock().instant())
                        .of(sources.registry().scheduledChannels(id())),
                sources.views().received(scope, day));
    }

    @Override
    public FieldCommand readNow(String user, MeterId meter, Optional<String> idempotencyKey) {
        return field.readNow(user, getMeter(meter).id(), idempotencyKey);
    }

    @Override
    public List<FieldCommand> listReads(MeterId meter, Instant since, int limit) {
        return field.listReads(getMeter(meter).id(), since, limit);
    }

    @Override
    public FieldCommand getCommand(String id) {
        entrance.require();
        return field.getCommand(id);
    }

    @Override
    public FieldCommand cancelCommand(String user, String id) {
        entrance.require();
        return field.cancelCommand(user, id);
    }

    @Override
    public PartnerTerminal getTerminal(TerminalId id) {
        entrance.require();
        return field.getTerminal(id);
    }

    @Override
    public List<TerminalId> listTerminals(int limit) {
        entrance.require();
        return sources.registry().listTerminals(id(), limit);
    }

    @Override
    public Optional<Instant> lastArrival() {
        entrance.require();
        return sources.arrivals().last(id());
    }

    @Override
    public PartnerAlarms alarms() {
        entrance.require();
        return new ScopedAlarms(sources.events(), scope);
    }

    private PartnerId id() {
        return partner.id();
    }
}

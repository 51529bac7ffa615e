package jp.kenshin.jointmetering.internal.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.collection.Events;
import jp.kenshin.collection.FieldCommand;
import jp.kenshin.collection.FieldCommands;
import jp.kenshin.jointmetering.Changes;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.jointmetering.PartnerAlarms;
import jp.kenshin.jointmetering.PartnerService;
import jp.kenshin.jointmetering.internal.arrival.PartnerArrivals;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.MeterId;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.ReadingType;
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
import jp.kenshin.registry.Registry;

/** One partner's view of the world; holds the scope that every question to the store must carry. */
final class DefaultPartnerService implements PartnerService {
    private static final int METERS_AT_A_TIME = 1_000;

    private static final Set<Purpose> USUAL = Set.of(Purpose.NOT_REGULATED);

    private final Partner partner;
    private final PartnerScope meters;
    private final ReadScope scope;
    private final Registry registry;
    private final ChannelDirectory directory;
    private final ReadingViews views;
    private final ChangeFeed feed;
    private final PartnerArrivals arrivals;
    private final Events events;
    private final FieldCommands commands;
    private final Clock clock;

    DefaultPartnerService(
            Partner partner,
            Registry registry,
            ChannelDirectory directory,
            ReadingViews views,
            ChangeFeed feed,
            PartnerArrivals arrivals,
            Events events,
            FieldCommands commands,
            Clock clock) {
        this(partner, USUAL, registry, directory, views, feed, arrivals, events, commands, clock);
    }

    private DefaultPartnerService(
            Partner partner,
            Set<Purpose> purposes,
            Registry registry,
            ChannelDirectory directory,
            ReadingViews views,
            ChangeFeed feed,
            PartnerArrivals arrivals,
            Events events,
            FieldCommands commands,
            Clock clock) {
        this.partner = partner;
        this.meters = new PartnerScope(partner.id(), purposes);
        this.scope = new ReadScope.OfPartner(partner.id());
        this.registry = registry;
        this.directory = directory;
        this.views = views;
        this.feed = feed;
        this.arrivals = arrivals;
        this.events = events;
        this.commands = commands;
        this.clock = clock;
    }

    @Override
    public Partner partner() {
        return partner;
    }

    @Override
    public PartnerService ofPurposes(Set<Purpose> purposes) {
        return new DefaultPartnerService(
                partner, purposes, registry, directory, views, feed, arrivals, events, commands, clock);
    }

    @Override
    public List<MeterView> meters(Optional<MeterId> after, int limit) {
        return registry.listMeters(meters, after, limit);
    }

    @Override
    public MeterPage searchMeters(MeterQuery query) {
        return registry.searchMeters(meters, query);
    }

    @Override
    public MeterView getMeter(MeterId id) {
        return registry.findMeter(meters, id)
                .orElseThrow(() -> new KenshinException(
                        JointMeteringError.METER_NOT_FOUND, "There is no such meter among yours. Check the meter id."));
    }

    @Override
    public Map<Long, ReadingViews.LatestReading> latest(List<MeterView> meters) {
        return views.latest(scope, meters.stream().map(MeterView::main).toList());
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
        return views.current(scope, channel, from, to, asKnownAt);
    }

    @Override
    public RawReadings raw(Channel channel, Instant from, Instant to, Optional<Instant> asKnownAt) {
        return views.raw(scope, channel, from, to, asKnownAt);
    }

    @Override
    public void stream(Instant from, Instant to, ReadingViews.SeriesConsumer consumer) {
        Optional<MeterId> after = Optional.empty();
        List<MeterView> page = meters(after, METERS_AT_A_TIME);
        while (!page.isEmpty()) {
            List<Channel> channels =
                    page.stream().flatMap(meter -> meter.channels().stream()).toList();
            views.stream(scope, channels, from, to, consumer);
            after = Optional.of(page.get(page.size() - 1).id());
            page = meters(after, METERS_AT_A_TIME);
        }
    }

    @Override
    public Changes changes(Optional<String> cursor, int limit) {
        ChangeFeed.Page page = feed.changes(id(), cursor, limit);
        ChannelDirectory.Snapshot snapshot = directory.snapshot();
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
        return new Collection(
                ScheduledSlots.of(day, clock.instant()).of(registry.scheduledChannels(id())),
                views.received(scope, day));
    }

    @Override
    public FieldCommand readNow(String user, MeterId meter, Optional<String> idempotencyKey) {
        return commands.read(
                new FieldCommands.Wish(user, Optional.of(id()), idempotencyKey),
                getMeter(meter).id());
    }

    @Override
    public FieldCommand getCommand(String id) {
        return commands.find(id)
                .filter(command -> command.partner().equals(Optional.of(id())))
                .orElseThrow(() -> new KenshinException(
                        JointMeteringError.COMMAND_NOT_FOUND, "There is no such command among yours. Check its id."));
    }

    @Override
    public FieldCommand cancelCommand(String user, String id) {
        return commands.cancel(user, getCommand(id).id());
    }

    @Override
    public Optional<Instant> lastArrival() {
        return arrivals.last(id());
    }

    @Override
    public PartnerAlarms alarms() {
        return new ScopedAlarms(events, scope);
    }

    private PartnerId id() {
        return partner.id();
    }
}

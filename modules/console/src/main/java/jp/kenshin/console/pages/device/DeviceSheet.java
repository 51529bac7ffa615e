package jp.kenshin.console.pages.device;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.kenshin.collection.EventQuery;
import jp.kenshin.collection.FieldUnits;
import jp.kenshin.collection.FrameTrace;
import jp.kenshin.collection.Protection;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.words.FrameInWords;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.TerminalId;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.registry.Radio;
import jp.kenshin.registry.TerminalView;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/** One field unit, in the words of one language. */
public final class DeviceSheet {
    private static final int REPORTS = 20;
    private static final int EVENTS = 20;
    private static final int COMMANDS = 10;
    private static final int DAYS_ASKED = 7;

    private final Radio radio;
    private final Optional<FieldUnits.View> unit;
    private final Optional<TerminalView> terminal;
    private final DeviceSources sources;
    private final String actor;
    private final Instant now;
    private final Texts texts;
    private final Formats formats;

    DeviceSheet(Radio radio, DeviceSources sources, String actor, Instant now, Texts texts) {
        this.radio = radio;
        this.sources = sources;
        this.actor = actor;
        this.now = now;
        this.texts = texts;
        this.formats = Formats.of(texts);
        this.unit = sources.units().find(radio.id());
        this.terminal = AddressQuery.id(radio.id(), TerminalId::of)
                .flatMap(id -> sources.registry().findTerminal(id, now));
    }

    public String getId() {
        return radio.id();
    }

    public String getKind() {
        return texts.get(terminal.isPresent() ? "device.terminal" : "device.built-in");
    }

    public String getModel() {
        return terminal.map(known -> known.maker() + " " + known.model()).orElse(texts.get("none"));
    }

    public String getConcentrator() {
        return radio.concentrator().map(ConcentratorId::value).orElse("");
    }

    public String getMethod() {
        return radio.method()
                .map(method -> texts.get("method." + AddressQuery.word(method)))
                .orElse(texts.get("none"));
    }

    /** Whether collection has a record of it; without one none of its frames count. */
    public boolean isRegistered() {
        return unit.isPresent();
    }

    public boolean isSealed() {
        return unit.map(known -> known.protection() == Protection.ENVELOPE).orElse(false);
    }

    public String getProtection() {
        return unit.map(known -> texts.get("protection." + AddressQuery.word(known.protection())))
                .orElse(texts.get("none"));
    }

    public String getIdentification() {
        return unit.map(FieldUnits.View::identification).orElse(texts.get("none"));
    }

    public String getAddress() {
        return unit.map(FieldUnits.View::address).orElse(texts.get("none"));
    }

    /** The keys of a sealed unit, newest first. */
    public List<KeyView> getKeys() {
        return sources.units().listKeys(radio.id()).stream().map(this::key).toList();
    }

    private KeyView key(FieldUnits.Key key) {
        return new KeyView(
                Integer.toString(key.id()),
                texts.get("key." + AddressQuery.word(key.state())),
                formats.dateTime(key.confirmedAt().orElse(key.madeAt())));
    }

    /** A key: its number, where it stands, and since when; never itself. */
    public record KeyView(String number, String state, String since) {}

    /** When and from where it was heard last. */
    public String getHeard() {
        return unit.flatMap(FieldUnits.View::heardAt)
                .map(at -> formats.dateTime(at) + " (" + formats.ago(at, now) + ")")
                .orElse(texts.get("device.never-heard"));
    }

    public String getPlace() {
        return unit.flatMap(FieldUnits.View::heardFrom).orElse(texts.get("none"));
    }

    public List<CarriedView> getMeters() {
        return CarriedView.of(
                radio.meters().stream()
                        .filter(meter -> meter.isCarriedAt(now.getEpochSecond()))
                        .toList(),
                sources,
                actor,
                texts);
    }

    /** What it told of itself, newest first. */
    public List<EquipmentView> getEquipment() {
        return sources.units().listEquipment(radio.id(), REPORTS).stream()
                .map(report -> EquipmentView.of(report, texts))
                .toList();
    }

    /** When its meters measure and send, one for each kind that a schedule was wished for. */
    public List<ScheduleView> getSchedules() {
        return isRegistered()
                ? sources.schedules().list(radio.id()).stream()
                        .map(schedule -> ScheduleView.of(schedule, texts))
                        .toList()
                : List.of();
    }

    public List<CommandView> getCommands() {
        return sources.commands().stream()
                .flatMap(commands -> commands.listOfUnit(radio.id(), COMMANDS).stream())
                .map(command -> CommandView.of(command, now, texts))
                .toList();
    }

    /** Whether units can be told anything from here. */
    public boolean isCommanding() {
        return sources.commands().isPresent();
    }

    /** Milliseconds until the page looks again: short while a command is on its way. */
    public int getPace() {
        return getCommands().stream().anyMatch(CommandView::running) ? 2_000 : 30_000;
    }

    public List<EventView> getEvents() {
        return sources
                .events()
                .list(new ReadScope.Internal(actor), EventQuery.newest(EVENTS).ofUnit(radio.id()))
                .stream()
                .map(event -> EventView.of(event, texts))
                .toList();
    }

    /** The last frames, newest first. */
    public List<Traced> getFrames() {
        return sources.frames().lastFrames(radio.id()).stream()
                .map(this::traced)
                .toList();
    }

    private Traced traced(FrameTrace.TracedFrame frame) {
        return new Traced(
                formats.dateTime(frame.at()),
                texts.get(frame.sealed() ? "device.frame-sealed" : "device.frame-plain"),
                FrameInWords.of(frame.frame(), texts));
    }

    /** Query of the page that has the last days' values asked for again. */
    public String getRecollectQuery() {
        LocalDate today = Jst.dayOf(now);
        return new AddressQuery()
                .with("unit", radio.id())
                .with("first", today.minusDays(DAYS_ASKED - 1L).toString())
                .with("last", today.toString())
                .toString();
    }

    /** A frame that came in. */
    public record Traced(String at, String protection, FrameInWords words) {}
}

package jp.kenshin.jointmetering.web.terminal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import jp.kenshin.collection.EventQuery;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.jointmetering.PartnerTerminal;
import jp.kenshin.jointmetering.web.alarms.AlarmRow;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.TerminalId;
import org.jspecify.annotations.Nullable;

/** One terminal, by its address. */
@Named
@RequestScoped
public class TerminalPage {
    private static final int EVENTS = 10;

    private Visitor visitor;
    private PageLanguage language;
    private Clock clock;
    private @Nullable String id;
    private @Nullable TerminalSheet sheet;
    private List<AlarmRow> events = List.of();

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected TerminalPage() {}

    @Inject
    public TerminalPage(Visitor visitor, PageLanguage language, Clock clock) {
        this.visitor = visitor;
        this.language = language;
        this.clock = clock;
    }

    /** Reads what the address asks for. */
    public void load() {
        PartnerTerminal terminal = visitor.service().getTerminal(terminalId(id));
        sheet = new TerminalSheet(terminal, clock.instant(), language.texts());
        EventQuery newest = EventQuery.newest(EVENTS).ofUnit(terminal.id().value());
        events = visitor.service().alarms().list(newest).stream()
                .map(event -> AlarmRow.of(event, language.texts()))
                .toList();
    }

    private static TerminalId terminalId(@Nullable String text) {
        try {
            return TerminalId.of(text == null ? "" : text);
        } catch (IllegalArgumentException malformed) {
            throw new KenshinException(JointMeteringError.TERMINAL_NOT_FOUND, "no such terminal", malformed);
        }
    }

    public @Nullable TerminalSheet getSheet() {
        return sheet;
    }

    /** The newest events of the terminal and of the partner's meters behind it. */
    public List<AlarmRow> getEvents() {
        return events;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }
}

package jp.kenshin.jointmetering.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import jp.kenshin.externalconnection.Cutoffs;
import jp.kenshin.jointmetering.PartnerService;
import jp.kenshin.jointmetering.web.alarms.AlarmSummary;
import jp.kenshin.jointmetering.web.connection.ConnectionSummary;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import org.jspecify.annotations.Nullable;

/** The first page after signing in. */
@Named
@RequestScoped
public class HomePage {
    private Visitor visitor;
    private Cutoffs cutoffs;
    private PageLanguage language;
    private Clock clock;
    private @Nullable ServiceState state;
    private @Nullable AlarmSummary alarms;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected HomePage() {}

    @Inject
    public HomePage(Visitor visitor, Cutoffs cutoffs, PageLanguage language, Clock clock) {
        this.visitor = visitor;
        this.cutoffs = cutoffs;
        this.language = language;
        this.clock = clock;
    }

    /** Asks how the partner's service is. */
    public void load() {
        PartnerService service = visitor.service();
        ConnectionSummary connection =
                ConnectionSummary.of(cutoffs.listOpen(service.partner().id()), language.texts());
        alarms = AlarmSummary.read(service.alarms(), language.texts());
        state = ServiceState.read(service, connection, clock.instant(), language.texts());
    }

    public @Nullable AlarmSummary getAlarms() {
        return alarms;
    }

    public @Nullable ServiceState getState() {
        return state;
    }
}

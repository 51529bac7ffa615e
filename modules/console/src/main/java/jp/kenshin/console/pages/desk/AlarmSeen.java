package jp.kenshin.console.pages.desk;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.collection.EventQuery;
import jp.kenshin.collection.LoggedEvent;
import jp.kenshin.console.pages.ActionOutcome;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.mdms.ReadScope;
import jp.kenshin.webpages.text.Texts;

/**
 * The desk takes note of a danger to life in the stead of a partner that is cut off (S-15): who and when stands beside the alarm, in the
 * case's time line and in the audit log. The first one counts; the alarm stays open for the partner. The gate has seen the right and the token.
 */
public class AlarmSeen extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient DeskSources sources;
    private final transient PageLanguage language;

    @Inject
    AlarmSeen(DeskSources sources, PageLanguage language) {
        this.sources = sources;
        this.language = language;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Texts texts = language.texts();
        PartnerId partner = sources.getPartner(request.getParameter("partner")).id();
        String incident = incident(partner);
        LoggedEvent event = event(partner, AddressQuery.text(request.getParameter("event")));
        if (sources.sightings().note(request.getRemoteUser(), partner, incident, event.id())) {
            tell(request.getRemoteUser(), incident, event, texts);
        }
        ActionOutcome.tell(request, texts.get("desk.alarm-noted"));
        response.sendRedirect(ConsoleSite.SITE.root(request) + "/desk?" + new AddressQuery().with("case", incident));
    }

    private void tell(String actor, String incident, LoggedEvent event, Texts texts) {
        SafetyAlarms.Alarm alarm = sources.safetyAlarms(texts).alarm(event, Optional.empty());
        sources.cases()
                .incidents()
                .note(
                        actor,
                        incident,
                        CaseEntry.Kind.PROGRESS,
                        texts.get("desk.alarm-seen", alarm.name(), alarm.object(), alarm.area(), alarm.at()));
    }

    /** The case of what is cut off: only while something is does the desk stand in for the partner. */
    private String incident(PartnerId partner) {
        return sources.cutoffs(partner).stream()
                .filter(SafetyAlarms::keepsOut)
                .map(Cutoff::incident)
                .findFirst()
                .orElseThrow(() -> notFound("nothing of partner " + partner + " is cut off"));
    }

    private LoggedEvent event(PartnerId partner, String number) {
        Optional<Long> id = number.matches("\\d{1,18}") ? Optional.of(Long.parseLong(number)) : Optional.empty();
        return id.flatMap(each ->
                        sources
                                .events()
                                .list(
                                        new ReadScope.OfPartner(partner),
                                        EventQuery.newest(1).before(each + 1))
                                .stream()
                                .filter(event ->
                                        event.id() == each && event.type().lifeSafety() && event.raised())
                                .findFirst())
                .orElseThrow(() -> notFound("there is no such alarm of partner " + partner));
    }

    private static KenshinException notFound(String why) {
        return new KenshinException(CollectionError.EVENT_NOT_FOUND, why);
    }
}

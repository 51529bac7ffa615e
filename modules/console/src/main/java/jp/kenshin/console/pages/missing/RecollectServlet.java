package jp.kenshin.console.pages.missing;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import jp.kenshin.collection.Recollections;
import jp.kenshin.console.pages.ActionOutcome;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.console.pages.collection.Sources;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.kernel.Jst;
import jp.kenshin.webpages.text.Formats;

/** Asks for values anew and shows what it came to. The gate has seen the right and the token; collection keeps the audit log. */
public class RecollectServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Sources sources;
    private final transient PageLanguage language;
    private final transient Clock clock;

    @Inject
    public RecollectServlet(Sources sources, PageLanguage language, Clock clock) {
        this.sources = sources;
        this.language = language;
        this.clock = clock;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> given = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name, values[0]));
        Request wish = Request.of(given, Jst.dayOf(clock.instant()));
        Recollections.Requested came = sources.requireRecollections()
                .request(request.getRemoteUser(), wish.selection(), wish.first(), wish.last());
        ActionOutcome.tell(request, sentence(came));
        response.sendRedirect(ConsoleSite.SITE.root(request) + back(wish));
    }

    private String sentence(Recollections.Requested came) {
        Formats formats = language.formats();
        return came.requested() == 0
                ? language.texts().get("recollect.nothing", formats.number(came.meters()))
                : language.texts()
                        .get(
                                "recollect.done",
                                formats.number(came.meters()),
                                formats.number(came.requested()),
                                formats.number(came.missing()));
    }

    /** To the device where one was meant, else to the list. */
    private static String back(Request wish) {
        AddressQuery query = new AddressQuery();
        return switch (wish.what()) {
            case "meter", "unit" -> "/device?" + query.with("id", wish.name());
            default -> "/missing?" + query.with(wish.what(), wish.name());
        };
    }
}

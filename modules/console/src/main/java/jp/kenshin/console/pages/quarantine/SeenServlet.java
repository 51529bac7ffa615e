package jp.kenshin.console.pages.quarantine;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.kenshin.collection.Quarantine;
import jp.kenshin.console.pages.ActionOutcome;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.console.pages.text.PageLanguage;

/** Marks refused frames as looked at. The gate has seen the right and the token; the quarantine keeps the audit log. */
public class SeenServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9%&=+._~-]*");

    private final transient Quarantine quarantine;
    private final transient PageLanguage language;

    @Inject
    public SeenServlet(Quarantine quarantine, PageLanguage language) {
        this.quarantine = quarantine;
        this.language = language;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] given = request.getParameterValues("entry");
        List<Long> ids = given == null
                ? List.of()
                : Arrays.stream(given)
                        .filter(id -> NUMBER.matcher(id).matches())
                        .map(Long::valueOf)
                        .toList();
        int marked = ids.isEmpty() ? 0 : quarantine.markSeen(request.getRemoteUser(), ids);
        ActionOutcome.tell(
                request,
                marked == 0
                        ? language.texts().get("quarantine.none-marked")
                        : language.texts()
                                .get("quarantine.marked", language.formats().number(marked)));
        String query = Optional.ofNullable(request.getParameter("back"))
                .filter(back -> QUERY.matcher(back).matches())
                .orElse("");
        response.sendRedirect(ConsoleSite.SITE.root(request) + "/quarantine?" + query);
    }
}

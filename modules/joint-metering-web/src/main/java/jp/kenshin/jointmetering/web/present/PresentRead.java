package jp.kenshin.jointmetering.web.present;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.kenshin.collection.CollectionError;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.jointmetering.web.signin.PortalUser;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.MeterId;
import org.jspecify.annotations.Nullable;

/**
 * Has a meter read now: only by POST; the gate has seen the token of the session. Pressing twice is one command: the form names the wish, and a read
 * that is on its way or was wished a moment ago answers a new wish too. Collection keeps the audit log.
 */
public class PresentRead extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Pattern WISH = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9=&-]{0,80}");

    private static final Duration LONGEST = Duration.ofMinutes(2);
    /** Longer than anybody takes for a double click. */
    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private final transient Visitor visitor;
    private final transient Clock clock;

    @Inject
    public PresentRead(Visitor visitor, Clock clock) {
        this.visitor = visitor;
        this.clock = clock;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        PortalUser user = Visitor.letIn(request);
        String wish = text(request.getParameter("wish"));
        if (!WISH.matcher(wish).matches()) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        MeterId meter = meter(request.getParameter("id"));
        String refusal = read(user.name(), meter, wish);
        String back = text(request.getParameter("back"));
        response.sendRedirect(request.getContextPath() + "/meter?id=" + meter
                + (QUERY.matcher(back).matches() && !back.isEmpty() ? "&" + back : "")
                + (refusal.isEmpty() ? "" : "&refused=" + refusal) + "#present");
    }

    /** Why it was not begun, as it stands in an address; empty when it was. */
    private String read(String user, MeterId meter, String wish) {
        try {
            if (isUnderWay(meter)) {
                return "";
            }
            visitor.service().readNow(user, meter, Optional.of("portal-" + wish));
            return "";
        } catch (KenshinException failure) {
            if (failure.code() == CollectionError.TOO_MANY_COMMANDS) {
                return "too-many";
            }
            if (failure.code() == CollectionError.UNIT_NOT_FOUND) {
                return "no-unit";
            }
            throw failure;
        }
    }

    private boolean isUnderWay(MeterId meter) {
        Instant now = clock.instant();
        return visitor.service().listReads(meter, now.minus(LONGEST), 1).stream()
                .anyMatch(read -> !read.state().isEnd() || read.requestedAt().isAfter(now.minus(A_MOMENT)));
    }

    private static MeterId meter(@Nullable String text) {
        try {
            return MeterId.of(text(text));
        } catch (IllegalArgumentException malformed) {
            throw new KenshinException(JointMeteringError.METER_NOT_FOUND, "no such meter", malformed);
        }
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }
}

package jp.kenshin.jointmetering.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import org.jspecify.annotations.Nullable;

/** Lets a monitoring centre's user go on with another partner: only by POST, with the token of the session, as {@link SignOut}. */
public class PartnerChoice extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Admission admission;

    @Inject
    public PartnerChoice(Admission admission) {
        this.admission = admission;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PortalUser> user = Visitor.of(request);
        if (user.isEmpty() || !user.get().hasToken(request.getParameter("token"))) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        admission.turnTo(request, user.get(), partner(request.getParameter("partner")));
        response.sendRedirect(request.getContextPath() + "/");
    }

    private static PartnerId partner(@Nullable String text) {
        try {
            return PartnerId.of(text == null ? "" : text);
        } catch (IllegalArgumentException malformed) {
            throw new KenshinException(JointMeteringError.PARTNER_NOT_FOUND, "no such partner", malformed);
        }
    }
}

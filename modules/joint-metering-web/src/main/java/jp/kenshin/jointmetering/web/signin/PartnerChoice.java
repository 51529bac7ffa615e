package jp.kenshin.jointmetering.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import org.jspecify.annotations.Nullable;

/** Lets a monitoring centre's user go on with another partner: only by POST; the gate has seen the token of the session. */
public class PartnerChoice extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient Admission admission;

    @Inject
    public PartnerChoice(Admission admission) {
        this.admission = admission;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        admission.turnTo(request, Visitor.letIn(request), partner(request.getParameter("partner")));
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

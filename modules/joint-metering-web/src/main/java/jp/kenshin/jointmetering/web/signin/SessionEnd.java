package jp.kenshin.jointmetering.web.signin;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

/** Frees a partner's session as soon as the container gives one up. */
public class SessionEnd implements HttpSessionListener {
    private final Admission admission;

    @Inject
    public SessionEnd(Admission admission) {
        this.admission = admission;
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        if (event.getSession().getAttribute(PortalUser.ATTRIBUTE) instanceof PortalUser user) {
            admission.expire(user);
        }
    }
}

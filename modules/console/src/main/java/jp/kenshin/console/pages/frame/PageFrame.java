package jp.kenshin.console.pages.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jp.kenshin.console.pages.ActionOutcome;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.console.pages.signin.Right;
import jp.kenshin.console.pages.signin.Staff;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.webpages.frame.Surroundings;
import org.jspecify.annotations.Nullable;

/** What surrounds every page of the console: who is signed in, and which pages and actions that person has. */
@Named("frame")
@RequestScoped
public class PageFrame extends Surroundings {
    private final @Nullable HttpServletRequest request;
    private final @Nullable PageLanguage language;
    private ActionOutcome.@Nullable Notice notice;

    @Inject
    public PageFrame(HttpServletRequest request, PageLanguage language) {
        super(ConsoleSite.SITE, request);
        this.request = request;
        this.language = language;
    }

    /** For the container's proxy. */
    protected PageFrame() {
        super(ConsoleSite.SITE, null);
        this.request = null;
        this.language = null;
    }

    @Override
    public boolean isSignedIn() {
        return staff().isPresent();
    }

    @Override
    public String getToken() {
        return staff().map(Staff::token).orElse("");
    }

    public String getUserName() {
        return staff().map(Staff::name).orElse("");
    }

    /** The person's roles in words. */
    public String getRoles() {
        return language == null
                ? ""
                : staff().map(staff -> staff.rolesIn(language.texts())).orElse("");
    }

    public boolean isCollectionShown() {
        return may(Right.SEE_COLLECTION);
    }

    public boolean isPartnersShown() {
        return may(Right.SEE_PARTNERS);
    }

    public boolean isDevicesShown() {
        return may(Right.SEE_DEVICES);
    }

    public boolean isAuditShown() {
        return may(Right.SEE_AUDIT);
    }

    /** Whether the person may have devices asked again, and settle what was refused. */
    public boolean isOperating() {
        return may(Right.OPERATE);
    }

    public boolean isCasesShown() {
        return may(Right.SEE_CASES);
    }

    /** Whether the person may take part in cases. */
    public boolean isWorkingOnCases() {
        return may(Right.WORK_ON_CASES);
    }

    /** Whether the person may give files to cases. */
    public boolean isAttaching() {
        return may(Right.ATTACH_FILES);
    }

    public boolean isIpsecShown() {
        return may(Right.SEE_IPSEC);
    }

    /** Whether the person is of the response desk. */
    public boolean isCuttingOff() {
        return may(Right.CUT_OFF);
    }

    /** Whether the person is of the reconnection desk. */
    public boolean isReconnecting() {
        return may(Right.RECONNECT);
    }

    /** What came of the last action, told once; empty when there was none. */
    public String getNotice() {
        return notice().sentence();
    }

    /** Whether that is something that was not done. */
    public boolean isNoticeRefusal() {
        return notice().refusal();
    }

    private ActionOutcome.Notice notice() {
        if (notice == null) {
            notice = request == null
                    ? ActionOutcome.Notice.NONE
                    : ActionOutcome.take(request).orElse(ActionOutcome.Notice.NONE);
        }
        return notice;
    }

    private boolean may(Right right) {
        return staff().map(staff -> staff.may(right)).orElse(false);
    }

    private Optional<Staff> staff() {
        return request == null ? Optional.empty() : Staff.of(request);
    }
}

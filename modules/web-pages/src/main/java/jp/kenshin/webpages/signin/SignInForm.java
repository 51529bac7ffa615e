package jp.kenshin.webpages.signin;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a sign-in page keeps of one request: name and password, why the visitor stands here, where it goes on. */
public abstract class SignInForm {
    private String userName = "";
    private String password = "";
    private @Nullable String because;
    private @Nullable String to;
    private @Nullable SignInReason refusal;

    /** Where the site lets people go after signing in. */
    protected abstract Destinations destinations();

    /** The site's reason of that word. */
    protected abstract Optional<? extends SignInReason> reason(@Nullable String word);

    /** The sentence of a reason, in the page's language. */
    protected abstract String sentence(SignInReason reason);

    /** Has the page say why the visitor is not let in. */
    protected void refuse(SignInReason reason) {
        refusal = reason;
    }

    /** The password that was entered; once, then it is forgotten. */
    protected String takePassword() {
        String taken = password;
        password = "";
        return taken;
    }

    /** The sentence above the form: a refusal first, else why the visitor was sent here; empty when there is nothing to say. */
    public String getNotice() {
        return notice().map(this::sentence).orElse("");
    }

    public boolean isRefused() {
        return notice().filter(SignInReason::isRefusal).isPresent();
    }

    private Optional<? extends SignInReason> notice() {
        return refusal != null ? Optional.of(refusal) : reason(because);
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(@Nullable String userName) {
        this.userName = userName == null ? "" : userName.strip();
    }

    /** Never given back to the page. */
    public String getPassword() {
        return "";
    }

    public void setPassword(@Nullable String password) {
        this.password = password == null ? "" : password;
    }

    public @Nullable String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = because;
    }

    /** Where the visitor goes after signing in. */
    public String getDestination() {
        return destinations().inside(to);
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}

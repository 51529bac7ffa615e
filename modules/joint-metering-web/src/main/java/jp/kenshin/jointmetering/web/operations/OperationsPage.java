package jp.kenshin.jointmetering.web.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshin.externalconnection.PartnerOperations;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import org.jspecify.annotations.Nullable;

/** The partner's operation log. All that the page shows follows from its address. */
@Named
@RequestScoped
public class OperationsPage {
    private Visitor visitor;
    private PartnerOperations log;
    private PageLanguage language;
    private @Nullable String from;
    private @Nullable String to;
    private @Nullable String before;
    private @Nullable OperationList list;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected OperationsPage() {}

    @Inject
    public OperationsPage(Visitor visitor, PartnerOperations log, PageLanguage language) {
        this.visitor = visitor;
        this.log = log;
        this.language = language;
    }

    /** Reads the page the address asks for. */
    public void load() {
        list = OperationList.read(
                log, visitor.service().partner().id(), OperationsAddress.parse(from, to, before), language.texts());
    }

    public @Nullable OperationList getList() {
        return list;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public @Nullable String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}

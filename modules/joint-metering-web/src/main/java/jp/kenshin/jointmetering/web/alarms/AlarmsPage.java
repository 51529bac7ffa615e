package jp.kenshin.jointmetering.web.alarms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.kenshin.jointmetering.web.signin.Visitor;
import jp.kenshin.jointmetering.web.text.PageLanguage;
import org.jspecify.annotations.Nullable;

/** The list of alarms. All that the page shows follows from its address. */
@Named
@RequestScoped
public class AlarmsPage {
    private Visitor visitor;
    private PageLanguage language;
    private @Nullable String show;
    private @Nullable String area;
    private @Nullable String before;
    private @Nullable AlarmList list;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected AlarmsPage() {}

    @Inject
    public AlarmsPage(Visitor visitor, PageLanguage language) {
        this.visitor = visitor;
        this.language = language;
    }

    /** Reads the page the address asks for. */
    public void load() {
        list = AlarmList.read(visitor.service().alarms(), AlarmListAddress.parse(show, area, before), language.texts());
    }

    public @Nullable AlarmList getList() {
        return list;
    }

    public @Nullable String getShow() {
        return show;
    }

    public void setShow(String show) {
        this.show = show;
    }

    public @Nullable String getArea() {
        return area;
    }

    public void setArea(String area) {
        this.area = area;
    }

    public @Nullable String getBefore() {
        return before;
    }

    public void setBefore(String before) {
        this.before = before;
    }
}

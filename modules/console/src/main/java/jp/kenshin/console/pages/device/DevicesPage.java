package jp.kenshin.console.pages.device;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.frame.PageFrame;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.kernel.ConcentratorId;
import jp.kenshin.registry.CarriedMeter;
import jp.kenshin.registry.Radio;
import org.jspecify.annotations.Nullable;

/** The search for devices; a single hit is shown at once. */
@Named
@RequestScoped
public class DevicesPage {
    private DeviceSources.Maker sources;
    private PageFrame frame;
    private PageLanguage language;
    private Clock clock;
    private String text = "";
    private List<Row> rows = List.of();

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected DevicesPage() {}

    @Inject
    DevicesPage(DeviceSources.Maker sources, PageFrame frame, PageLanguage language, Clock clock) {
        this.sources = sources;
        this.frame = frame;
        this.language = language;
        this.clock = clock;
    }

    /** Searches for what the address says. */
    public void load() throws IOException {
        ExternalContext context = FacesContext.getCurrentInstance().getExternalContext();
        text = AddressQuery.text(context.getRequestParameterMap().get("q"));
        if (text.isEmpty()) {
            return;
        }
        List<Radio> found = new DeviceSearch(sources.sources()).search(text);
        if (found.size() == 1) {
            context.redirect(frame.getRoot() + "/device?"
                    + new AddressQuery().with("id", found.get(0).id()));
        }
        rows = found.stream().map(this::row).toList();
    }

    private Row row(Radio radio) {
        long now = clock.instant().getEpochSecond();
        List<CarriedMeter> meters =
                radio.meters().stream().filter(meter -> meter.isCarriedAt(now)).toList();
        return new Row(
                radio.id(),
                meters.stream()
                        .map(meter -> meter.id().value())
                        .collect(Collectors.joining(language.texts().get("list.and"))),
                meters.stream().findFirst().map(CarriedMeter::place).orElse(""),
                radio.concentrator().map(ConcentratorId::value).orElse(""));
    }

    public String getText() {
        return text;
    }

    public List<Row> getRows() {
        return rows;
    }

    public @Nullable String getEmptyTitle() {
        return language.texts().get("devices.not-found", text);
    }

    /** A unit that was found. */
    public record Row(String id, String meters, String place, String concentrator) {}
}

package jp.kenshin.console.pages.device;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.frame.PageFrame;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.kernel.KenshinException;
import org.jspecify.annotations.Nullable;

/** One field unit; a meter's number leads to the unit that carries it. */
@Named
@RequestScoped
public class DevicePage {
    private DeviceSources.Maker sources;
    private PageFrame frame;
    private PageLanguage language;
    private Clock clock;
    private @Nullable DeviceSheet sheet;

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected DevicePage() {}

    @Inject
    DevicePage(DeviceSources.Maker sources, PageFrame frame, PageLanguage language, Clock clock) {
        this.sources = sources;
        this.frame = frame;
        this.language = language;
        this.clock = clock;
    }

    /** Reads what the address asks for. */
    public void load() {
        String id = AddressQuery.text(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("id"));
        sheet = new DeviceSearch(sources.sources())
                .findUnit(id)
                .map(radio -> new DeviceSheet(
                        radio, sources.sources(), frame.getUserName(), clock.instant(), language.texts()))
                .orElseThrow(() -> new KenshinException(ConsoleError.DEVICE_NOT_FOUND, "no such device"));
    }

    public @Nullable DeviceSheet getSheet() {
        return sheet;
    }
}

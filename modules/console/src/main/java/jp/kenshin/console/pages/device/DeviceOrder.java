package jp.kenshin.console.pages.device;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import jp.kenshin.collection.FieldCommands;
import jp.kenshin.console.ConsoleError;
import jp.kenshin.console.pages.ActionOutcome;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.ConsoleSite;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.MeterId;

/** Has a unit do something now. The gate has seen the right and the token; collection keeps the audit log. */
public class DeviceOrder extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient DeviceSources.Maker sources;
    private final transient PageLanguage language;

    @Inject
    DeviceOrder(DeviceSources.Maker sources, PageLanguage language) {
        this.sources = sources;
        this.language = language;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String unit = AddressQuery.text(request.getParameter("unit"));
        String what = AddressQuery.text(request.getParameter("order"));
        FieldCommands.Wish wish = FieldCommands.Wish.ofUtility(request.getRemoteUser(), Optional.empty());
        switch (what) {
            case "join" -> commands().joinTest(wish, unit);
            case "read" -> commands().read(wish, meter(request));
            case "renew-key" -> sources.sources().units().renewKey(request.getRemoteUser(), unit);
            default -> throw new KenshinException(ConsoleError.INVALID_PARAMETER, "no such order");
        }
        ActionOutcome.tell(request, language.texts().get("device.ordered-" + what));
        response.sendRedirect(
                ConsoleSite.SITE.root(request) + "/device?" + new AddressQuery().with("id", unit) + "#commands");
    }

    private FieldCommands commands() {
        return sources.sources()
                .commands()
                .orElseThrow(() -> new KenshinException(ConsoleError.INVALID_PARAMETER, "nobody is commanded here"));
    }

    private static MeterId meter(HttpServletRequest request) {
        return AddressQuery.id(request.getParameter("meter"), MeterId::of)
                .orElseThrow(() -> new KenshinException(ConsoleError.INVALID_PARAMETER, "no such meter"));
    }
}

package jp.kenshin.console.pages.signin;

import java.util.Map;

/** What a person may do in the console. */
public enum Right {
    /** The first page. */
    SEE_HOME,
    /** Partners on their way into service, notices to them, and the registers of security. */
    SEE_PARTNERS,
    /** How collection goes, and what was refused. */
    SEE_COLLECTION,
    /** Everything about a device. */
    SEE_DEVICES,
    /** What everybody did, and whether the log of it is intact. */
    SEE_AUDIT,
    /** Cases of incidents with what was cut off. */
    SEE_CASES,
    /** Take part in a case: notes, calls, declarations, its end. */
    WORK_ON_CASES,
    /** Give files to a case for its analysis. */
    ATTACH_FILES,
    /** How partners come in over IPsec, and what the gateways say of it. */
    SEE_IPSEC,
    /** The response desk: take a report, cut off. */
    CUT_OFF,
    /** The reconnection desk: connect again. */
    RECONNECT,
    /** Have devices asked again, test them, settle what was refused; publish notices; define how partners come in. */
    OPERATE;

    private static final Map<String, Right> OF_PAGES = Map.ofEntries(
            Map.entry("", SEE_HOME),
            Map.entry("home", SEE_HOME),
            Map.entry("sign-out", SEE_HOME),
            Map.entry("partners", SEE_PARTNERS),
            Map.entry("partner", SEE_PARTNERS),
            Map.entry("registers", SEE_PARTNERS),
            Map.entry("notices", SEE_PARTNERS),
            Map.entry("notice", SEE_PARTNERS),
            Map.entry("notice-write", OPERATE),
            Map.entry("notice-publish", OPERATE),
            Map.entry("ipsec-define", OPERATE),
            Map.entry("ipsec-store", OPERATE),
            Map.entry("ipsec-forget", OPERATE),
            Map.entry("collection", SEE_COLLECTION),
            Map.entry("missing", SEE_COLLECTION),
            Map.entry("missing.csv", SEE_COLLECTION),
            Map.entry("missing.xlsx", SEE_COLLECTION),
            Map.entry("quarantine", SEE_COLLECTION),
            Map.entry("devices", SEE_DEVICES),
            Map.entry("device", SEE_DEVICES),
            Map.entry("audit", SEE_AUDIT),
            Map.entry("audit-export", SEE_AUDIT),
            Map.entry("audit-check", SEE_AUDIT),
            Map.entry("cases", SEE_CASES),
            Map.entry("case", SEE_CASES),
            Map.entry("case-now", SEE_CASES),
            Map.entry("case-lines", SEE_CASES),
            Map.entry("case-step", WORK_ON_CASES),
            Map.entry("case-file", SEE_CASES),
            Map.entry("case-file-take", ATTACH_FILES),
            Map.entry("ipsec", SEE_IPSEC),
            Map.entry("desk", CUT_OFF),
            Map.entry("alarm-seen", CUT_OFF),
            Map.entry("report", CUT_OFF),
            Map.entry("report-take", CUT_OFF),
            Map.entry("cutoff", CUT_OFF),
            Map.entry("cutoff-order", CUT_OFF),
            Map.entry("reconnection", RECONNECT),
            Map.entry("reconnect", RECONNECT),
            Map.entry("reconnect-order", RECONNECT));

    /** The right that a page needs; unknown pages need the most, so that one forgotten here is closed. */
    static Right of(String path) {
        String page = path.startsWith("/") ? path.substring(1) : path;
        String name = page.endsWith(".xhtml") ? page.substring(0, page.length() - ".xhtml".length()) : page;
        return OF_PAGES.getOrDefault(name, OPERATE);
    }
}

package jp.kenshin.console.pages.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The actions that a person may choose from; others are found by following one from the list. */
final class ActionCodes {
    static final Map<String, List<String>> BY_KIND = byKind(List.of(
            "portal.sign-in",
            "portal.sign-out",
            "portal.download",
            "portal.alarm-acknowledged",
            "portal.alarms-of-area-acknowledged",
            "nw.meters",
            "nw.readings",
            "nw.changes",
            "nw.commands",
            "nw.alarms",
            "console.sign-in",
            "console.sign-out",
            "console.download",
            "incident.report",
            "incident.declare-resolved",
            "incident.note",
            "incident.close",
            "evidence.attach",
            "evidence.download",
            "cutoff.order",
            "cutoff.call",
            "cutoff.reconnect",
            "partner.certificate.register",
            "partner.certificate.withdraw",
            "partner.ipsec.define",
            "partner.ipsec.forget",
            "notice.published",
            "mail.resend",
            "registry.import",
            "registry.export",
            "collection.readings.submit",
            "collection.units.register",
            "collection.schedule.want",
            "collection.recollection.request",
            "collection.quarantine.seen",
            "collection.command",
            "mdms.readings.read",
            "audit.read",
            "audit.export",
            "audit.check"));

    private ActionCodes() {}

    private static Map<String, List<String>> byKind(List<String> codes) {
        Map<String, List<String>> kinds = new LinkedHashMap<>();
        for (String code : codes) {
            String kind = code.contains(".") ? code.substring(0, code.indexOf('.')) : code;
            kinds.computeIfAbsent(kind, each -> new java.util.ArrayList<>());
            if (!kind.equals(code)) {
                kinds.get(kind).add(code);
            }
        }
        return kinds;
    }
}

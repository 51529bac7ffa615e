package jp.kenshin.jointmetering.web.incident;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.kenshin.externalconnection.IncidentReport;
import jp.kenshin.externalconnection.IncidentReport.Kind;
import jp.kenshin.externalconnection.IncidentReport.Place;
import jp.kenshin.jointmetering.web.form.FormFields;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Service;

/**
 * The form of a report (別表1). Whose it is follows from who is signed in and is not asked for; what a place does not have is not sent on, so
 * that a terminal chosen before the place was changed does no harm.
 */
final class ReportForm {
    static final String NAME = "report";
    static final String PLACE = "place";
    static final String KIND = "kind";
    static final String TERMINAL = "terminal";
    static final String REPORTER = "reporter";
    static final String DESCRIPTION = "description";
    static final List<String> FIELDS = List.of(PLACE, KIND, TERMINAL, REPORTER, DESCRIPTION);

    static final int LONGEST_NAME = 100;
    static final int LONGEST_DESCRIPTION = 2_000;

    private ReportForm() {}

    /** The places that a partner can report, in the order of the form. */
    static List<Place> places(Partner partner) {
        return partner.services().contains(Service.NW)
                ? List.of(Place.PC, Place.TERMINAL, Place.MDMS)
                : List.of(Place.PC, Place.TERMINAL);
    }

    /** The report that the fields make; empty, and the troubles noted, when they do not. */
    static Optional<IncidentReport> read(FormFields fields, Partner partner) {
        Optional<Place> place = Words.constant(Place.class, fields.get(PLACE)).filter(places(partner)::contains);
        Optional<Kind> kind = Words.constant(Kind.class, fields.get(KIND));
        if (place.isEmpty()) {
            fields.blame(PLACE, "report.trouble.place");
        } else if (place.get() == Place.TERMINAL) {
            fields.require(TERMINAL, LONGEST_NAME, "report.trouble.terminal");
        }
        if (kind.isEmpty()) {
            fields.blame(KIND, "report.trouble.kind");
        }
        fields.require(DESCRIPTION, LONGEST_DESCRIPTION, "report.trouble.description");
        fields.require(REPORTER, LONGEST_NAME, "report.trouble.reporter");
        return fields.isSound() ? Optional.of(report(fields, partner, kind.get(), place.get())) : Optional.empty();
    }

    private static IncidentReport report(FormFields fields, Partner partner, Kind kind, Place place) {
        return new IncidentReport(
                kind,
                place == Place.MDMS ? Service.NW : Service.WEB,
                place,
                partner.id().value(),
                partner.name(),
                place == Place.TERMINAL ? Optional.of(terminal(fields.get(TERMINAL))) : Optional.empty(),
                place == Place.PC ? partner.portalUser() : Optional.empty(),
                fields.get(REPORTER),
                fields.get(DESCRIPTION));
    }

    /** As it is registered, however it was typed. */
    static String terminal(String typed) {
        return java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\u2010-\\u2015\\u2212\\u30FC]", "-");
    }
}

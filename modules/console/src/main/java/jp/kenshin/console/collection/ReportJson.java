package jp.kenshin.console.collection;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jp.kenshin.collection.IntakeReport;

/** The answer to a submission as the contract writes it. */
final class ReportJson {
    private ReportJson() {}

    static JsonObjectBuilder of(IntakeReport report) {
        JsonArrayBuilder rejected = Json.createArrayBuilder();
        for (IntakeReport.Rejected reading : report.rejected()) {
            rejected.add(Json.createObjectBuilder()
                    .add("line", reading.line())
                    .add("meter", reading.meter())
                    .add("code", reading.code())
                    .add("reason", reading.reason()));
        }
        return Json.createObjectBuilder()
                .add("receipt", report.receipt())
                .add("accepted", report.accepted())
                .add("duplicates", report.duplicates())
                .add("conflicts", report.conflicts())
                .add("rejectedCount", report.rejectedCount())
                .add("rejected", rejected);
    }
}

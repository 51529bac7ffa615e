package jp.kenshin.jointmetering.web.operations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kenshin.externalconnection.PartnerOperation;
import jp.kenshin.webpages.text.Formats;
import jp.kenshin.webpages.text.Texts;

/**
 * An operation in words.
 *
 * @param moment when
 * @param at the same in words
 * @param who user name, or what was typed as one
 * @param what what was done
 * @param target what it was done to; may be empty
 * @param look word for icon and style sheet
 * @param outcome what came of it
 * @param note further facts; may be empty
 */
public record OperationRow(
        Instant moment, String at, String who, String what, String target, String look, String outcome, String note) {
    static OperationRow of(PartnerOperation operation, Texts texts) {
        String outcome = operation.outcome().name().toLowerCase(java.util.Locale.ROOT);
        return new OperationRow(
                operation.at(),
                Formats.of(texts).dateTime(operation.at()),
                operation.actor(),
                OperationWords.action(operation.action(), texts),
                OperationWords.target(operation.target()),
                switch (operation.outcome()) {
                    case DONE -> "end";
                    case REFUSED, FAILED -> "invalid";
                },
                texts.get("operations.outcome." + outcome),
                note(operation, texts));
    }

    private static String note(PartnerOperation operation, Texts texts) {
        Map<String, String> detail = operation.detail();
        List<String> facts = new ArrayList<>();
        if (detail.containsKey("reason")) {
            facts.add(OperationWords.reason(detail.get("reason"), texts));
        }
        if (detail.containsKey("step")) {
            facts.add(OperationWords.step(detail.get("step"), texts));
        }
        if (detail.containsKey("format")) {
            facts.add(OperationWords.format(detail.get("format"), texts));
        }
        if (detail.containsKey("method")) {
            facts.add(texts.get("operations.call", detail.get("method"), detail.getOrDefault("status", "")));
        }
        if (detail.containsKey("remoteAddress")) {
            facts.add(texts.get("operations.from-address", detail.get("remoteAddress")));
        }
        facts.removeIf(String::isEmpty);
        return String.join(texts.get("separator"), facts);
    }
}

package jp.kenshin.jointmetering.web.present;

import java.util.Map;

/** Collection tells why a read failed in an English sentence; pages say it in both languages. What is not known here is a failure of ours. */
final class FailureWord {
    private static final Map<String, String> WORDS = Map.of(
            "the unit was never heard", "never-heard",
            "the device refuses", "refused",
            "the device has no value", "no-value",
            "the answer cannot be read", "unreadable",
            "there is no such unit", "no-unit",
            "a meter of this kind", "no-way");

    private FailureWord() {}

    /** Last part of the key of the sentence. */
    static String of(String reason) {
        return WORDS.entrySet().stream()
                .filter(each -> reason.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("other");
    }
}

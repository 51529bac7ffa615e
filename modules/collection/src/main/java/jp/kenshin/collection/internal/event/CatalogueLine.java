package jp.kenshin.collection.internal.event;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.kenshin.collection.EventType;
import jp.kenshin.collection.Severity;
import jp.kenshin.echonet.words.Words;
import jp.kenshin.kernel.Commodity;

/** Understands the fields of one line of the event table, and says in a sentence what it does not. */
final class CatalogueLine {
    static final List<String> COLUMNS = List.of(
            "code",
            "commodity",
            "severity",
            "life_safety",
            "name_ja",
            "name_en",
            "over_ja",
            "over_en",
            "cim",
            "cim_over",
            "sources",
            "detail");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{2,39}");
    private static final Pattern CIM = Pattern.compile("(?:\\*|\\d{1,3})(?:\\.\\d{1,3}){3}");
    private static final Pattern PROPERTY = Pattern.compile("[89A-F][0-9A-F]");
    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final int HEX = 16;

    private final List<String> fields;

    CatalogueLine(List<String> fields) {
        this.fields = fields;
    }

    /** @throws IllegalArgumentException with a sentence that says what is wrong */
    CatalogueRow row() {
        List<Trigger> triggers = text("sources").isEmpty()
                ? List.of()
                : BLANKS.splitAsStream(text("sources")).map(Trigger::parse).toList();
        boolean lasting = !triggers.isEmpty();
        EventType type = new EventType(
                matching("code", CODE, "upper-case letters, digits and _"),
                text("commodity").isEmpty() ? Optional.empty() : Optional.of(word("commodity", Commodity.class)),
                word("severity", Severity.class),
                yesOrNo("life_safety"),
                lasting,
                new Words(filled("name_ja"), filled("name_en")),
                lasting ? new Words(filled("over_ja"), filled("over_en")) : new Words("", ""),
                matching("cim", CIM, "four numbers with dots, such as 4.2.22.150"),
                lasting ? matching("cim_over", CIM, "four numbers with dots, such as 4.2.22.28") : "");
        return new CatalogueRow(type, triggers, detail());
    }

    private OptionalInt detail() {
        return text("detail").isEmpty()
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(matching("detail", PROPERTY, "a property, 80 to FF"), HEX));
    }

    private String text(String column) {
        return fields.get(COLUMNS.indexOf(column));
    }

    private String filled(String column) {
        if (text(column).isBlank()) {
            throw new IllegalArgumentException(column + " is empty");
        }
        return text(column);
    }

    private String matching(String column, Pattern pattern, String wanted) {
        if (!pattern.matcher(text(column)).matches()) {
            throw wrong(column, wanted);
        }
        return text(column);
    }

    private boolean yesOrNo(String column) {
        return switch (text(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw wrong(column, "yes or no");
        };
    }

    private <E extends Enum<E>> E word(String column, Class<E> words) {
        return Stream.of(words.getEnumConstants())
                .filter(each -> each.name().equals(text(column)))
                .findFirst()
                .orElseThrow(() -> wrong(
                        column,
                        "one of " + List.of(words.getEnumConstants()).toString().replaceAll("[\\[\\]]", "")));
    }

    private IllegalArgumentException wrong(String column, String wanted) {
        return new IllegalArgumentException(column + " must be " + wanted + ", is \"" + text(column) + '"');
    }
}

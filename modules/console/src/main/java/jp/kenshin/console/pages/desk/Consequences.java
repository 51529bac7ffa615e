package jp.kenshin.console.pages.desk;

import java.util.List;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.webpages.text.Texts;

/** What a cutoff means, said before it is ordered. */
final class Consequences {
    private Consequences() {}

    /** For one scope: what ends, what goes on, and what holds for every cutoff. */
    static List<String> of(CutoffScope.Kind scope, Texts texts) {
        return List.of(
                texts.get("consequence." + AddressQuery.word(scope)),
                texts.get("consequence." + AddressQuery.word(scope) + ".rest"),
                texts.get("consequence.kept"),
                texts.get("consequence.safety"),
                texts.get("consequence.back"));
    }

    /** For whichever scopes are chosen. */
    static List<String> ofAny(Texts texts) {
        return List.of(texts.get("consequence.kept"), texts.get("consequence.safety"), texts.get("consequence.back"));
    }
}

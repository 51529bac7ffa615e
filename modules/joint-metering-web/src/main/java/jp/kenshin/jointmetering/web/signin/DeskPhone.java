package jp.kenshin.jointmetering.web.signin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import jp.kenshin.webpages.text.Texts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where partners reach the response desk at any hour. */
@Singleton
public class DeskPhone {
    private final Optional<String> number;

    /** @param number {@code kenshin.external-connection.desk-phone}: as to be dialled; without it pages name the desk without a number */
    @Inject
    public DeskPhone(@ConfigProperty(name = "kenshin.external-connection.desk-phone") Optional<String> number) {
        this.number = number.map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The desk, with its number where there is one. */
    public String inWords(Texts texts) {
        return number.map(text -> texts.get("desk.with-number", text)).orElse(texts.get("desk.without-number"));
    }
}

package jp.kenshin.mdms.internal.configuration;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.kenshin.mdms.ResolutionRules;
import jp.kenshin.mdms.internal.validation.RuleBook;
import jp.kenshin.mdms.internal.validation.RuleSetFile;
import jp.kenshin.mdms.internal.validation.rules.ArrivalRules;
import jp.kenshin.mdms.internal.validation.rules.ChannelResolution;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The rule sets in force: the shipped one and those of the files that {@code kenshin.mdms.rule-sets} names, joined by commas. */
@Dependent
public class ValidationConfig {
    static final String RULE_SETS = "kenshin.mdms.rule-sets";

    private final List<Path> files;

    @Inject
    public ValidationConfig(@ConfigProperty(name = RULE_SETS) Optional<List<String>> files) {
        this.files = files.orElse(List.of()).stream().map(Path::of).toList();
    }

    /** @throws IllegalArgumentException when a file is missing or wrong; names file and key */
    @Produces
    @Singleton
    public RuleBook ruleBook() {
        return RuleSetFile.book(files);
    }

    @Produces
    @Singleton
    public ArrivalRules arrivalRules(RuleBook book, Clock clock) {
        return new ArrivalRules(book, clock);
    }

    @Produces
    @Singleton
    public ResolutionRules resolutionRules() {
        return new ChannelResolution();
    }
}

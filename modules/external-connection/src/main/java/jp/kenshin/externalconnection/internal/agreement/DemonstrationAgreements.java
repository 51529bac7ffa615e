package jp.kenshin.externalconnection.internal.agreement;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.kenshin.externalconnection.AgreementItem;
import jp.kenshin.externalconnection.Agreements;
import jp.kenshin.externalconnection.PartnerAgreement;
import jp.kenshin.externalconnection.StandardEdition;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.platform.start.StartTask;
import jp.kenshin.registry.DemonstrationRegistry;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Registry;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Registers the standard and an agreement of each partner of the demonstration registry, at the first start; never in production. */
@Singleton
public class DemonstrationAgreements implements StartTask {
    private static final String SYSTEM = "system";
    private static final LocalDate BEGINNING = LocalDate.of(2023, 3, 1);
    private static final StandardEdition EDITION = new StandardEdition(
            "2023-03", "外部接続基準・運用ガイドライン（デモ用）", BEGINNING, Optional.empty(), "デモ用（文書なし）", Optional.empty());

    private final boolean demonstration;
    private final DemonstrationRegistry registry;
    private final Supplier<List<Partner>> partners;
    private final Agreements agreements;

    /** @param demonstration {@code kenshin.registry.demonstration} */
    @Inject
    public DemonstrationAgreements(
            @ConfigProperty(name = "kenshin.registry.demonstration", defaultValue = "false") boolean demonstration,
            DemonstrationRegistry registry,
            Registry partners,
            Agreements agreements) {
        this(demonstration, registry, partners::listPartners, agreements);
    }

    DemonstrationAgreements(
            boolean demonstration,
            DemonstrationRegistry registry,
            Supplier<List<Partner>> partners,
            Agreements agreements) {
        this.demonstration = demonstration;
        this.registry = registry;
        this.partners = partners;
        this.agreements = agreements;
    }

    /** Partners that are imported later have no agreement, as they would have none in production. */
    @Override
    public void run() {
        if (!demonstration || !agreements.listEditions().isEmpty()) {
            return;
        }
        registry.loadIfEmpty();
        if (!begins()) {
            return;
        }
        partners.get()
                .forEach(partner -> agreements.register(
                        SYSTEM,
                        partner.id(),
                        new PartnerAgreement.Signature(
                                EDITION.edition(),
                                EnumSet.allOf(AgreementItem.class),
                                partner.name() + " 代表（デモ用）",
                                BEGINNING,
                                "デモ用（書面なし）")));
    }

    /** False when another node that starts at the same moment was first. */
    private boolean begins() {
        try {
            agreements.registerEdition(SYSTEM, EDITION);
            return true;
        } catch (KenshinException e) {
            if (agreements.listEditions().isEmpty()) {
                throw e;
            }
            return false;
        }
    }
}

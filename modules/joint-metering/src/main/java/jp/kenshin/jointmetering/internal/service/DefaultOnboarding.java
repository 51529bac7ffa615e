package jp.kenshin.jointmetering.internal.service;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.kenshin.externalconnection.Agreements;
import jp.kenshin.externalconnection.ClientCertificate;
import jp.kenshin.externalconnection.ClientCertificates;
import jp.kenshin.jointmetering.JointMeteringError;
import jp.kenshin.jointmetering.Onboarding;
import jp.kenshin.jointmetering.OnboardingStep;
import jp.kenshin.jointmetering.OnboardingStep.Kind;
import jp.kenshin.jointmetering.internal.arrival.PartnerArrivals;
import jp.kenshin.kernel.Jst;
import jp.kenshin.kernel.KenshinException;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.PartnerContact;
import jp.kenshin.registry.PartnerRouter;
import jp.kenshin.registry.Registry;
import jp.kenshin.registry.Service;

/** Asks each context for its part of the check list. */
@Singleton
public class DefaultOnboarding implements Onboarding {
    private static final int COUNTED_TERMINALS = 10_000;

    private final Registry registry;
    private final Agreements agreements;
    private final ClientCertificates certificates;
    private final Function<PartnerId, Optional<Instant>> lastArrival;
    private final Clock clock;

    @Inject
    public DefaultOnboarding(
            Registry registry,
            Agreements agreements,
            ClientCertificates certificates,
            PartnerArrivals arrivals,
            Clock clock) {
        this(registry, agreements, certificates, arrivals::last, clock);
    }

    DefaultOnboarding(
            Registry registry,
            Agreements agreements,
            ClientCertificates certificates,
            Function<PartnerId, Optional<Instant>> lastArrival,
            Clock clock) {
        this.registry = registry;
        this.agreements = agreements;
        this.certificates = certificates;
        this.lastArrival = lastArrival;
        this.clock = clock;
    }

    @Override
    public List<OnboardingStep> check(PartnerId id) {
        Partner partner = registry.findPartner(id)
                .orElseThrow(
                        () -> new KenshinException(JointMeteringError.PARTNER_NOT_FOUND, "there is no partner " + id));
        List<OnboardingStep> steps = new ArrayList<>(List.of(agreement(id), contacts(id)));
        if (partner.services().contains(Service.WEB)) {
            steps.add(certificate(id));
            steps.add(known(Kind.PORTAL_USER, partner.portalUser()));
        }
        if (partner.services().contains(Service.NW)) {
            Optional<PartnerRouter> router = registry.findRouter(id);
            steps.add(known(Kind.FIXED_IP, router.flatMap(PartnerRouter::globalIp)));
            steps.add(known(Kind.VPN_EQUIPMENT, router.flatMap(PartnerRouter::equipment)));
            steps.add(known(Kind.NW_USER, partner.nwUser()));
        }
        steps.add(terminals(id));
        steps.add(firstReading(id));
        return steps;
    }

    private OnboardingStep agreement(PartnerId id) {
        return agreements
                .findInForce(id)
                .map(agreement -> new OnboardingStep(
                        Kind.AGREEMENT,
                        true,
                        agreement.edition() + ", " + agreement.signedOn() + ", " + agreement.signedBy()))
                .orElseGet(() -> new OnboardingStep(
                        Kind.AGREEMENT, false, agreements.findObstacle(id).orElse("")));
    }

    private OnboardingStep contacts(PartnerId id) {
        List<PartnerContact> reachable = registry.listContacts(id).stream()
                .filter(contact -> !contact.phone().isBlank())
                .toList();
        return new OnboardingStep(
                Kind.CONTACTS,
                !reachable.isEmpty(),
                reachable.stream()
                        .map(contact -> contact.name() + " " + contact.phone())
                        .collect(Collectors.joining(", ")));
    }

    private OnboardingStep certificate(PartnerId id) {
        Instant now = clock.instant();
        List<ClientCertificate> valid = certificates.listOf(id).stream()
                .filter(certificate -> certificate.isValidAt(now))
                .toList();
        return new OnboardingStep(
                Kind.CERTIFICATE,
                !valid.isEmpty(),
                valid.stream().map(ClientCertificate::subject).collect(Collectors.joining("; ")));
    }

    private static OnboardingStep known(Kind kind, Optional<String> fact) {
        return new OnboardingStep(kind, fact.isPresent(), fact.orElse(""));
    }

    private OnboardingStep terminals(PartnerId id) {
        int count = registry.listTerminals(id, COUNTED_TERMINALS).size();
        return new OnboardingStep(Kind.TERMINALS, count > 0, String.valueOf(count));
    }

    private OnboardingStep firstReading(PartnerId id) {
        Optional<Instant> arrival = lastArrival.apply(id);
        return new OnboardingStep(
                Kind.FIRST_READING,
                arrival.isPresent(),
                arrival.map(at -> LocalDate.ofInstant(at, Jst.ZONE).toString()).orElse(""));
    }
}

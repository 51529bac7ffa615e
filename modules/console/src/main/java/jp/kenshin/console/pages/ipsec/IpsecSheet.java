package jp.kenshin.console.pages.ipsec;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.Paging;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.IpsecGatewayAnswer;
import jp.kenshin.externalconnection.IpsecGatewayAnswer.Presence;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.registry.Partner;
import jp.kenshin.registry.Service;
import jp.kenshin.webpages.text.Texts;

/** All partners that come in over IPsec, or should: those of the NW service, and those for which something is defined. */
public final class IpsecSheet {
    private final List<Partner> partners;
    private final Map<PartnerId, IpsecConnection> defined;
    private final Set<PartnerId> cutOff;
    private final List<IpsecGatewayAnswer> answers;
    private final Texts texts;
    private final IpsecWords words;
    private final Paging paging;

    /**
     * @param partners all there are
     * @param defined what is stored
     * @param cutOff whose MDMS is cut off
     * @param answers what each gateway said; none where the utility has none
     * @param page the wanted page, from 1
     */
    IpsecSheet(
            List<Partner> partners,
            Map<PartnerId, IpsecConnection> defined,
            Set<PartnerId> cutOff,
            List<IpsecGatewayAnswer> answers,
            int page,
            Texts texts) {
        this.partners = partners.stream()
                .filter(partner -> partner.services().contains(Service.NW) || defined.containsKey(partner.id()))
                .toList();
        this.defined = Map.copyOf(defined);
        this.cutOff = Set.copyOf(cutOff);
        this.answers = List.copyOf(answers);
        this.texts = texts;
        this.words = new IpsecWords(texts);
        this.paging = new Paging(
                this.partners.size(),
                page,
                each -> new AddressQuery()
                        .with("page", String.valueOf(each), "1")
                        .toString(),
                texts);
    }

    public List<IpsecRow> getRows() {
        return partners.stream()
                .skip(paging.offset())
                .limit(Paging.SIZE)
                .map(this::row)
                .toList();
    }

    public Paging getPaging() {
        return paging;
    }

    private IpsecRow row(Partner partner) {
        Optional<IpsecConnection> connection = Optional.ofNullable(defined.get(partner.id()));
        Standing standing = Standing.of(partner.id(), connection, cutOff.contains(partner.id()), answers);
        return new IpsecRow(
                partner.id().value(),
                partner.name(),
                standing.icon(),
                words.state(standing),
                words.advice(standing),
                connection.map(each -> each.ends().remoteAddress()).orElse(""),
                connection.map(each -> each.ends().remoteId()).orElse(""),
                connection.map(words::facts).orElse(List.of()),
                answers.stream().map(answer -> at(answer, partner.id())).toList());
    }

    /** The address stands there only where there are several to be told apart. */
    private IpsecRow.AtGateway at(IpsecGatewayAnswer answer, PartnerId partner) {
        String address = answers.size() > 1 ? answer.gateway() : "";
        if (answer.trouble().isPresent()) {
            return new IpsecRow.AtGateway(address, texts.get("ipsec.gateway-silent"), "");
        }
        Presence presence = answer.partners().getOrDefault(partner, Presence.NONE);
        return new IpsecRow.AtGateway(address, words.loaded(presence), words.association(presence));
    }

    public boolean isGatewayConfigured() {
        return !answers.isEmpty();
    }

    /** Each gateway with whether it answered, and what it has that is no partner's. */
    public List<GatewayLine> getGateways() {
        return answers.stream().map(this::line).toList();
    }

    private GatewayLine line(IpsecGatewayAnswer answer) {
        boolean silent = answer.trouble().isPresent();
        return new GatewayLine(
                answer.gateway(),
                silent ? "invalid" : "well",
                texts.get(silent ? "ipsec.gateway-silent" : "ipsec.gateway-answers"),
                answer.trouble().orElse(""),
                answer.others().isEmpty() ? "" : texts.get("ipsec.others", String.join(", ", answer.others())));
    }

    /**
     * @param address of the gateway
     * @param icon of whether it answered
     * @param state whether it answered
     * @param trouble what kept it from answering, in the words of the product's log; empty when it answered
     * @param others what it has that is no partner's; empty when nothing
     */
    public record GatewayLine(String address, String icon, String state, String trouble, String others) {}
}

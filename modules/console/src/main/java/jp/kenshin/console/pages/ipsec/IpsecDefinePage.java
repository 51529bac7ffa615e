package jp.kenshin.console.pages.ipsec;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.kenshin.console.pages.AddressQuery;
import jp.kenshin.console.pages.text.PageLanguage;
import jp.kenshin.console.partners.KnownPartner;
import jp.kenshin.externalconnection.IpsecConnection;
import jp.kenshin.externalconnection.IpsecConnection.Authentication;
import jp.kenshin.externalconnection.IpsecConnections;
import jp.kenshin.registry.Partner;
import org.jspecify.annotations.Nullable;

/** Where a partner's IPsec connection is defined or changed; shown again with all that was typed, but the secret, when something is wrong with it. */
@Named
@RequestScoped
public class IpsecDefinePage {
    private KnownPartner known;
    private IpsecConnections connections;
    private HttpServletRequest request;
    private PageLanguage language;
    private @Nullable Partner partner;
    private @Nullable IpsecForm form;
    private Optional<IpsecConnection> defined = Optional.empty();

    /** For the container's proxy, which holds nothing itself. */
    @SuppressWarnings("NullAway.Init")
    protected IpsecDefinePage() {}

    @Inject
    public IpsecDefinePage(
            KnownPartner known, IpsecConnections connections, HttpServletRequest request, PageLanguage language) {
        this.known = known;
        this.connections = connections;
        this.request = request;
        this.language = language;
    }

    /** @throws jp.kenshin.kernel.KenshinException {@link jp.kenshin.console.ConsoleError#PARTNER_NOT_FOUND} */
    private Partner partner() {
        if (partner == null) {
            partner = known.require(AddressQuery.text(request.getParameter("partner")));
            defined = connections.find(partner.id());
        }
        return partner;
    }

    private IpsecForm form() {
        if (form == null) {
            partner();
            form = "POST".equals(request.getMethod())
                    ? IpsecForm.of(request)
                    : defined.map(IpsecForm::of).orElseGet(IpsecForm::empty);
        }
        return form;
    }

    public String getPartner() {
        return partner().id().value();
    }

    public String getPartnerName() {
        return partner().name();
    }

    public boolean isDefined() {
        partner();
        return defined.isPresent();
    }

    /** Whether a key is stored, which stays where none is typed. */
    public boolean isKeyKept() {
        partner();
        return defined.map(IpsecConnection::authentication)
                .filter(Authentication.PRE_SHARED_KEY::equals)
                .isPresent();
    }

    public String getRemoteAddress() {
        return form().remoteAddress();
    }

    public String getRemoteId() {
        return form().remoteId();
    }

    public String getLocalId() {
        return form().localId();
    }

    public List<Choice> getAuthentications() {
        return java.util.Arrays.stream(Authentication.values())
                .map(AddressQuery::word)
                .map(word -> new Choice(
                        word,
                        language.texts().get("ipsec.by." + word),
                        language.texts().get("ipsec.by." + word + ".hint"),
                        word.equals(AddressQuery.word(form().authentication()))))
                .toList();
    }

    public String getProposals() {
        return form().proposals();
    }

    public String getDeadPeer() {
        return form().deadPeerSeconds();
    }

    public boolean isEncapsulated() {
        return form().encapsulated();
    }

    public List<Child> getChildren() {
        List<IpsecForm.ChildForm> offered = form().offered();
        return IntStream.range(0, offered.size())
                .mapToObj(index ->
                        Child.of(index, offered.get(index), language.texts().get("ipsec.child", index + 1)))
                .toList();
    }

    /** A way to prove who one is. */
    public record Choice(String word, String name, String hint, boolean chosen) {}

    /** A pair of networks of the form, the last one empty. */
    public record Child(
            int index, String title, String name, String localNetworks, String remoteNetworks, String proposals) {
        static Child of(int index, IpsecForm.ChildForm form, String title) {
            return new Child(index, title, form.name(), form.localNetworks(), form.remoteNetworks(), form.proposals());
        }
    }
}

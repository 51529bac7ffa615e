package jp.kenshin.console.pages.cases;

import java.util.List;
import java.util.Optional;
import jp.kenshin.externalconnection.CaseEntry;
import jp.kenshin.externalconnection.Cutoff;
import jp.kenshin.registry.PartnerContact;
import jp.kenshin.webpages.text.Texts;

/** The call to the partner (別表2-1, 2-2): which number is next, and which cutoff it is about. */
public final class CallView {
    private final List<CutoffView> cutoffs;
    private final List<PartnerContact> contacts;
    private final List<String> called;
    private final Texts texts;

    /**
     * @param open cutoffs that are not closed, oldest first
     * @param contacts whom to call, in order
     * @param calls what was written about calls since the last order; a number that it names is not called first again
     */
    CallView(List<Cutoff> open, List<PartnerContact> contacts, List<CaseEntry> calls, Texts texts) {
        this.cutoffs = open.stream()
                .map(cutoff -> new CutoffView(cutoff, texts))
                .sorted((one, other) -> Boolean.compare(other.isCallDue(), one.isCallDue()))
                .toList();
        this.contacts = contacts;
        this.called = calls.stream().map(CaseEntry::text).toList();
        this.texts = texts;
    }

    /** Whether it is time for the call that a table asks for. */
    public boolean isDue() {
        return cutoffs.stream().anyMatch(CutoffView::isCallDue);
    }

    /** Whether points are still to confirm, so that a call does not count yet. */
    public boolean isEarly() {
        return cutoffs.stream().anyMatch(CutoffView::isBusy) && !isDue();
    }

    /** The cutoffs that the call may be about; those first whose call is due. */
    public List<CutoffView> getCutoffs() {
        return cutoffs;
    }

    public boolean isOfOne() {
        return cutoffs.size() == 1;
    }

    public String getCutoff() {
        return cutoffs.get(0).getId();
    }

    /** Whom to call next: the first whose number was not tried since the last order, else the first again. */
    private Optional<PartnerContact> nextContact() {
        return contacts.stream()
                .filter(contact -> called.stream().noneMatch(text -> text.contains(contact.phone())))
                .findFirst()
                .or(() -> contacts.stream().findFirst());
    }

    public boolean isAnybodyRegistered() {
        return !contacts.isEmpty();
    }

    public String getNextName() {
        return nextContact().map(PartnerContact::name).orElse(texts.get("call.nobody"));
    }

    public String getNextNumber() {
        return nextContact().map(PartnerContact::phone).orElse("");
    }

    /** All numbers to choose from. */
    public List<Choice> getNumbers() {
        String next = getNextNumber();
        return contacts.stream()
                .map(contact -> new Choice(
                        contact.phone(),
                        contact.phone() + " " + contact.name(),
                        contact.phone().equals(next)))
                .toList();
    }

    /** Who may answer. */
    public List<String> getNames() {
        return contacts.stream().map(PartnerContact::name).toList();
    }

    /**
     * @param value number as to be dialled
     * @param name number and whose it is
     * @param chosen whether it is the next one
     */
    public record Choice(String value, String name, boolean chosen) {}
}

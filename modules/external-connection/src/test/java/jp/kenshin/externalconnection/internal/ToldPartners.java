package jp.kenshin.externalconnection.internal;

import java.sql.Connection;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.Notice;
import jp.kenshin.externalconnection.PartnerMail;
import jp.kenshin.externalconnection.QueuedMail;
import jp.kenshin.registry.Partner;

/** Remembers of which cases and notices partners were told. */
public final class ToldPartners implements PartnerMail {
    private final List<String> incidents = new CopyOnWriteArrayList<>();
    private final List<String> notices = new CopyOnWriteArrayList<>();

    /** Numbers of the cases, in order. */
    public List<String> incidents() {
        return List.copyOf(incidents);
    }

    /** Number and partner of each letter about a notice, in order. */
    public List<String> notices() {
        return List.copyOf(notices);
    }

    @Override
    public void tell(Connection transaction, Incident incident) {
        incidents.add(incident.id());
    }

    @Override
    public void tell(Incident incident) {
        incidents.add(incident.id());
    }

    @Override
    public void tell(Connection transaction, Notice notice, Collection<Partner> partners) {
        partners.forEach(partner -> notices.add(notice.id() + " " + partner.id()));
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public List<QueuedMail> listOf(String about) {
        return List.of();
    }

    @Override
    public List<QueuedMail> listStuck(int limit) {
        return List.of();
    }

    @Override
    public boolean resend(String actor, long number) {
        return false;
    }
}

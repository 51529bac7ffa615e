package jp.kenshin.externalconnection.internal;

import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jp.kenshin.externalconnection.Incident;
import jp.kenshin.externalconnection.PartnerMail;
import jp.kenshin.externalconnection.QueuedMail;

/** Remembers of which cases partners were told. */
public final class ToldPartners implements PartnerMail {
    private final List<String> incidents = new CopyOnWriteArrayList<>();

    /** Numbers of the cases, in order. */
    public List<String> incidents() {
        return List.copyOf(incidents);
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
    public boolean isConfigured() {
        return true;
    }

    @Override
    public List<QueuedMail> listOf(String incident) {
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

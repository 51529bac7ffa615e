package jp.kenshin.externalconnection.internal.identity;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** A machine: the client of a partner's MDMS with its service account. */
final class ClientAccount implements KeycloakAccount {
    private static final String AT_ONCE = "?first=0&max=100";
    private static final int MOST_ROUNDS = 100;

    private final KeycloakRealm realm;
    private final String path;
    private final String clientId;

    ClientAccount(KeycloakRealm realm, String id, String clientId) {
        this.realm = realm;
        this.path = "/clients/" + id;
        this.clientId = clientId;
    }

    @Override
    public void shut(long notBefore) {
        realm.put(path, changed(false).add("notBefore", notBefore).build());
        realm.post(path + "/push-revocation");
        if (realm.get(path).getBoolean("serviceAccountsEnabled", false)) {
            realm.post("/users/" + realm.get(path + "/service-account-user").getString("id") + "/logout");
        }
        end("/user-sessions", "");
        end("/offline-sessions", "?isOffline=true");
    }

    /** Ends sessions until none is listed; what is left after many rounds the probe finds. */
    private void end(String kind, String how) {
        JsonArray open = list(kind);
        for (int round = 0; !open.isEmpty() && round < MOST_ROUNDS; round++) {
            open.getValuesAs(JsonObject.class)
                    .forEach(session -> realm.delete("/sessions/" + session.getString("id") + how));
            open = list(kind);
        }
    }

    private JsonArray list(String kind) {
        return realm.list(path + kind + AT_ONCE);
    }

    @Override
    public void open(long now) {
        JsonObjectBuilder opened = changed(true);
        if (realm.get(path).getInt("notBefore", 0) > now) {
            opened.add("notBefore", now);
        }
        realm.put(path, opened.build());
    }

    /** Nothing but what changes: the secret that Keycloak would show stays there. */
    private JsonObjectBuilder changed(boolean enabled) {
        return Json.createObjectBuilder().add("clientId", clientId).add("enabled", enabled);
    }

    @Override
    public boolean isShut() {
        return !realm.get(path).getBoolean("enabled", true)
                && list("/user-sessions").isEmpty()
                && list("/offline-sessions").isEmpty();
    }
}

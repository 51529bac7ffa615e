package jp.kenshin.externalconnection.internal.identity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;

/** A person: the partner's portal user. */
final class UserAccount implements KeycloakAccount {
    private final KeycloakRealm realm;
    private final String path;

    UserAccount(KeycloakRealm realm, String id) {
        this.realm = realm;
        this.path = "/users/" + id;
    }

    /** First disabled, so that no session begins behind the one that ends; signing out revokes all tokens issued until then. */
    @Override
    public void shut(long notBefore) {
        setEnabled(false);
        realm.post(path + "/logout");
        offlineClients().forEach(client -> realm.delete(path + "/consents/" + KeycloakAdmin.encode(client)));
    }

    @Override
    public void open(long now) {
        setEnabled(true);
    }

    private void setEnabled(boolean enabled) {
        realm.put(path, Json.createObjectBuilder().add("enabled", enabled).build());
    }

    @Override
    public boolean isShut() {
        return !realm.get(path).getBoolean("enabled", true)
                && realm.list(path + "/sessions").isEmpty()
                && offlineClients().isEmpty();
    }

    /** Clients that may go on for the person while it is away; Keycloak lists them among what the person agreed to. */
    private List<String> offlineClients() {
        return realm.list(path + "/consents").getValuesAs(JsonObject.class).stream()
                .filter(consent -> consent.containsKey("additionalGrants")
                        && !consent.getJsonArray("additionalGrants").isEmpty())
                .map(consent -> consent.getString("clientId"))
                .toList();
    }
}

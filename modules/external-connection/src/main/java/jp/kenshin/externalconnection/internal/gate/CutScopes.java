package jp.kenshin.externalconnection.internal.gate;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kenshin.externalconnection.CutoffScope;
import jp.kenshin.kernel.PartnerId;
import jp.kenshin.kernel.TerminalId;

/**
 * What is kept out as of one revision.
 *
 * @param revision of the table
 * @param mdms partners whose MDMS is
 * @param portalUsers partners whose portal user is
 * @param terminals terminals that are
 */
record CutScopes(long revision, Set<PartnerId> mdms, Set<PartnerId> portalUsers, Set<TerminalId> terminals) {
    /** Nothing known yet. */
    static final CutScopes NONE = new CutScopes(-1, Set.of(), Set.of(), Set.of());

    static CutScopes of(long revision, Set<CutoffScope> scopes) {
        return new CutScopes(
                revision,
                partners(scopes, CutoffScope.Kind.MDMS),
                partners(scopes, CutoffScope.Kind.PORTAL_USER),
                scopes.stream().flatMap(scope -> scope.terminal().stream()).collect(Collectors.toUnmodifiableSet()));
    }

    private static Set<PartnerId> partners(Set<CutoffScope> scopes, CutoffScope.Kind kind) {
        Stream<CutoffScope> meant = scopes.stream().filter(scope -> scope.kind() == kind);
        return meant.map(CutoffScope::partner).collect(Collectors.toUnmodifiableSet());
    }
}

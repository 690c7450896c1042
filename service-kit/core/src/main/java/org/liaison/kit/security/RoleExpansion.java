package org.liaison.kit.security;

import java.util.HashSet;
import java.util.Set;

import jakarta.inject.Singleton;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;

/**
 * Gives everybody who is known the right to read, administrators every right, and strangers the right to read if it is open.
 */
@Singleton
class RoleExpansion implements SecurityIdentityAugmentor {

    private final boolean openReading;

    RoleExpansion(AccessConfig config) {
        this.openReading = config.openReading();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous() && !openReading) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder(identity).addRoles(expand(identity.getRoles())).build());
    }

    static Set<String> expand(Set<String> roles) {
        if (roles.contains(Roles.ADMIN)) {
            return Roles.ALL;
        }
        Set<String> expanded = new HashSet<>(roles);
        expanded.add(Roles.VIEWER);
        return expanded;
    }
}

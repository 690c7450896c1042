package org.liaison.kit.security;

import java.util.Set;

import jakarta.inject.Singleton;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/** Authentication by the header {@code X-API-Key}. */
@Singleton
class ApiKeyAuthentication implements HttpAuthenticationMechanism {

    private static final String HEADER = "X-API-Key";

    private final ApiKeys keys;

    ApiKeyAuthentication(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        String secret = context.request().getHeader(HEADER);
        if (secret == null) {
            return Uni.createFrom().nullItem();
        }
        return keys.find(secret).map(ApiKeyAuthentication::identity)
                .orElseGet(() -> Uni.createFrom().failure(new AuthenticationFailedException("unknown or expired API key")));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "ApiKey realm=\"liaison\""));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }

    private static Uni<SecurityIdentity> identity(ApiKeys.ApiKey key) {
        return Uni.createFrom()
                .item(QuarkusSecurityIdentity.builder().setPrincipal(new QuarkusPrincipal(ApiKeys.SUBJECT + key.name()))
                        .addRoles(RoleExpansion.expand(key.roles())).build());
    }
}

package org.liaison.coding.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.Principal;
import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.core.SecurityContext;

import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void shouldCallAPersonWithATokenByTheSubjectThatStays() {
        assertThat(Caller.name(by(new Token(Map.of("sub", "5f1c", "upn", "anna@example.org"))))).isEqualTo("5f1c");
    }

    @Test
    void shouldCallOthersByTheirName() {
        assertThat(Caller.name(by(() -> "key:anna"))).isEqualTo("key:anna");
        assertThat(Caller.name(by(new Token(Map.of("upn", "anna@example.org"))))).isEqualTo("anna@example.org");
    }

    private record Token(Map<String, String> claims) implements JsonWebToken {

        @Override
        public String getName() {
            return claims.get("upn");
        }

        @Override
        public Set<String> getClaimNames() {
            return claims.keySet();
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T getClaim(String claimName) {
            return (T) claims.get(claimName);
        }
    }

    private static SecurityContext by(Principal principal) {
        return new SecurityContext() {

            @Override
            public Principal getUserPrincipal() {
                return principal;
            }

            @Override
            public boolean isUserInRole(String role) {
                return false;
            }

            @Override
            public boolean isSecure() {
                return true;
            }

            @Override
            public String getAuthenticationScheme() {
                return null;
            }
        };
    }
}

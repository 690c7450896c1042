package org.liaison.kit.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

class EgressGuardTest {

    private final EgressGuard guard = new EgressGuard(Set.of("127.0.0.1:8099"), InetAddress::getAllByName);

    @ParameterizedTest
    @ValueSource(strings = { "http://127.0.0.1/", "http://127.1/", "http://2130706433/", "http://0/", "http://[::1]/",
            "http://[::ffff:127.0.0.1]/",
            "http://10.1.2.3/", "http://172.31.0.1/", "http://192.168.1.1/", "http://169.254.169.254/latest",
            "http://100.64.0.1/",
            "http://198.19.0.1/", "http://[fc00::1]/", "http://[fe80::1]/", "http://[64:ff9b::7f00:1]/",
            "http://[2002:7f00:1::]/",
            "http://224.0.0.1/", "http://good@127.0.0.1/", "file:///etc/passwd", "gopher://example.org/",
            "jar:http://example.org/a.jar!/",
            "http://8.8.8.8:22/", "http://127.0.0.1:8098/", "http://localhost./", "http://inner.localhost/", "http://0x7f.1/",
            "http://good@8.8.8.8/", "http://:80/" })
    void shouldRefuseWhateverIsNotThePublicWeb(String address) {
        assertThatThrownBy(() -> guard.checkResolved(URI.create(address))).isInstanceOf(RefusedAddressException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://8.8.8.8/", "https://[2606:4700::1111]/", "http://172.32.0.1/", "http://127.0.0.1:8099/x" })
    void shouldAllowThePublicWebAndTheExactListedPair(String address) {
        assertThatCode(() -> guard.checkResolved(URI.create(address))).doesNotThrowAnyException();
    }

    @Test
    void shouldRefuseAHostOfWhichOneAddressIsPrivate() throws Exception {
        EgressGuard mixed = new EgressGuard(Set.of(), host -> new InetAddress[] { InetAddress.getByName("8.8.8.8"),
                InetAddress.getByName("10.0.0.1") });

        assertThatThrownBy(() -> mixed.checkResolved(URI.create("http://mixed.example/")))
                .isInstanceOf(RefusedAddressException.class)
                .hasMessageContaining("not public");
        assertThat(mixed.resolveCanonicalHostname("mixed.example")).isEqualTo("mixed.example");
    }

    @ParameterizedTest
    @CsvSource({ "file:///etc/passwd, SCHEME", "good@8.8.8.8/, SCHEME", "http://good@8.8.8.8/, USER_PART",
            "http://a:b@0x7f.1/, USER_PART", "http://0x7f.1/, HOST", "http://0x7f000001/, HOST", "http://2130706433/, HOST",
            "http://0177.0.0.1/, HOST",
            "http://8.8.8.8:22/, PORT", "http://127.1/, HOST", "http://127.0.0.1/, NOT_PUBLIC",
            "http://LOCALHOST./, NOT_PUBLIC" })
    void shouldNameAndCountTheReason(String address, RefusedAddressException.Reason reason) {
        SimpleMeterRegistry metrics = new SimpleMeterRegistry();
        Metrics.addRegistry(metrics);
        try {
            assertThatThrownBy(() -> guard.checkResolved(URI.create(address)))
                    .isInstanceOfSatisfying(RefusedAddressException.class, e -> assertThat(e.reason()).isEqualTo(reason));
            assertThat(metrics.counter(EgressGuard.REFUSALS, "reason", reason.code()).count()).isEqualTo(1);
        } finally {
            Metrics.removeRegistry(metrics);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "prod", "dev", "" })
    void shouldTakeExceptionsInTheStandaloneAndInTestsOnly(String profile) {
        assertThatThrownBy(() -> EgressGuard.of(Set.of("127.0.0.1:8099"), "some.setting", profile))
                .isInstanceOf(IllegalStateException.class).hasMessageContaining("some.setting");
        assertThat(EgressGuard.of(Set.of(), "some.setting", profile).exceptions()).isZero();
        assertThat(EgressGuard.of(Set.of("127.0.0.1:8099"), "some.setting", "standalone").exceptions()).isEqualTo(1);
    }
}

package org.liaison.scenario.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;

/** What holds for every workload, whoever adds one. */
class KubernetesPolicyTest {

    private final Manifests base = Manifests.base();

    @Test
    void shouldDeployEachServiceOfTheRouteTableAndTheGateway() {
        Set<String> expected = new TreeSet<>(List.of("gateway"));
        Project.SERVICES.forEach(service -> expected.add(service + "-service"));

        assertThat(base.all(Deployment.class)).extracting(d -> d.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(base.all(Service.class)).extracting(s -> s.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(base.all(ServiceAccount.class)).extracting(a -> a.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(base.all(PodDisruptionBudget.class)).extracting(b -> b.getMetadata().getName())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void shouldGivePodsNoRights() {
        assertThat(base.pods()).isNotEmpty().allSatisfy((name, pod) -> {
            var security = pod.getSpec().getSecurityContext();
            assertThat(security.getRunAsNonRoot()).isTrue();
            assertThat(security.getRunAsUser()).isPositive();
            assertThat(security.getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(pod.getSpec().getAutomountServiceAccountToken()).isFalse();
            assertThat(pod.getSpec().getHostNetwork()).isNull();
            assertThat(pod.getSpec().getInitContainers()).isEmpty();
            assertThat(pod.getSpec().getContainers()).allSatisfy(container -> {
                assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
                assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
                assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
                assertThat(container.getVolumeMounts()).extracting(mount -> mount.getMountPath()).contains("/tmp");
            });
        });
    }

    @Test
    void shouldBoundWhatPodsUse() {
        assertThat(base.pods()).allSatisfy((name, pod) -> {
            assertThat(pod.getSpec().getContainers()).allSatisfy(container -> {
                assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
                assertThat(container.getResources().getLimits()).containsKey("memory");
                assertThat(container.getImage()).contains(":").doesNotEndWith(":latest");
            });
            assertThat(pod.getSpec().getVolumes()).filteredOn(volume -> volume.getEmptyDir() != null)
                    .allSatisfy(volume -> assertThat(volume.getEmptyDir().getSizeLimit()).isNotNull());
        });
    }

    @Test
    void shouldNotMistakeVariablesOfKubernetesForSettings() {
        // A Service named kafka would set KAFKA_PORT.
        assertThat(base.pods())
                .allSatisfy((name, pod) -> assertThat(pod.getSpec().getEnableServiceLinks()).isFalse());
    }

    @Test
    void shouldAskForHealthOnTheManagementPort() {
        assertThat(base.services()).allSatisfy(deployment -> {
            var container = deployment.getSpec().getTemplate().getSpec().getContainers().get(0);
            Map<String, Integer> ports = new java.util.HashMap<>();
            container.getPorts().forEach(port -> ports.put(port.getName(), port.getContainerPort()));
            assertThat(ports).isEqualTo(Map.of("api", 8080, "management", 9000));
            assertProbe(container.getStartupProbe(), "/q/health/started");
            assertProbe(container.getReadinessProbe(), "/q/health/ready");
            assertProbe(container.getLivenessProbe(), "/q/health/live");
        });
    }

    private static void assertProbe(Probe probe, String path) {
        assertThat(probe.getHttpGet().getPath()).isEqualTo(path);
        assertThat(probe.getHttpGet().getPort()).isEqualTo(new IntOrString("management"));
    }

    @Test
    void shouldBeRolledAndDrainedWithoutAGap() {
        assertThat(base.all(Deployment.class)).allSatisfy(deployment -> {
            assertThat(deployment.getSpec().getReplicas()).isGreaterThanOrEqualTo(2);
            assertThat(deployment.getSpec().getStrategy().getRollingUpdate().getMaxUnavailable())
                    .isEqualTo(new IntOrString(0));
            var pod = deployment.getSpec().getTemplate().getSpec();
            long pause = pod.getContainers().get(0).getLifecycle().getPreStop().getSleep().getSeconds();
            // quarkus.shutdown.timeout is 25 s.
            assertThat(pod.getTerminationGracePeriodSeconds()).isGreaterThan(pause + 25);
            assertThat(pod.getTopologySpreadConstraints()).isNotEmpty().allSatisfy(constraint -> assertThat(
                    base.selected(constraint.getLabelSelector().getMatchLabels()))
                    .containsExactly(deployment.getMetadata().getName()));
        });
        assertThat(base.all(PodDisruptionBudget.class)).allSatisfy(budget -> {
            assertThat(budget.getSpec().getMinAvailable()).isEqualTo(new IntOrString(1));
            assertThat(base.selected(budget.getSpec().getSelector().getMatchLabels()))
                    .containsExactly(budget.getMetadata().getName());
        });
    }

    @Test
    void shouldSelectThePodsOfOneDeploymentOnly() {
        assertThat(base.all(Deployment.class))
                .allSatisfy(deployment -> assertThat(base.selected(deployment.getSpec().getSelector().getMatchLabels()))
                        .containsExactly(deployment.getMetadata().getName()));
        assertThat(base.all(Service.class)).allSatisfy(service -> assertThat(base.selected(service.getSpec().getSelector()))
                .containsExactly(service.getMetadata().getName()));
    }

    @Test
    void shouldLeadFromOutsideToTheGatewaysOnePortOnly() {
        assertThat(base.all(Service.class))
                .allSatisfy(service -> assertThat(service.getSpec().getType()).isIn(null, "ClusterIP"));
        assertThat(base.one(Service.class, "gateway").getSpec().getPorts()).extracting(ServicePort::getPort)
                .containsExactly(8080);
        assertThat(base.ofKind("Ingress")).isEmpty();
    }

    @Test
    void shouldRefuseTrafficThatNoPolicyAllows() {
        var denied = base.one(NetworkPolicy.class, "default-deny").getSpec();
        var components = denied.getPodSelector().getMatchExpressions().get(0).getValues();

        assertThat(denied.getPolicyTypes()).containsExactlyInAnyOrder("Ingress", "Egress");
        assertThat(denied.getIngress()).isEmpty();
        assertThat(base.pods()).allSatisfy((name, pod) -> assertThat(
                pod.getMetadata().getLabels().get("app.kubernetes.io/component")).isIn(components));
    }

    @Test
    void shouldLetOnlyTheServicesThatFetchReachTheInternet() {
        var reaching = base.all(NetworkPolicy.class).stream()
                .filter(policy -> policy.getSpec().getEgress().stream().flatMap(rule -> rule.getTo().stream())
                        .anyMatch(peer -> peer.getIpBlock() != null))
                .toList();

        assertThat(reaching).extracting(policy -> policy.getMetadata().getName()).containsExactlyInAnyOrder("collector-service",
                "indicators-service");
        assertThat(reaching).allSatisfy(policy -> {
            var rule = policy.getSpec().getEgress().stream().filter(r -> r.getTo().get(0).getIpBlock() != null).findFirst()
                    .orElseThrow();
            assertThat(rule.getPorts()).extracting(port -> port.getPort().getIntVal()).containsExactlyInAnyOrder(80, 443);
            assertThat(rule.getTo().get(0).getIpBlock().getExcept()).contains("10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8",
                    "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "198.18.0.0/15");
        });
    }
}

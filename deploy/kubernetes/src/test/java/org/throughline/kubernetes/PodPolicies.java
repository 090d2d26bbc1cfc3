package org.throughline.kubernetes;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// What every pod of ours keeps to.
enum PodPolicies implements Policy {
    /// A container without limits takes its neighbours down with it; one without requests is put anywhere.
    LIMITED {
        @Override
        Stream<String> broken(JsonNode pod) {
            return containers(pod)
                    .flatMap(container -> Stream.of("requests", "limits")
                            .flatMap(kind -> Stream.of("cpu", "memory", "ephemeral-storage")
                                    .filter(what -> container
                                            .at("/resources/" + kind + "/" + what)
                                            .isMissingNode())
                                    .map(what -> "has no " + kind + " of " + what)));
        }
    },
    /// The restricted Pod Security Standard, and a root file system that nobody can write to.
    RESTRICTED {
        @Override
        Stream<String> broken(JsonNode pod) {
            var broken = new ArrayList<String>();
            var context = pod.at("/spec/securityContext");
            require(context.path("runAsNonRoot").asBoolean(false), "may run as root", broken);
            require(context.path("runAsUser").asInt(0) >= LEAST_USER, "has a user that a node may have", broken);
            require(
                    context.at("/seccompProfile/type").asString("").equals("RuntimeDefault"),
                    "has no seccomp profile",
                    broken);
            for (var forbidden : List.of("hostNetwork", "hostPID", "hostIPC")) {
                require(!pod.at("/spec/" + forbidden).asBoolean(false), "has " + forbidden, broken);
            }
            containers(pod).forEach(container -> {
                var own = container.path("securityContext");
                require(!own.path("allowPrivilegeEscalation").asBoolean(true), "may escalate", broken);
                require(own.path("readOnlyRootFilesystem").asBoolean(false), "may write its root", broken);
                require(own.at("/capabilities/drop").toString().equals("[\"ALL\"]"), "keeps capabilities", broken);
                require(own.path("runAsUser").isMissingNode(), "has a user of its own", broken);
            });
            return broken.stream();
        }
    },
    /// The same name is the same image, today and after a restart at night.
    PINNED {
        @Override
        Stream<String> broken(JsonNode pod) {
            return containers(pod)
                    .map(container -> container.path("image").asString())
                    .filter(image -> image.endsWith(":latest")
                            || !TAG_OR_DIGEST.matcher(image).find())
                    .map(image -> "runs " + image);
        }
    },
    /// None of ours speaks to the cluster's API.
    WITHOUT_TOKEN {
        @Override
        Stream<String> broken(JsonNode pod) {
            var broken = new ArrayList<String>();
            require(
                    !pod.at("/spec/automountServiceAccountToken").asBoolean(true),
                    "is given a token for the cluster's API",
                    broken);
            require(!pod.at("/spec/serviceAccountName").isMissingNode(), "has no account of its own", broken);
            require(
                    !pod.at("/spec/enableServiceLinks").asBoolean(true),
                    "is told of other Services by environment variables",
                    broken);
            return broken.stream();
        }
    },
    /// What is secret is named, never written down.
    SECRETS_BY_REFERENCE {
        @Override
        Stream<String> broken(JsonNode pod) {
            return containers(pod)
                    .flatMap(container -> container.path("env").valueStream())
                    .filter(variable ->
                            SECRET.matcher(variable.path("name").asString()).find())
                    .filter(variable -> !variable.at("/valueFrom/secretKeyRef").isObject())
                    .map(variable -> "has the secret " + variable.path("name").asString() + " written down");
        }
    };

    private static final int LEAST_USER = 10_000;
    private static final Pattern TAG_OR_DIGEST = Pattern.compile(":[^/:]+$|@sha256:");
    private static final Pattern SECRET = Pattern.compile("(PASSWORD|SECRET|TOKEN|_URI|STAFF_KEY)$");

    abstract Stream<String> broken(JsonNode pod);

    @Override
    public List<String> broken(Manifests manifests) {
        var broken = new ArrayList<String>();
        manifests.podTemplates().forEach((name, pod) -> broken(pod).forEach(what -> broken.add(name + " " + what)));
        return broken;
    }

    static Stream<JsonNode> containers(JsonNode pod) {
        return Stream.of("containers", "initContainers")
                .flatMap(kind -> pod.path("spec").path(kind).valueStream());
    }

    private static void require(boolean holds, String otherwise, List<String> broken) {
        if (!holds) {
            broken.add(otherwise);
        }
    }
}

package org.throughline.kubernetes;

import tools.jackson.databind.JsonNode;

/// The kinds of objects that checks ask about.
enum Kind {
    CONFIG_MAP("ConfigMap"),
    CRON_JOB("CronJob"),
    DEPLOYMENT("Deployment"),
    HORIZONTAL_POD_AUTOSCALER("HorizontalPodAutoscaler"),
    INGRESS("Ingress"),
    KAFKA("Kafka"),
    KAFKA_NODE_POOL("KafkaNodePool"),
    KAFKA_TOPIC("KafkaTopic"),
    KAFKA_USER("KafkaUser"),
    MONGODB("MongoDBCommunity"),
    NETWORK_POLICY("NetworkPolicy"),
    POD_DISRUPTION_BUDGET("PodDisruptionBudget"),
    SCALED_OBJECT("ScaledObject"),
    SERVICE("Service"),
    SERVICE_ACCOUNT("ServiceAccount");

    private final String name;

    Kind(String name) {
        this.name = name;
    }

    boolean is(JsonNode object) {
        return object.path("kind").asString().equals(name);
    }

    @Override
    public String toString() {
        return name;
    }
}

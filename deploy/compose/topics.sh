# Creates the topics where they are missing; the broker makes none of its own accord.
set -eu

create() {
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists --topic "$1" --partitions "$2" \
        --replication-factor 1 $3
}

# The channels of deploy/contracts/asyncapi.yaml.
for topic in \
    liaison.collector.item.v1 \
    liaison.coding.interaction.v1 \
    liaison.coding.codebook.v1 \
    liaison.coding.error-rates.v1 \
    liaison.indicators.vintage.v1 \
    liaison.modelling.fit.v1
do
    create "$topic" 12 ""
done

# Dead letters: what a consumer could not take, kept for a month.
for topic in \
    liaison.collector.item.v1.coding-items.dlq \
    liaison.coding.interaction.v1.modelling.dlq \
    liaison.indicators.vintage.v1.modelling.dlq
do
    create "$topic" 1 "--config retention.ms=2592000000"
done

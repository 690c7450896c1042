package org.liaison.collector.item;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.liaison.kit.outbox.OutgoingEvent;

/** The full state of an item as it is published. */
record ItemEvent(String id, long revision, String source, String address, LocalDate date, String headline, String body,
        String bodyLink,
        List<String> partners, String duplicateGroup, boolean isDuplicate, String status, String reason) {

    static final String TOPIC = "liaison.collector.item.v1";
    private static final String TYPE = "org.liaison.collector.item.%s.v1";
    /** Longer texts are fetched by those who need them: Kafka takes messages of up to 1 MiB. */
    private static final int LONGEST_BODY = 256 * 1024;

    static OutgoingEvent of(ItemRow row) {
        boolean accepted = row.status() == ItemStatus.ACCEPTED;
        String status = accepted ? "accepted" : "withdrawn";
        boolean inline = inline(row.body());
        return new OutgoingEvent(TOPIC, row.id(), TYPE.formatted(status), new ItemEvent(row.id(), row.revision(), row.source(),
                row.address(), row.date(), row.headline(), inline ? row.body() : null, inline ? null : bodyLink(row.id()),
                row.partners(),
                row.duplicateGroup(), row.isDuplicate(), status, row.reason()));
    }

    /** An accepted item that has just been kept. */
    static OutgoingEvent ofNew(JudgedItem judged, String duplicateGroup) {
        NewItem item = judged.item();
        boolean inline = inline(item.body());
        return new OutgoingEvent(TOPIC, item.id(), TYPE.formatted("accepted"), new ItemEvent(item.id(), 1, item.source(),
                item.address(), item.date(), item.headline(), inline ? item.body() : null, inline ? null : bodyLink(item.id()),
                judged.screening().partners(), duplicateGroup, false, "accepted", judged.reason()));
    }

    private static boolean inline(String body) {
        return body == null || body.length() <= LONGEST_BODY / 4
                || body.getBytes(StandardCharsets.UTF_8).length <= LONGEST_BODY;
    }

    private static String bodyLink(String id) {
        return "/api/collector/v1/items/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20") + "/body";
    }
}

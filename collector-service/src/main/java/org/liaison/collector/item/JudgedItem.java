package org.liaison.collector.item;

import org.liaison.collector.duplicate.Candidate;
import org.liaison.collector.duplicate.Fingerprint;
import org.liaison.collector.mention.Screening;

/** An item with what screening and fingerprinting found; made outside any transaction because it takes the time. */
record JudgedItem(NewItem item, String contentHash, Screening screening, Fingerprint print, ItemStatus status, String reason) {

    static JudgedItem of(NewItem item, Screening screening) {
        Fingerprint print = Fingerprint.of(item.headline(), item.body());
        boolean named = !screening.partners().isEmpty();
        if (item.date() == null) {
            return new JudgedItem(item, item.contentHash(), screening, print, named ? ItemStatus.PENDING : ItemStatus.REJECTED,
                    named ? "no publication date found" : screening.summary());
        }
        return new JudgedItem(item, item.contentHash(), screening, print, named ? ItemStatus.ACCEPTED : ItemStatus.REJECTED,
                screening.summary());
    }

    Candidate candidate() {
        return new Candidate(item.id(), item.key(), item.date(), screening.partners(), print, null);
    }
}

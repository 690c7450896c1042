package org.liaison.collector.item;

import org.liaison.collector.duplicate.Candidate;
import org.liaison.collector.duplicate.Fingerprint;
import org.liaison.collector.duplicate.ItemWords;
import org.liaison.collector.mention.Screening;
import org.liaison.collector.page.PageEvidence;

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
        PageEvidence evidence = item.evidence();
        return new Candidate(item.id(), item.source(), item.key(), item.date(), item.language(), screening.partners(), print,
                evidence == null ? Candidate.PageLinks.NONE
                        : new Candidate.PageLinks(evidence.alternates(), evidence.pictures()),
                Candidate.Standing.NEW);
    }

    ItemWords words() {
        return new ItemWords(item.headline(), item.body());
    }
}

package org.liaison.standalone.sample.press;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a press office needs to know about a partner; see {@code press/partners.yaml}. */
record PartnerProfile(String name, boolean article, String adjective, String capital, List<String> towns, List<String> ports,
        String people, String chief, String rank, List<String> flags, @JsonProperty("naval_rank") String navalRank,
        String minister,
        String foreign, String deputy, String head, String government) {

    /** A title that does not exist in the country. */
    static final String NONE = "-";

    PartnerProfile {
        navalRank = navalRank == null ? "Rear Admiral" : navalRank;
        minister = minister == null ? "Minister of Defence" : minister;
        foreign = foreign == null ? "Minister of Foreign Affairs" : foreign;
        deputy = deputy == null ? "Deputy Minister of %s" : deputy;
        head = head == null ? "President" : head;
        government = government == null ? "Prime Minister" : government;
    }

    /** The name as it stands within a sentence. */
    String inSentence() {
        return article ? "the " + name : name;
    }

    /** The name a search on the sites finds: without a footnote sign. */
    String searched() {
        return name.replace("¹", "");
    }

    boolean coastal() {
        return !ports.isEmpty();
    }
}

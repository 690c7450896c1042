package org.liaison.coding.register;

import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Single words of the lexicon that are looked up, not searched.
 *
 * @param topicEnds words that end the reach of a topic
 * @param shipWords words before the name of a ship
 * @param purposeWords words that make "is to" a purpose
 * @param pastEnding ending of a regular past tense
 * @param notPast words of that shape which are none
 */
record WordLists(Set<String> topicEnds, Set<String> shipWords, Set<String> purposeWords, String pastEnding,
        Set<String> notPast) {

    static WordLists of(JsonNode lexicon) {
        JsonNode past = lexicon.path("past_tense");
        return new WordLists(words(lexicon.path("topic_ends")), words(lexicon.path("ship_words")),
                words(lexicon.path("purpose_words")),
                past.path("ending").asText(), words(past.path("except")));
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new HashSet<>();
        list.forEach(word -> words.add(word.asText()));
        return words;
    }
}

package org.liaison.coding.item;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.classify.ClassifiedItem;
import org.liaison.coding.classify.Classifiers;
import org.liaison.coding.classify.PressItem;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.handcoding.CodedRow;
import org.liaison.coding.handcoding.FinalCoding;
import org.liaison.coding.handcoding.FinalCodings;
import org.liaison.coding.handcoding.ReadText;

/** Puts the final values of people over the machine's, as long as the item has the text that they read. */
@ApplicationScoped
class HandCodings {

    private final FinalCodings finals;
    private final Classifiers classifiers;

    HandCodings(FinalCodings finals, Classifiers classifiers) {
        this.finals = finals;
        this.classifiers = classifiers;
    }

    /** Final values of items, by item. */
    Map<String, List<FinalCoding>> of(String key, Collection<String> items) {
        return finals.of(key, items);
    }

    ClassifiedItem over(String key, Codebook codebook, PressItem item, ClassifiedItem machine) {
        return over(of(key, List.of(item.id())).getOrDefault(item.id(), List.of()), codebook, item, machine);
    }

    /** @param decided of the item, the last decided last */
    ClassifiedItem over(List<FinalCoding> decided, Codebook codebook, PressItem item, ClassifiedItem machine) {
        if (decided.isEmpty()) {
            return machine;
        }
        String read = ReadText.sha256(item);
        return decided.stream().filter(one -> one.textSha256().equals(read)).reduce((earlier, later) -> later)
                .map(one -> classifiers.decided(codebook, item, machine, one.rows().stream().map(CodedRow::decided).toList()))
                .orElse(machine);
    }
}

package org.liaison.coding.errorrate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.classify.ClassifiedItem;
import org.liaison.coding.classify.Classifiers;
import org.liaison.coding.classify.PressItem;
import org.liaison.coding.classify.RowScope;
import org.liaison.coding.codebook.Category;
import org.liaison.coding.codebook.Codebook;
import org.liaison.coding.codebook.Scope;
import org.liaison.coding.item.ItemService;
import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** Measures the machine against hand codings and keeps the result for whoever estimates models with it. */
@ApplicationScoped
class ErrorRateService {

    private final Classifiers classifiers;
    private final ItemService items;
    private final ErrorRateStore store;

    ErrorRateService(Classifiers classifiers, ItemService items, ErrorRateStore store) {
        this.classifiers = classifiers;
        this.items = items;
        this.store = store;
    }

    HandCodingSheet sheet(String codebook) {
        return new HandCodingSheet(classifiers.partners(codebook).values(), classifiers.codebook(codebook).categories());
    }

    /**
     * Classifies each item by the newest version of the codebook, compares and publishes.
     *
     * @throws ProblemException 422 where no item can be compared
     */
    Measurement measure(String codebook, Scope scope, double confidence, Collection<HandCodedItem> coded) {
        Codebook book = classifiers.codebook(codebook);
        List<String> classes = new ArrayList<>(book.categories().stream().map(Category::name).toList());
        classes.add(ErrorRates.NONE);
        ConfusionMatrix matrix = new ConfusionMatrix(classes);
        List<Unmatched> unmatched = new ArrayList<>();
        for (HandCodedItem item : coded) {
            PressItem text = text(item);
            if (text == null) {
                unmatched.add(
                        new Unmatched(item.row(), item.key(), "no accepted item has this id or address, and no text is given"));
            } else {
                compare(item.categories(), machine(codebook, text, scope), matrix);
            }
        }
        long compared = coded.size() - unmatched.size();
        if (compared == 0) {
            throw new ProblemException(KitProblem.UNPROCESSABLE, "None of the items can be compared; nothing was measured.",
                    unmatched.stream().limit(100).map(it -> ProblemError.cell(it.row(), null, it.reason())).toList());
        }
        ErrorRates rates = new ErrorRates(codebook + ":" + book.version() + ":" + scope.key(), 0, codebook, book.version(),
                scope.key(), null, compared, matrix.units(), confidence, ErrorRates.METHOD, classes, matrix.cells(confidence),
                matrix.byClass(confidence), matrix.rows(confidence));
        return new Measurement(store.publish(rates), unmatched);
    }

    private PressItem text(HandCodedItem item) {
        if (item.body() == null) {
            return items.text(item.id(), item.link()).orElse(null);
        }
        return item.date() == null ? null : new PressItem(item.id(), item.source(), item.date(), item.name(), item.body());
    }

    private Map<String, String> machine(String codebook, PressItem text, Scope asked) {
        ClassifiedItem classified = classifiers.classify(codebook, text);
        Map<String, String> categories = new TreeMap<>();
        classified.classification().rows().forEach(row -> {
            RowScope scope = classified.scopes().get(row.partner());
            if (scope != null && (asked.isStrict() ? scope.inScopeStrict() : scope.inScope())) {
                categories.put(row.partner(), row.category());
            }
        });
        return categories;
    }

    private static void compare(Map<String, String> people, Map<String, String> machine, ConfusionMatrix matrix) {
        Set<String> partners = new TreeSet<>(people.keySet());
        partners.addAll(machine.keySet());
        for (String partner : partners) {
            matrix.add(people.getOrDefault(partner, ErrorRates.NONE), machine.getOrDefault(partner, ErrorRates.NONE));
        }
        if (partners.isEmpty()) {
            matrix.add(ErrorRates.NONE, ErrorRates.NONE);
        }
    }

    /**
     * @param rates as published
     * @param unmatched items of the table that could not be compared
     */
    record Measurement(ErrorRates rates, List<Unmatched> unmatched) {
    }

    /** @param row first row of the table that speaks of the item */
    record Unmatched(long row, String item, String reason) {
    }
}

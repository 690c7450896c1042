package org.liaison.coding.errorrate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import org.liaison.coding.classify.ClassifiedItem;
import org.liaison.coding.classify.Classifiers;
import org.liaison.coding.classify.DecidedRow;
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
public class ErrorRateService {

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
     * @param covered partners whose items people looked at; empty for all
     * @throws ProblemException 422 where no item can be compared
     */
    Measurement measure(String codebook, Scope scope, double confidence, Collection<HandCodedItem> coded,
            Set<String> covered) {
        Codebook book = classifiers.codebook(codebook);
        ConfusionMatrix matrix = matrix(book);
        List<Unmatched> unmatched = new ArrayList<>();
        for (HandCodedItem item : coded) {
            PressItem text = text(item);
            if (text == null) {
                unmatched.add(
                        new Unmatched(item.row(), item.key(), "no accepted item has this id or address, and no text is given"));
            } else {
                Map<String, String> machine = categories(classifiers.classify(book, text), scope);
                if (!covered.isEmpty()) {
                    machine.keySet().retainAll(covered);
                }
                compare(item.categories(), machine, matrix);
            }
        }
        long compared = coded.size() - unmatched.size();
        if (compared == 0) {
            throw new ProblemException(KitProblem.UNPROCESSABLE, "None of the items can be compared; nothing was measured.",
                    unmatched.stream().limit(100).map(it -> ProblemError.cell(it.row(), null, it.reason())).toList());
        }
        return new Measurement(publish(book, scope, confidence, compared, matrix), unmatched);
    }

    /**
     * Compares the machine with what people decided in a round, by the version by which they coded, and publishes.
     *
     * @param decided by item; what is not in scope counts for neither side
     */
    public ErrorRates measure(Codebook book, Scope scope, double confidence, Map<PressItem, List<DecidedRow>> decided) {
        ConfusionMatrix matrix = matrix(book);
        decided.forEach((text, rows) -> {
            ClassifiedItem machine = classifiers.classify(book, text);
            compare(categories(classifiers.decided(book, text, machine, rows), scope), categories(machine, scope), matrix);
        });
        return publish(book, scope, confidence, decided.size(), matrix);
    }

    /** The last measurement of a version, if there is one. */
    public Optional<ErrorRates> latest(String codebook, String version, Scope scope) {
        return store.latest(codebook, version, scope).stream().findFirst();
    }

    private static List<String> classes(Codebook book) {
        List<String> classes = new ArrayList<>(book.categories().stream().map(Category::name).toList());
        classes.add(ErrorRates.NONE);
        return classes;
    }

    private static ConfusionMatrix matrix(Codebook book) {
        return new ConfusionMatrix(classes(book));
    }

    private ErrorRates publish(Codebook book, Scope scope, double confidence, long items, ConfusionMatrix matrix) {
        return store.publish(new ErrorRates(book.name() + ":" + book.version() + ":" + scope.key(), 0, book.name(),
                book.version(), scope.key(), null, items, matrix.units(), confidence, ErrorRates.METHOD, classes(book),
                matrix.cells(confidence), matrix.byClass(confidence), matrix.rows(confidence)));
    }

    private PressItem text(HandCodedItem item) {
        if (item.body() == null) {
            return items.text(item.id(), item.link()).orElse(null);
        }
        return item.date() == null ? null : new PressItem(item.id(), item.source(), item.date(), item.name(), item.body());
    }

    private static Map<String, String> categories(ClassifiedItem classified, Scope asked) {
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

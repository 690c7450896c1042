package org.liaison.collector.imports;

import java.util.Optional;

import org.liaison.collector.item.NewItem;
import org.liaison.collector.page.LanguageDetector;
import org.liaison.collector.page.LanguageEvidence;
import org.liaison.collector.page.PageEvidence;

/** Tells the language of an imported item by its text: a file declares none. */
final class ImportLanguage {

    private ImportLanguage() {
    }

    static NewItem told(NewItem item) {
        Optional<LanguageDetector.Detected> detected = LanguageDetector.detect(item.headline(), item.body());
        if (detected.isEmpty()) {
            return item;
        }
        LanguageDetector.Detected found = detected.get();
        return item.in(found.sure() ? found.language() : null,
                PageEvidence.imported(new LanguageEvidence(null, null, null, found.language(), found.confidence(), false)));
    }
}

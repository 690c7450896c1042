package org.liaison.collector.partner;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.liaison.kit.problem.KitProblem;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

import com.google.re2j.Pattern;

/** What a name that is added must be like. */
final class NameRules {

    private static final Pattern PARTY = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
    private static final Set<NameKind> KINDS = EnumSet.complementOf(EnumSet.of(NameKind.GROUP, NameKind.SOURCE));
    /** A shorter stem is the begin of too many words. */
    private static final int SHORTEST_STEM = 4;

    private final PartnerRegister register;

    NameRules(PartnerRegister register) {
        this.register = register;
    }

    /** @return the names as forms; a problem that names each field at fault, so that none is added */
    List<NameForm> check(NewNames request) {
        List<ProblemError> errors = new ArrayList<>();
        List<NameForm> forms = new ArrayList<>();
        for (int i = 0; i < request.names().size(); i++) {
            forms.add(form(request.names().get(i), "/names/" + i, errors));
        }
        if (!errors.isEmpty()) {
            throw new ProblemException(KitProblem.UNPROCESSABLE, "Names are not valid; none was added.", errors);
        }
        return forms;
    }

    private NameForm form(NewNames.NewName name, String at, List<ProblemError> errors) {
        String text = name.text().strip();
        boolean stem = text.endsWith("*");
        String bare = stem ? text.substring(0, text.length() - 1) : text;
        String language = name.language() == null ? NameForm.ENGLISH : name.language();
        NameKind kind = NameKind.of(name.kind()).filter(KINDS::contains).orElse(null);
        if (register.find(name.partner()).isEmpty() && !PARTY.matches(name.partner())) {
            errors.add(ProblemError.pointer(at + "/partner",
                    "neither a partner of the register nor an id of small letters, digits and -"));
        }
        if (kind == null) {
            errors.add(ProblemError.pointer(at + "/kind",
                    "expected official, alias, demonym, adjective, capital, place or ship, got '" + name.kind() + "'"));
        }
        if (!LANGUAGE.matches(language)) {
            errors.add(ProblemError.pointer(at + "/language", "expected two or three small letters, got '" + language + "'"));
        }
        if (bare.codePoints().filter(Character::isLetter).count() < (stem ? SHORTEST_STEM : 2)) {
            errors.add(ProblemError.pointer(at + "/text", "too short: a name has two letters, a stem " + SHORTEST_STEM));
        }
        if (name.from() != null && name.until() != null && !name.from().isBefore(name.until())) {
            errors.add(ProblemError.pointer(at + "/until", "not after from"));
        }
        return new NameForm(name.partner(), kind, language, bare, stem, name.from(), name.until());
    }
}

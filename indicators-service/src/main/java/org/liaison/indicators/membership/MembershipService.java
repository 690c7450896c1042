package org.liaison.indicators.membership;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

import jakarta.inject.Singleton;

import org.jboss.logging.Logger;
import org.liaison.indicators.IndicatorsProblem;
import org.liaison.indicators.country.CountryCodes;
import org.liaison.indicators.country.Period;
import org.liaison.indicators.country.RegisterFile;
import org.liaison.kit.http.Digests;
import org.liaison.kit.problem.ProblemError;
import org.liaison.kit.problem.ProblemException;

/** Members of organisations: of the register, and of uploaded lists. */
@Singleton
public class MembershipService {

    private static final Logger LOG = Logger.getLogger(MembershipService.class);

    private final MembershipRepository repository;
    private final CountryCodes codes;
    private final List<Membership> register = RegisterFile.read("memberships.csv").stream()
            .map(row -> new Membership(row.getField("organisation"), row.getField("iso3"),
                    new Period(day(row.getField("from")), day(row.getField("to"))), row.getField("precision"), null,
                    row.getField("note").isEmpty() ? null : row.getField("note")))
            .toList();

    MembershipService(MembershipRepository repository, CountryCodes codes) {
        this.repository = repository;
        this.codes = codes;
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** A stored list, and whether this upload made it. */
    record Stored(MembershipListView list, boolean isNew) {
    }

    Stored upload(String csv, String label, boolean skipFaults) {
        MembershipFile file = MembershipFile.read(csv, codes);
        if (!file.rejected().isEmpty() && !skipFaults) {
            List<ProblemError> errors = file.rejected().stream().limit(1000)
                    .map(one -> ProblemError.cell(one.row(), one.column(), one.reason())).toList();
            throw new ProblemException(IndicatorsProblem.MALFORMED_FILE, file.rejected().size()
                    + " rows cannot be used; nothing was stored. on_error=skip stores the rest.", errors);
        }
        if (file.rows().isEmpty()) {
            throw ProblemException.unprocessable("", "The file has no membership below its header.");
        }
        String sha256 = Digests.sha256(csv);
        String id = Digests.sha256("memberships\n" + sha256).substring(0, 20);
        boolean isNew = repository.store(id, label == null || label.isBlank() ? "Memberships " + id : label.strip(), sha256,
                file.rows());
        MembershipListView stored = repository.find(id).orElseThrow();
        LOG.infof("memberships stored id=%s label=\"%s\" rows=%d rejected=%d bytes=%d new=%b", id, stored.label(),
                file.rows().size(), file.rejected().size(), csv.getBytes(StandardCharsets.UTF_8).length, isNew);
        return new Stored(new MembershipListView(stored.id(), stored.label(), stored.sha256(), stored.organisations(),
                stored.memberships(), stored.createdAt(), file.rejected()), isNew);
    }

    List<MembershipListView> lists() {
        return repository.all();
    }

    MembershipListView list(String id) {
        return repository.find(id).orElseThrow(() -> ProblemException.notFound("list of members", id));
    }

    /**
     * Memberships of the register, or of an uploaded list.
     *
     * @param at the day on which they hold; null for all
     */
    List<Membership> memberships(String list, List<String> organisations, List<String> countries, LocalDate at) {
        List<Membership> all = list == null ? register : repository.of(list(list).id());
        List<String> known = all.stream().map(Membership::organisation).distinct().toList();
        organisations.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw ProblemException.parameter("organisation",
                    "unknown organisation '" + name + "'; there are " + String.join(", ", new TreeSet<>(known)));
        });
        return all.stream().filter(one -> organisations.isEmpty() || organisations.contains(one.organisation()))
                .filter(one -> countries.isEmpty() || countries.contains(one.iso3()))
                .filter(one -> at == null || one.period().contains(at)).toList();
    }

    /**
     * Where formulas find the members of an organisation: in the listed lists, in the register, else in the newest uploaded
     * list that has it.
     *
     * @param lists ids of uploaded lists
     */
    public Function<String, Members> choice(List<String> lists) {
        lists.stream().filter(id -> repository.find(id).isEmpty()).findFirst().ifPresent(id -> {
            throw ProblemException.parameter("memberships", "there is no list of members '" + id + "'");
        });
        Map<String, Members> found = new HashMap<>();
        return organisation -> found.computeIfAbsent(organisation, name -> find(name, lists));
    }

    private Members find(String organisation, List<String> lists) {
        List<Members> listed = lists.stream().map(id -> members(organisation, id, repository.of(id))).filter(Objects::nonNull)
                .toList();
        if (listed.size() > 1) {
            throw ProblemException.parameter("memberships", "two lists have the organisation '" + organisation + "'");
        }
        if (!listed.isEmpty()) {
            return listed.get(0);
        }
        Members shipped = members(organisation, null, register);
        if (shipped != null) {
            return shipped;
        }
        Optional<String> newest = lists.isEmpty() ? repository.newest(organisation) : Optional.empty();
        return newest.map(id -> members(organisation, id, repository.of(id))).orElseThrow(() -> {
            String detail = "There is no organisation '" + organisation + "' in the register"
                    + (lists.isEmpty() ? " or in an uploaded list." : " or in the listed lists of members.");
            return new ProblemException(IndicatorsProblem.UNKNOWN_ORGANISATION, detail,
                    ProblemError.parameter("memberships", detail));
        });
    }

    private static Members members(String organisation, String list, List<Membership> all) {
        List<Membership> own = new ArrayList<>(all.stream().filter(one -> one.organisation().equals(organisation)).toList());
        return own.isEmpty() ? null : new Members(organisation, list, own);
    }
}

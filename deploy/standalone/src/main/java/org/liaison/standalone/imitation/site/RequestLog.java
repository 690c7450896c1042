package org.liaison.standalone.imitation.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Every request that the sites received. */
public final class RequestLog {

    private final List<Request> requests = new ArrayList<>();

    /**
     * A request.
     *
     * @param site id of the source
     * @param address path and query
     * @param agent what the client called itself, null where it did not
     * @param status answered; 0 where the answer was cut off
     * @param inFlight requests that the site was answering when it came, itself included
     * @param forbidden whether robots.txt forbids the address, or had not been read
     */
    public record Request(Instant at, String site, String address, String agent, int status, int inFlight, boolean forbidden) {
    }

    synchronized void add(Request request) {
        requests.add(request);
    }

    /** All requests in the order of their ends. */
    public synchronized List<Request> all() {
        return List.copyOf(requests);
    }

    /** Requests against the will of robots.txt. */
    public List<Request> violations() {
        return all().stream().filter(Request::forbidden).toList();
    }

    /** The most requests that one site had to answer at a time. */
    public int mostInFlight() {
        return all().stream().mapToInt(Request::inFlight).max().orElse(0);
    }

    /** How often each address was answered with success or redirect. */
    public Map<String, Long> answered() {
        return all().stream().filter(request -> request.status() >= 200 && request.status() < 400)
                .collect(Collectors.groupingBy(request -> request.site() + request.address(), TreeMap::new,
                        Collectors.counting()));
    }
}

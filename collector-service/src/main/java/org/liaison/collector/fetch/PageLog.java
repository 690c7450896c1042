package org.liaison.collector.fetch;

import java.net.URI;
import java.util.Optional;

/** Remembers answers: those of before, so that an unchanged page need not be sent again, and each new one. */
public interface PageLog {

    /** Remembers nothing. */
    PageLog NONE = new PageLog() {
        @Override
        public Optional<Known> known(URI address) {
            return Optional.empty();
        }

        @Override
        public void keep(Exchange exchange) {
            // nothing is kept
        }
    };

    /** An answer of before. */
    interface Known {

        /** @return value of ETag, null where it had none */
        String etag();

        /** @return value of Last-Modified, null where it had none */
        String lastModified();

        /** @return the answer itself */
        Fetched answer() throws FetchException;
    }

    /** @return the last complete answer of this address that names a version of itself */
    Optional<Known> known(URI address);

    /** Keeps an answer, whatever its status; it is safe when this returns. */
    void keep(Exchange exchange);
}

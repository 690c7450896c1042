package org.liaison.coding.page;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.vertx.ext.web.Router;

/** The page for human coding is a folder of files; who leaves out the last slash of its address is sent there. */
@Singleton
class PageAddress {

    private static final String PAGE = "/api/coding/page";

    void install(@Observes Router router) {
        router.get(PAGE).handler(context -> {
            if (context.request().path().equals(PAGE)) {
                context.redirect(PAGE + "/");
            } else {
                context.next();
            }
        });
    }
}

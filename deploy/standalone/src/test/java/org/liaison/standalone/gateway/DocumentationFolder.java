package org.liaison.standalone.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The documentation page as files: what an image of nginx is given. */
final class DocumentationFolder {

    private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/";

    private DocumentationFolder() {
    }

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("swagger-ui"));
        for (var page : new String[] { "index.html", "docs.js" }) {
            Files.copy(Conformance.FOLDER.resolve("docs").resolve(page), folder.resolve(page));
        }
        for (var file : new String[] { "swagger-ui.css", "swagger-ui-bundle.js" }) {
            try (var stream = DocumentationFolder.class
                    .getResourceAsStream(WEBJAR + DocumentationPages.webjarVersion() + "/" + file)) {
                Files.copy(stream, folder.resolve("swagger-ui").resolve(file));
            }
        }
    }
}

# nginx with the documentation page and Swagger UI; the build context is the folder deploy. The configuration is mounted.
FROM nginxinc/nginx-unprivileged:1.28-alpine
USER root
COPY gateway/docs/ /usr/share/liaison/docs/
# Swagger UI of the version that the standalone serves.
RUN --mount=type=bind,source=standalone/target/lib,target=/webjars \
    mkdir /tmp/webjar \
    && unzip -q /webjars/swagger-ui-*.jar -d /tmp/webjar \
    && mv /tmp/webjar/META-INF/resources/webjars/swagger-ui/* /usr/share/liaison/docs/swagger-ui \
    && rm -r /tmp/webjar
USER 101:101

# Any of the four services; the build context is its target/quarkus-app.
FROM eclipse-temurin:17-jre
# A share of what the container may use, so that the limit is said in one place; without memory a restart beats a crawl.
ENV JDK_JAVA_OPTIONS="-XX:MaxRAMPercentage=65 -XX:+ExitOnOutOfMemoryError"
WORKDIR /opt/liaison
# What changes least comes first: a new build of the service replaces the last two layers.
COPY lib/ lib/
COPY quarkus-run.jar ./
COPY quarkus/ quarkus/
COPY app/ app/
# For the collector: a volume mounted here begins with this owner.
RUN mkdir /archive && chown 10001:10001 /archive
# A number, so that Kubernetes can see that it is not root.
USER 10001:10001
EXPOSE 8080 9000
ENTRYPOINT ["java", "-jar", "quarkus-run.jar"]

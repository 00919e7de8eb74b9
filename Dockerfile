# syntax=docker/dockerfile:1

# 1. Build, with the compiler and Maven
FROM eclipse-temurin:25-jdk AS build
WORKDIR /debrief
COPY .mvn .mvn
COPY mvnw pom.xml ./
RUN --mount=type=cache,target=/root/.m2 ./mvnw -B -q dependency:go-offline || true
COPY bin bin
COPY src/main src/main
COPY template[s] templates
COPY migration[s] migrations
COPY example[s] examples
RUN --mount=type=cache,target=/root/.m2 \
    ./mvnw -B -q -Dmaven.test.skip=true -Dspotless.check.skip=true package

# 2. A rehearsal in the place where it will run, so that the cache of the virtual machine fits
FROM eclipse-temurin:25-jre AS rehearsal
RUN useradd --system --uid 10001 --user-group --home-dir /debrief debrief \
    && mkdir -p /debrief/data /debrief/learned && chown -R debrief:debrief /debrief
WORKDIR /debrief
COPY --from=build /debrief/target/quarkus-app app
COPY bin/launch bin/jdk bin/debrief bin/command bin/backup bin/restore bin/
ENV DEBRIEF_APP=app DEBRIEF_LEARNED=learned DEBRIEF_JAVA_OPTIONS=-Ddebrief.postgresql=/debrief
RUN chown debrief:debrief /debrief
USER debrief
RUN bin/launch --rehearse; rm -rf learned/data; test -s learned/java-25.archive

# 3. What runs: a Java runtime, Debrief, its PostgreSQL and the cache
FROM eclipse-temurin:25-jre
RUN apt-get update && apt-get install -y --no-install-recommends curl tini && rm -rf /var/lib/apt/lists/* \
    && useradd --system --uid 10001 --user-group --home-dir /debrief debrief
WORKDIR /debrief
COPY --from=rehearsal --chown=10001:10001 /debrief /debrief
ENV DEBRIEF_APP=app DEBRIEF_LEARNED=learned DEBRIEF_JAVA_OPTIONS=-Ddebrief.postgresql=/debrief \
    DEBRIEF_DATA=/debrief/data PORT=8080
USER 10001:10001
VOLUME /debrief/data
EXPOSE 8080
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
    CMD curl -fsS "http://127.0.0.1:${PORT}/q/health/ready" >/dev/null || exit 1
# tini takes in the database's processes when they end; a stop must leave time for a checkpoint
ENTRYPOINT ["tini", "--", "bin/launch"]

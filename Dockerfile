FROM eclipse-temurin:25-jdk-noble AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/cache \
    MAVEN_USER_HOME=/cache ./mvnw -B -ntp -Dmaven.repo.local=/cache/repository -DskipTests package
RUN java -Djarmode=tools -jar target/animato-*.jar extract --layers --launcher --destination layers

FROM eclipse-temurin:25-jre-noble

# A fixed number, so that the owner of a mounted folder can be set from outside. The home keeps the unpacked ffmpeg.
RUN groupadd --gid 10001 animato \
 && useradd --uid 10001 --gid animato --create-home --shell /usr/sbin/nologin animato \
 && install --directory --owner animato --group animato /data

WORKDIR /app
# What changes least comes first: an update then brings only the last layer anew.
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/spring-boot-loader/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./

ENV ANIMATO_DATA=/data
VOLUME /data
EXPOSE 8080
USER 10001:10001

# bash speaks TCP by itself; the image needs no HTTP client for this.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]

# A stop waits for answers to paid requests: run it with --stop-timeout 240, see README.md.
# The heap leaves room for ffmpeg, which runs beside the JVM. More options can be given in JDK_JAVA_OPTIONS.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", \
  "org.springframework.boot.loader.launch.JarLauncher"]

package app.animato.sandbox;

import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletContext;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.servlets.DefaultServlet;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.webresources.StandardRoot;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.apache.tomcat.websocket.server.WsSci;

/** An embedded server of the sandbox's own, on 127.0.0.1 and nowhere else. */
final class WebServer implements AutoCloseable {

    static final String SOCKET_PATH = "/v1/socket";

    private static final int LONGEST_MESSAGE = 2048;

    private final Tomcat tomcat = new Tomcat();

    WebServer(int port, Path work, Path served, ApiServlet api, FileFaultFilter files, LiveSocket socket)
            throws IOException {
        Files.createDirectories(work);
        tomcat.setBaseDir(work.toString());
        tomcat.setSilent(true);
        tomcat.setHostname("127.0.0.1");
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setThrowOnFailure(true);
        connector.setProperty("address", "127.0.0.1");
        // A test may leave many requests hanging; they must not keep others from being served.
        connector.setProperty("maxThreads", "400");
        connector.setProperty("minSpareThreads", "2");
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", served.toString());
        StandardRoot resources = new StandardRoot(context);
        // A deleted film must be gone at once.
        resources.setCachingAllowed(false);
        context.setResources(resources);
        context.getPipeline().addValve(new Connections());
        if (context instanceof StandardContext standard) {
            // Nothing is ever redeployed here, so there are no leaks to look for.
            standard.setClearReferencesThreadLocals(false);
            standard.setClearReferencesRmiTargets(false);
        }
        addApi(context, api, work);
        addFiles(context, files);
        context.addServletContainerInitializer(new WsSci(), Set.of());
        context.addServletContainerInitializer((classes, servletContext) -> open(servletContext, socket), Set.of());
    }

    void start() throws IOException {
        try {
            tomcat.start();
        } catch (LifecycleException e) {
            close();
            throw new IOException("The sandbox could not be started", e);
        }
    }

    int port() {
        return tomcat.getConnector().getLocalPort();
    }

    private static void addApi(Context context, ApiServlet api, Path work) {
        Wrapper wrapper = Tomcat.addServlet(context, "api", api);
        wrapper.setMultipartConfigElement(
                new MultipartConfigElement(work.toString(), FormReader.MAX_BYTES, FormReader.MAX_BYTES + 65536, 65536));
        context.addServletMappingDecoded("/", "api");
    }

    private static void addFiles(Context context, FileFaultFilter filter) {
        Wrapper wrapper = Tomcat.addServlet(context, "files", new DefaultServlet());
        // Only a strong validator lets a broken download go on where it stopped.
        wrapper.addInitParameter("useStrongETags", "true");
        wrapper.addInitParameter("sendfileSize", "-1");
        context.addServletMappingDecoded(Endpoint.FILE.path() + "/*", "files");
        context.addMimeMapping("mp4", "video/mp4");
        context.addMimeMapping("png", "image/png");
        FilterDef definition = new FilterDef();
        definition.setFilterName("file-faults");
        definition.setFilter(filter);
        context.addFilterDef(definition);
        FilterMap map = new FilterMap();
        map.setFilterName("file-faults");
        map.addURLPattern(Endpoint.FILE.path() + "/*");
        context.addFilterMap(map);
    }

    private static void open(ServletContext servletContext, LiveSocket socket) {
        if (servletContext.getAttribute(ServerContainer.class.getName()) instanceof ServerContainer container) {
            // Clients say little, and there may be thousands of them.
            container.setDefaultMaxTextMessageBufferSize(LONGEST_MESSAGE);
            container.setDefaultMaxBinaryMessageBufferSize(LONGEST_MESSAGE);
            try {
                container.addEndpoint(ServerEndpointConfig.Builder.create(LiveSocket.class, SOCKET_PATH)
                        .configurator(new Always(socket))
                        .subprotocols(List.of())
                        .build());
            } catch (DeploymentException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        try {
            tomcat.stop();
            tomcat.destroy();
        } catch (LifecycleException e) {
            throw new IOException(e);
        }
    }

    /** One endpoint object serves all connections. */
    private static final class Always extends ServerEndpointConfig.Configurator {

        private final LiveSocket socket;

        Always(LiveSocket socket) {
            this.socket = socket;
        }

        @Override
        public <T> T getEndpointInstance(Class<T> type) {
            return type.cast(socket);
        }
    }
}

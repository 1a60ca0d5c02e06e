package app.animato.shell;

import app.animato.shared.ui.ClientFiles;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Serves our own client files: for good at the addresses that change with them, and asked for anew each time at those
 * that stay.
 */
@Configuration(proxyBeanMethods = false)
class ClientFileServing implements WebMvcConfigurer {

    private static final Duration FOR_GOOD = Duration.ofDays(365);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        serve(
                registry,
                "/" + ClientFiles.FOLDER + "**",
                CacheControl.maxAge(FOR_GOOD).cachePublic().immutable());
        serve(registry, "/ui/**", CacheControl.noCache());
    }

    private static void serve(ResourceHandlerRegistry registry, String addresses, CacheControl kept) {
        registry.addResourceHandler(addresses)
                .addResourceLocations("classpath:/" + ClientFiles.PLACE)
                .setCacheControl(kept)
                // Every version of them bears the date of its build's beginning, which is the same for all.
                .setUseLastModified(false);
    }
}

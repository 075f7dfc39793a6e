package id.jejaring.platform.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The field app: files only. What has its content's hash in its name never changes; everything else is asked for anew. */
@Configuration(proxyBeanMethods = false)
class FieldFiles implements WebMvcConfigurer {
    private static final String FILES = "classpath:/static/field/";

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/field/").setViewName("forward:/field/index.html");
        registry.addRedirectViewController("/field", "/field/");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/field/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).immutable());
        registry.addResourceHandler("/field/**").addResourceLocations(FILES).setCacheControl(CacheControl.noCache());
    }
}

package id.jejaring.access;

import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

@Configuration(proxyBeanMethods = false)
class DoorConfiguration implements WebMvcRegistrations {
    private final Guard guard;

    DoorConfiguration(Guard guard) {
        this.guard = guard;
    }

    @Override
    public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
        return new DoorKeeper(guard);
    }
}

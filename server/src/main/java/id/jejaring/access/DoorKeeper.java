package id.jejaring.access;

import id.jejaring.kernel.Problem;
import id.jejaring.kernel.Refused;
import id.jejaring.platform.Scope;
import id.jejaring.platform.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/** Stands at every door: asks the action table, then runs the handler in the scope of that action and no other. */
class DoorKeeper extends RequestMappingHandlerAdapter {
    private final Guard guard;

    DoorKeeper(Guard guard) {
        this.guard = guard;
    }

    @Override
    protected @Nullable ModelAndView handleInternal(
            HttpServletRequest request, HttpServletResponse response, HandlerMethod handler) throws Exception {
        if (ErrorController.class.isAssignableFrom(handler.getBeanType()) || isReadiness(handler)) {
            return super.handleInternal(request, response, handler);
        }
        if (mustSignIn(request, handler)) {
            return new ModelAndView("redirect:" + NextPath.signInFor(request));
        }
        if (mustChoosePassword(request, handler)) {
            return new ModelAndView("redirect:/account/password");
        }
        return scope(request, handler).call(() -> super.handleInternal(request, response, handler));
    }

    // Spring Boot's own handler; application.yaml exposes no other endpoint than health.
    private static boolean isReadiness(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("org.springframework.boot.webmvc.actuate.");
    }

    /** Somebody reading pages is led to the sign-in and back; programs and forms get the problem. */
    private static boolean mustSignIn(HttpServletRequest request, HandlerMethod handler) {
        Door door = handler.getMethodAnnotation(Door.class);
        return door != null
                && !door.value().open()
                && SessionFilter.actor(request).isEmpty()
                && request.getMethod().equals("GET")
                && request.getHeader("HX-Request") == null
                && Problems.wantsPage(request);
    }

    /** A one-time password opens nothing but the page where one's own is chosen. */
    private static boolean mustChoosePassword(HttpServletRequest request, HandlerMethod handler) {
        Door door = handler.getMethodAnnotation(Door.class);
        return door != null
                && !door.value().open()
                && door.value() != Action.MANAGE_OWN_ACCOUNT
                && SessionFilter.actor(request).filter(Actor::oneTime).isPresent()
                && Problems.wantsPage(request);
    }

    private Scope scope(HttpServletRequest request, HandlerMethod handler) {
        Door door = handler.getMethodAnnotation(Door.class);
        if (door == null) {
            throw new IllegalStateException("a handler without a door: " + handler.getShortLogMessage());
        }
        Action action = door.value();
        if (action.open()) {
            return SessionFilter.actor(request)
                    .map(actor -> actor.scopeFor(action))
                    .orElse(Scope.NOTHING);
        }
        Actor actor = SessionFilter.actor(request)
                .orElseThrow(() ->
                        new Refused(SessionFilter.stale(request) ? Problem.SESSION_ENDED : Problem.NOT_SIGNED_IN));
        if (actor.oneTime() && action != Action.MANAGE_OWN_ACCOUNT) {
            throw new Refused(Problem.NOT_ALLOWED);
        }
        if (!guard.open()) {
            actor.require(action);
        }
        return actor.scopeFor(action);
    }

    /** Hands the actor to handlers that ask for one. */
    @Component
    static class ActorArgument implements HandlerMethodArgumentResolver {
        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Actor.class;
        }

        @Override
        public Actor resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            HttpServletRequest http = request.getNativeRequest(HttpServletRequest.class);
            if (http == null) {
                throw new IllegalStateException("not an HTTP request");
            }
            return SessionFilter.actor(http).orElseThrow(() -> new Refused(Problem.NOT_SIGNED_IN));
        }
    }
}

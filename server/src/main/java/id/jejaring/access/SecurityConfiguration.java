package id.jejaring.access;

import id.jejaring.kernel.Problem;
import id.jejaring.platform.web.ErrorPages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Headers and forgery protection. Who may pass is not decided here but at each {@link Door}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
                    + "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    // The field app hashes a PIN in WebAssembly, works as a service worker, and hands over files of sealed records.
    private static final String FIELD_CONTENT =
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; "
                    + "connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types jejaring-field";

    @Bean
    SecurityFilterChain chain(HttpSecurity http, Actors actors) throws Exception {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(c -> c.disable())
                .securityContext(c -> c.disable())
                .formLogin(f -> f.disable())
                .httpBasic(b -> b.disable())
                .logout(l -> l.disable())
                .csrf(c -> c.csrfTokenRepository(tokens()).ignoringRequestMatchers(SecurityConfiguration::jsonFromHere))
                .exceptionHandling(e -> e.accessDeniedHandler((request, response, denied) -> {
                    request.setAttribute(ErrorPages.PROBLEM, Problem.FORGED_REQUEST);
                    response.sendError(Problem.FORGED_REQUEST.status());
                }))
                .headers(h -> h.addHeaderWriter(SecurityConfiguration::content)
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(p -> p.policy("geolocation=(), camera=(), microphone=()"))
                        .crossOriginOpenerPolicy(c -> c.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .frameOptions(f -> f.deny()))
                .addFilterAfter(new SessionFilter(actors), CsrfFilter.class)
                .build();
    }

    private static void content(HttpServletRequest request, HttpServletResponse response) {
        boolean field = request.getRequestURI().startsWith("/field/");
        response.setHeader("Content-Security-Policy", field ? FIELD_CONTENT : CONTENT);
    }

    private static CookieCsrfTokenRepository tokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    /** Another site cannot send JSON, lines of it or DELETE without asking first, and nobody answers that question with yes. */
    private static boolean jsonFromHere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String type = request.getContentType();
        boolean asksFirst = request.getMethod().equals("DELETE")
                || type != null
                        && (type.startsWith(MediaType.APPLICATION_JSON_VALUE)
                                || type.startsWith(MediaType.APPLICATION_NDJSON_VALUE));
        return asksFirst && (site == null || site.equals("same-origin") || site.equals("none"));
    }

    /** Keeps Spring Boot from inventing a user; nobody signs in this way. */
    @Bean
    UserDetailsService nobody() {
        return name -> {
            throw new UsernameNotFoundException("none");
        };
    }
}

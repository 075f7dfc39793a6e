package id.jejaring.person;

import id.jejaring.platform.Scope;
import org.springframework.beans.factory.BeanFactory;

/** Compares at once whoever waits to be compared. */
public record Comparing(BeanFactory beans) {
    public void all() {
        Scope.SIGN_IN
                .widened(Register.REGENCY.value())
                .run(() -> beans.getBean(ProposeDuplicates.class).round(Register.REGENCY));
    }
}

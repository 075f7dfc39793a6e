package id.jejaring.access;

import org.springframework.context.annotation.Primary;

/** The first lock, open: imported by the test of the second, and by nothing that is shipped. */
@Primary
public class OpenGuard extends Guard {
    @Override
    boolean open() {
        return true;
    }
}

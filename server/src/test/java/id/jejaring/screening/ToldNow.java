package id.jejaring.screening;

import org.springframework.beans.factory.BeanFactory;

/** Tells the phones which instruments are in force without waiting for the next round. */
public final class ToldNow {
    private ToldNow() {}

    public static void instruments(BeanFactory beans) {
        beans.getBean(InstrumentFeed.class).round();
    }
}

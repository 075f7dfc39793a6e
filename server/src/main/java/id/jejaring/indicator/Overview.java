package id.jejaring.indicator;

import java.util.List;

/** One indicator over all a reader sees: now, the period before, month by month. */
public record Overview(Indicator indicator, Value now, Value before, List<Numbers.Point> course) {
    /** Whether it moved the good way, the bad way, or neither can be said: better, worse, same. */
    public String trend() {
        Double then = before.value();
        Double today = now.value();
        if (then == null || today == null || then.equals(today) || indicator.better() == Indicator.Better.NEITHER) {
            return "same";
        }
        return today > then == (indicator.better() == Indicator.Better.MORE) ? "better" : "worse";
    }
}

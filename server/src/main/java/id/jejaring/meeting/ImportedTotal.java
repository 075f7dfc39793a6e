package id.jejaring.meeting;

import id.jejaring.kernel.RegionCode;
import java.math.BigDecimal;
import java.time.YearMonth;

/** A total counted elsewhere. It is shown beside the program's own numbers and never mixed into them. */
public record ImportedTotal(RegionCode region, YearMonth month, String indicator, BigDecimal value, String source) {}

package id.jejaring.indicator;

import id.jejaring.indicator.spi.Fact;
import id.jejaring.kernel.RegionCode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** One item of one village in one month, counted from its facts. Order of minutes and people does not matter, so both are sorted. */
record Cell(
        String item,
        RegionCode district,
        int villageNo,
        int facts,
        long total,
        List<Integer> minutes,
        List<Long> people) {
    static Cell of(String item, RegionCode district, int villageNo, List<Fact> facts) {
        return new Cell(
                item,
                district,
                villageNo,
                facts.size(),
                facts.stream().mapToLong(Fact::amount).sum(),
                facts.stream()
                        .map(Fact::lasted)
                        .filter(Objects::nonNull)
                        .map(Duration::toMinutes)
                        .map(Math::toIntExact)
                        .sorted()
                        .toList(),
                facts.stream()
                        .map(Fact::person)
                        .filter(Objects::nonNull)
                        .map(UUID::getLeastSignificantBits)
                        .distinct()
                        .sorted()
                        .toList());
    }
}

package id.jejaring.region;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/** The files the build takes from the npm package idn-area-data (data under ODbL), and ours beside them. */
final class RegionData {
    private static final List<String> LISTS =
            List.of("provinces.csv", "regencies.csv", "districts.csv", "villages.csv");

    record Place(String code, String name) {}

    record TimeZone(String province, String zone, LocalDate validFrom, String source) {}

    Edition edition() {
        Properties told = new Properties();
        try {
            told.load(new StringReader(text("edition.properties")));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Edition(
                told.getProperty("source"),
                told.getProperty("version"),
                sha256(),
                told.getProperty("basis"),
                LocalDate.parse(told.getProperty("valid_from")));
    }

    List<Place> places() {
        List<Place> places = new ArrayList<>(92_000);
        for (String list : LISTS) {
            for (List<String> row : rows(list)) {
                places.add(new Place(row.getFirst(), row.getLast()));
            }
        }
        return places;
    }

    List<TimeZone> timeZones() {
        return rows("time-zones.csv").stream()
                .map(row -> new TimeZone(row.get(0), row.get(1), LocalDate.parse(row.get(2)), row.get(3)))
                .toList();
    }

    private static List<List<String>> rows(String file) {
        return text(file).lines().skip(1).map(Csv::fields).toList();
    }

    private static String sha256() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            LISTS.forEach(file -> digest.update(bytes(file)));
            digest.update(bytes("time-zones.csv"));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(String file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = RegionData.class.getResourceAsStream("data/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the build left out region data: " + file);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

package id.jejaring.access;

import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The first lock: what a query brought is shown only if the scope of the running action covers it. Row security is the second and
 * says the same in SQL. A test puts an open guard in this one's place to prove that the other holds alone; no setting does.
 */
@Component
public class Guard {
    boolean open() {
        return false;
    }

    public boolean sees(Placed record) {
        return open() || covers(Scope.current(), record.whose());
    }

    public <T extends Placed> List<T> only(List<T> records) {
        return records.stream().filter(this::sees).toList();
    }

    /** Of what was formed or agreed somewhere and names no person: its region is all there is to know. */
    public boolean reaches(RegionCode region) {
        return open() || Scope.current().places().stream().anyMatch(place -> new RegionCode(place).contains(region));
    }

    /** Of what concerns every place of a regency: whoever's places lie in it. */
    public boolean concerns(RegionCode regency) {
        return open() || Scope.current().places().stream().map(RegionCode::new).anyMatch(regency::contains);
    }

    private static boolean covers(Scope scope, Placed.Whose whose) {
        return scope.regencies().contains(whose.regency())
                || scope.villages().contains(whose.village())
                || whose.registered() && scope.registers().contains(whose.village())
                || whose.person() != null && scope.people().contains(whose.person())
                || !Collections.disjoint(scope.positions(), whose.posts());
    }
}

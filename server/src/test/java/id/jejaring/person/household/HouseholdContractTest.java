package id.jejaring.person.household;

import id.jejaring.sync.spi.SyncContract;
import java.util.List;

class HouseholdContractTest extends SyncContract {
    static String body(String village, String home) {
        return "{\"village\":\"%s\",\"home\":\"%s\",\"rt\":\"03/01\",\"phone\":\"0812 3456 7890\"}"
                .formatted(village, home);
    }

    @Override
    protected String type() {
        return "household";
    }

    @Override
    protected List<String> tables() {
        return List.of("person.household");
    }

    @Override
    protected String body() {
        return body(no(0), "rumah panggung di tepi sungai");
    }

    @Override
    protected String otherBody() {
        return body(no(0), "rumah di belakang pasar");
    }

    @Override
    protected String bodyElsewhere() {
        return body(no(20), "rumah di desa lain");
    }
}

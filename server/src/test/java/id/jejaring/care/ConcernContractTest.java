package id.jejaring.care;

import id.jejaring.access.Role;
import id.jejaring.sync.spi.SyncContract;
import java.util.List;
import java.util.UUID;

class ConcernContractTest extends SyncContract {
    @Override
    protected void prepare() {
        staff.hire(Role.DUTY_OFFICER, "62.01");
    }

    @Override
    protected String type() {
        return "concern";
    }

    @Override
    protected List<String> tables() {
        return List.of("care.concern", "care.handover", "work.item");
    }

    private String told(String story) {
        return """
                {"village":%s,"about_name":"Uji","about_sex":"MALE","about_age":31,"story":"%s","signs":["distress"]}
                """.formatted(no(0), story);
    }

    @Override
    protected String body() {
        return told("Tidak keluar rumah sejak tiga minggu.");
    }

    @Override
    protected String otherBody() {
        return told("Berbicara sendiri di pos ronda.");
    }

    /** A concern may be reported about anybody of the regency, but a person is named only by who knows them. */
    @Override
    protected String bodyElsewhere() {
        return "{\"village\":%s,\"person\":\"%s\",\"story\":\"Tidak makan.\"}".formatted(no(20), UUID.randomUUID());
    }
}

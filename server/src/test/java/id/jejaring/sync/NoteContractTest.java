package id.jejaring.sync;

import id.jejaring.sync.spi.SyncContract;
import java.util.List;
import org.springframework.context.annotation.Import;

@Import(FieldTest.Notes.class)
class NoteContractTest extends SyncContract {
    @Override
    protected String type() {
        return "note";
    }

    @Override
    protected List<String> tables() {
        return List.of("sync.item");
    }

    @Override
    protected String body() {
        return Note.body(no(0), "satu");
    }

    @Override
    protected String otherBody() {
        return Note.body(no(0), "dua");
    }

    @Override
    protected String bodyElsewhere() {
        return Note.body(no(9), "jauh");
    }
}

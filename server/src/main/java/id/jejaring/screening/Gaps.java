package id.jejaring.screening;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a document left out although its record says it may not be null: reading alone would not notice. */
final class Gaps {
    private Gaps() {}

    static List<String> in(Record document) {
        List<String> gaps = new ArrayList<>();
        search("", document, gaps);
        return gaps;
    }

    private static void search(String path, @Nullable Object value, List<String> gaps) {
        switch (value) {
            case null -> gaps.add(path + " is missing");
            case Record part -> {
                for (RecordComponent component : part.getClass().getRecordComponents()) {
                    Object inside = read(component, part);
                    if (inside != null || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        search(path + "/" + component.getName(), inside, gaps);
                    }
                }
            }
            case Iterable<?> many -> many.forEach(each -> search(path, each, gaps));
            case Map<?, ?> named -> named.forEach((name, each) -> search(path + "/" + name, each, gaps));
            default -> {}
        }
    }

    private static @Nullable Object read(RecordComponent component, Record part) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

package id.jejaring.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import id.jejaring.sync.spi.SyncType;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.util.ReflectionUtils;

/** Whoever adds a kind of record proves that it keeps the contract. */
class ContractsTest extends FieldTest {
    @Test
    void every_kind_of_record_has_its_contract_test() {
        Set<String> proved = new ClassFileImporter()
                .importPackages("id.jejaring").stream()
                        .filter(each -> each.isAssignableTo("id.jejaring.sync.spi.SyncContract"))
                        .filter(each -> !each.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(ContractsTest::type)
                        .collect(Collectors.toSet());
        Set<String> kinds = beans.getBeanProvider(SyncType.class).stream()
                .map(SyncType::name)
                .collect(Collectors.toSet());

        assertThat(proved).isEqualTo(kinds).isNotEmpty();
    }

    private static String type(JavaClass test) {
        try {
            var constructor = test.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            Object one = constructor.newInstance();
            Method type = test.reflect().getDeclaredMethod("type");
            type.setAccessible(true);
            return String.valueOf(ReflectionUtils.invokeMethod(type, one));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

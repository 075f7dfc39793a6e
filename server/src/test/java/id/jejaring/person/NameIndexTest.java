package id.jejaring.person;

import static id.jejaring.person.Register.wide;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.region.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Names nobody bore before, brought by several at once. */
@JejaringTest
class NameIndexTest {
    @Autowired
    RegisterPerson registerPerson;

    @Autowired
    Regions regions;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Maintenance maintenance;

    @Autowired
    BeanFactory beans;

    private Register register;
    private final CyclicBarrier both = new CyclicBarrier(2);

    @BeforeEach
    void register() {
        register = new Register(registerPerson, regions);
    }

    private Person registered(String first, String second) {
        return wide().call(() -> transaction.execute(status -> {
            register.named(first);
            await();
            return register.named(second);
        }));
    }

    private void await() {
        try {
            both.await(10, TimeUnit.SECONDS);
        } catch (Exception late) {
            throw new IllegalStateException(late);
        }
    }

    @Test
    void two_who_bring_the_same_names_in_another_order_do_not_wait_for_each_other() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            Future<Person> one = threads.submit(() -> registered("Wulandariah", "Zubairoh"));
            Future<Person> other = threads.submit(() -> registered("Zubairoh", "Wulandariah"));

            assertThat(List.of(one.get(), other.get()))
                    .extracting(Person::name)
                    .containsExactlyInAnyOrder("Zubairoh", "Wulandariah");
        }
        assertThat(count("select count(*) from person.name_variant where token in ('wulandariah', 'zubairoh')"))
                .isPositive();
    }

    @Test
    void a_double_within_one_transaction_is_proposed() {
        wide().call(() -> transaction.execute(status -> {
            register.add(named("Kromodiwirjo Tjokrosoedarmo"), register.village(0));
            return register.add(named("Kromodiwiryo Cokrosudarmo"), register.village(0));
        }));
        new Comparing(beans).all();

        assertThat(count("select count(*) from person.duplicate d join person.person p on p.id = d.a_id"
                        + " where p.name like 'Kromodiwir%'"))
                .isEqualTo(1);
    }

    private static Details named(String name) {
        return Details.of(name, Sex.MALE, Birth.on(LocalDate.of(1961, 4, 21)));
    }

    private int count(String question) {
        return maintenance.call(sql -> sql.sql(question).query(Integer.class).single());
    }
}

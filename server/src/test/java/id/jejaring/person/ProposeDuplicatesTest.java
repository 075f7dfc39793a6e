package id.jejaring.person;

import static id.jejaring.person.Register.REGENCY;
import static id.jejaring.person.Register.wide;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.access.EachBody;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The search for doubles goes on whatever is wrong with one record. */
@JejaringTest
class ProposeDuplicatesTest {
    private static final String BAD = "Tidak Terbanding";

    @Autowired
    BeanFactory beans;

    @Autowired
    Duplicates duplicates;

    @Autowired
    Maintenance maintenance;

    @Test
    void one_who_cannot_be_compared_does_not_keep_the_others_from_it() {
        Register register = new Register(beans.getBean(RegisterPerson.class), beans.getBean(Regions.class));
        Details details = Details.of("Maria Goreti Lero", Sex.FEMALE, Birth.on(LocalDate.of(1991, 2, 5)));
        Person first = register.add(details, register.village(0));
        register.named(BAD);
        Person second = register.add(details, register.village(0));

        Scope.SIGN_IN.widened(REGENCY.value()).run(() -> stumbling().round(REGENCY));

        assertThat(wide().call(() -> duplicates.find(REGENCY, first.id(), second.id())))
                .isPresent();
        assertThat(waiting()).isZero();
    }

    private long waiting() {
        return maintenance.call(sql -> sql.sql("select count(*) from person.uncompared")
                .query(Long.class)
                .single());
    }

    private ProposeDuplicates stumbling() {
        Regions regions = beans.getBean(Regions.class);
        InstantSource clock = beans.getBean(InstantSource.class);
        JdbcClient sql = beans.getBean(JdbcClient.class);
        NameIndex names = beans.getBean(NameIndex.class);
        MatchPeople matching = new MatchPeople(sql, beans.getBean(NikSeal.class), names, regions, clock) {
            @Override
            List<List<Match>> match(RegionCode regency, List<Sought> all) {
                if (all.stream().anyMatch(each -> BAD.equals(each.name()))) {
                    throw new IllegalArgumentException(BAD);
                }
                return super.match(regency, all);
            }
        };
        return new ProposeDuplicates(
                matching,
                duplicates,
                beans.getBean(MergeQueries.class),
                beans.getBean(People.class),
                regions,
                beans.getBean(EachBody.class),
                beans.getBean(Uncompared.class),
                beans.getBean(TransactionTemplate.class),
                clock);
    }
}

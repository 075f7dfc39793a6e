package id.jejaring.platform;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction may see and change: row security reads it, see V005__protect.sql. Bound to the running request;
 * where none is bound the database shows nothing.
 *
 * @param within regencies some of whose people are in reach, wide or narrow: there words of names are looked up
 * @param regencies wide reach, by regency
 * @param villages narrow reach, by village number
 * @param registers villages whose household register is in reach: names and homes, nothing of care
 * @param people persons entrusted one by one
 * @param positions the posts the actor answers for
 * @param districts watching without names
 * @param places regions whose process data is in reach: what was formed, asked for and agreed there; never a person
 * @param administered bodies whose accounts the actor administers
 * @param audited bodies whose audit the actor reads
 */
public record Scope(
        Set<String> within,
        Set<String> regencies,
        Set<Integer> villages,
        Set<Integer> registers,
        Set<UUID> people,
        Set<UUID> positions,
        Set<String> districts,
        Set<String> places,
        Set<String> administered,
        Set<String> audited,
        @Nullable UUID account,
        boolean signIn) {
    private static final ScopedValue<Scope> BOUND = ScopedValue.newInstance();

    public static final Scope NOTHING = bare(null, false);
    public static final Scope SIGN_IN = bare(null, true);

    /** An account and nothing else. */
    public static Scope of(UUID account) {
        return bare(account, false);
    }

    /** What one post owns: for telling it something. */
    public static Scope ofPost(UUID post) {
        return new Scope(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(post), Set.of(), Set.of(), Set.of(), null, false);
    }

    /** One person of a regency and nobody else: for whoever holds a link. */
    public static Scope ofPerson(String regency, UUID person) {
        return new Scope(
                Set.of(regency),
                Set.of(),
                Set.of(),
                Set.of(person),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null,
                false);
    }

    private static Scope bare(@Nullable UUID account, boolean signIn) {
        return new Scope(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), account, signIn);
    }

    /** The whole of a regency besides, for what the program does by itself. */
    public Scope widened(String regency) {
        Set<String> one = Set.of(regency);
        return new Scope(
                either(within, one),
                either(regencies, one),
                villages,
                registers,
                people,
                positions,
                districts,
                either(places, one),
                administered,
                audited,
                account,
                signIn);
    }

    /** Whatever one of two scopes of the same account shows. */
    public Scope and(Scope other) {
        return new Scope(
                either(within, other.within),
                either(regencies, other.regencies),
                either(villages, other.villages),
                either(registers, other.registers),
                either(people, other.people),
                either(positions, other.positions),
                either(districts, other.districts),
                either(places, other.places),
                either(administered, other.administered),
                either(audited, other.audited),
                account,
                signIn);
    }

    private static <T> Set<T> either(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Without a household register. */
    public Scope(
            Set<String> within,
            Set<String> regencies,
            Set<Integer> villages,
            Set<UUID> people,
            Set<UUID> positions,
            Set<String> districts,
            Set<String> administered,
            Set<String> audited,
            @Nullable UUID account,
            boolean signIn) {
        this(
                within,
                regencies,
                villages,
                Set.of(),
                people,
                positions,
                districts,
                administered,
                audited,
                account,
                signIn);
    }

    /** Without process data of a place. */
    public Scope(
            Set<String> within,
            Set<String> regencies,
            Set<Integer> villages,
            Set<Integer> registers,
            Set<UUID> people,
            Set<UUID> positions,
            Set<String> districts,
            Set<String> administered,
            Set<String> audited,
            @Nullable UUID account,
            boolean signIn) {
        this(
                within,
                regencies,
                villages,
                registers,
                people,
                positions,
                districts,
                Set.of(),
                administered,
                audited,
                account,
                signIn);
    }

    public static Scope current() {
        return BOUND.orElse(NOTHING);
    }

    public <T, X extends Throwable> T call(ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(BOUND, this).call(work);
    }

    public void run(Runnable work) {
        ScopedValue.where(BOUND, this).run(work);
    }

    /** One round trip. Values are codes, numbers and uuids only, so nothing in them needs quoting. */
    String settings() {
        return List.of(
                        set("within", codes(within)),
                        set("regencies", codes(regencies)),
                        set("villages", array(villages)),
                        set("registers", array(registers)),
                        set("people", array(people)),
                        set("positions", array(positions)),
                        set("districts", codes(districts)),
                        set("places", codes(places)),
                        set("admin", codes(administered)),
                        set("audit", codes(audited)),
                        set("account", account == null ? "" : account.toString()),
                        set("sign_in", signIn ? "on" : "off"))
                .stream()
                .collect(Collectors.joining("; "));
    }

    private static String set(String name, String value) {
        return "set local app." + name + " = '" + value + "'";
    }

    private static String codes(Collection<String> codes) {
        codes.stream().filter(code -> !code.matches("[0-9.]{2,13}")).findAny().ifPresent(code -> {
            throw new IllegalArgumentException("not a region code");
        });
        return String.join(",", codes);
    }

    private static String array(Collection<?> values) {
        return values.isEmpty() ? "" : values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}

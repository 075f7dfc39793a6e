package id.jejaring.region;

/** How many regions lie below one, by kind. */
public record RegionCounts(int regencies, int cities, int districts, int desa, int kelurahan, int desaAdat) {
    static final RegionCounts NONE = new RegionCounts(0, 0, 0, 0, 0, 0);

    public int villages() {
        return desa + kelurahan + desaAdat;
    }
}

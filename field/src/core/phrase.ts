/** Easy words that are hard to mistake for one another; four of them make a phrase worth more than six digits. */
const WORDS = `
abang abu acar adik air akar alam alis alun amal anak angin angsa antik apel api arang arus asam asap asin atap awan ayam ayah
babi badai bahu baju bakul bambu bangku bantal baru batik batu baut bayam bayi bebek beras besi betis biji bilik bintang biru
bola bonang botol buah buaya bubur budaya buih buku bulan bulu bumi bunga burung busa cabai cahaya candi cangkir capung celana
cendol cermin cicak cincin coklat corak dadu dagu dahan dandang danau dapur dasi datar daun dayung debu delima desa dinding
dompet domba duku durian ekor elang ember emas embun empat enam es fajar gajah galah gambir gamelan garam gelang gelas gempa
gendang gigi gitar gua gula gunung gurita guru hari harimau hati hijau hujan hutan ikan indah intan ipar istana itik jagung
jahe jala jambu jamu jari jarum jati jembatan jeruk joglo jubah jurang kabut kaca kaki kakak kambing kamus kancil kapal kapas
kapur karang kasur katak kawan kayu kebun kecap kelapa kemiri kendi kepala kera kerang keris kertas ketan kijang kipas kita
koki kolam kopi kota kotak kuali kucing kuda kue kuku kulit kumbang kunci kuning kursi lada ladang lagu laba laju lampu langit
laut lebah lemari lengan lesung lidah lilin lima lipat lumbung lutut madu mangga manis mata meja melati melon merah merak
minyak mobil monyet musim naga nanas nangka nasi nelayan nenek nira obor ombak orang otak padi pagar pagi paku palu pandan
panen pantai papan parang pasar pasir patung payung pelita pena perahu perak petani piring pisang pita pohon pulau pundak
putih puyuh rakit rambut ranting rasa rawa rebana roda rotan rumah rumput rusa sabun sagu salak sapi sarang sarung satu sawah
sawo sayap sayur sekop selat semut senja sepatu serai siang siku singkong sirih sisir suling sumur sungai surat susu tahu
taman tanah tangan tangga tari tas tebu tedung telaga telur tembok tenun teras terang tikar timun tiram tomat topi tugu
tupai uap ubi udang ular ulat ungu utara wadah waduk wajan waktu wangi warna wayang wortel yoyo zaitun`.trim().split(/\s+/);

/** @param random as many random bytes as asked for */
export const suggestPhrase = (random: (bytes: number) => Uint8Array): string => {
  const words: string[] = [];
  while (words.length < 4) {
    const [high = 0, low = 0] = random(2);
    // Words beyond the last whole round of the list would be likelier than others.
    const drawn = high * 256 + low;
    if (drawn < 65_536 - (65_536 % WORDS.length)) words.push(WORDS[drawn % WORDS.length] ?? '');
  }
  return words.join(' ');
};

const EASY_RUNS = '01234567890 09876543210';

/** Six digits or more, neither one digit repeated nor counting up or down nor a pair repeated; or four words. */
export const tooEasy = (kind: 'pin' | 'phrase', text: string): boolean => {
  if (kind === 'phrase') return text.trim().split(/\s+/).filter((word) => word.length >= 3).length < 4;
  return !/^\d{6,12}$/.test(text) || /^(\d{1,3})\1+$/.test(text) || EASY_RUNS.includes(text);
};

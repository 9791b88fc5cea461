#include "indexer/analyse/entities/place_aliases.h"

#include <algorithm>
#include <string_view>

namespace dateline {
namespace {

struct AliasRow {
  std::string_view alias;
  std::string_view name;  // as the gazetteers have it
};

// clang-format off
constexpr AliasRow kAliasRows[] = {
    {"Adalia", "Antalya"}, {"Addis Abeba", "Addis Ababa"}, {"Adis Ababa", "Addis Ababa"},
    {"Agana", "Hagatna"}, {"Ahmadabad", "Ahmedabad"}, {"Ahwaz", "Ahvaz"},
    {"Aix-la-Chapelle", "Aachen"}, {"Akmola", "Astana"}, {"Alexandropol", "Gyumri"},
    {"Alma Ata", "Almaty"}, {"Alor Star", "Alor Setar"}, {"Amboina", "Ambon"}, {"Amboyna", "Ambon"},
    {"Andizhan", "Andijan"}, {"Anking", "Anqing"}, {"Antwerpen", "Antwerp"}, {"Anvers", "Antwerp"},
    {"Ashkhabad", "Ashgabat"}, {"Assouan", "Aswan"}, {"Avdeevka", "Avdiivka"},
    {"Bagdad", "Baghdad"}, {"Bandjarmasin", "Banjarmasin"}, {"Bardia", "Tobruk"},
    {"Bassorah", "Basra"}, {"Batum", "Batumi"}, {"Be'er Sheva", "Beersheba"},
    {"Beer Sheva", "Beersheba"}, {"Beiji", "Baiji"}, {"Belagavi", "Belgaum"},
    {"Belorussia", "Belarus"}, {"Bengazi", "Benghazi"}, {"Beni Suef", "Bani Suwayf"},
    {"Bessarabia", "Moldova"}, {"Beyrout", "Beirut"}, {"Beyrouth", "Beirut"},
    {"Bizerta", "Bizerte"}, {"Bobo Dioulasso", "Bobo-Dioulasso"}, {"Bokhara", "Bukhara"},
    {"Bougie", "Bejaia"}, {"Boulogne", "Boulogne-sur-Mer"}, {"Bozen", "Bolzano"},
    {"British India", "India"}, {"Bruxelles", "Brussels"}, {"Bucarest", "Bucharest"},
    {"Buda Pesth", "Budapest"}, {"Buda-Pest", "Budapest"}, {"Buda-Pesth", "Budapest"},
    {"Buenos Ayres", "Buenos Aires"}, {"Bukarest", "Bucharest"}, {"Bukharest", "Bucharest"},
    {"Buraidah", "Buraydah"}, {"Burmah", "Myanmar"}, {"Busrah", "Basra"}, {"Bussorah", "Basra"},
    {"Byelostok", "Bialystok"}, {"Cabul", "Kabul"}, {"Candahar", "Kandahar"},
    {"Cap Haitien", "Okap"}, {"Cap-Haitien", "Okap"}, {"Carlsruhe", "Karlsruhe"},
    {"Cashmere", "Kashmir"}, {"Cassel", "Kassel"}, {"Cattaro", "Kotor"}, {"Cawnpur", "Kanpur"},
    {"Cheju", "Jeju"}, {"Cheliabinsk", "Chelyabinsk"}, {"Chengchow", "Zhengzhou"},
    {"Cherbourg", "Cherbourg-Octeville"}, {"Chernigov", "Chernihiv"}, {"Chernovtsy", "Chernivtsi"},
    {"Chiangmai", "Chiang Mai"}, {"Chiengmai", "Chiang Mai"}, {"Chilung", "Keelung"},
    {"Chonju", "Jeonju"}, {"Ciudad Trujillo", "Santo Domingo"}, {"Coblenz", "Koblenz"},
    {"Cochin China", "Vietnam"}, {"Cochin-China", "Vietnam"}, {"Conjeeveram", "Kanchipuram"},
    {"Coomassie", "Kumasi"}, {"Copenhague", "Copenhagen"}, {"Corea", "Korea"},
    {"Cronstadt", "Kronstadt"}, {"Cumilla", "Comilla"}, {"Czecho-Slovakia", "Czechoslovakia"},
    {"Czernovitz", "Chernivtsi"}, {"Czernowicz", "Chernivtsi"}, {"Czernowitz", "Chernivtsi"},
    {"Dacca", "Dhaka"}, {"Dalat", "Da Lat"}, {"Damaskus", "Damascus"}, {"Dantzic", "Gdansk"},
    {"Dantzig", "Gdansk"}, {"Debaltsevo", "Debaltseve"}, {"Debreczin", "Debrecen"},
    {"Dee Why", "Sydney"}, {"Den Bosch", "'s-Hertogenbosch"}, {"Den Haag", "The Hague"},
    {"Diarbekir", "Diyarbakir"}, {"Dienbienphu", "Dien Bien Phu"}, {"Diwaniya", "Ad Diwaniyah"},
    {"Djakarta", "Jakarta"}, {"Djakovica", "Gjakove"}, {"Djeddah", "Jeddah"},
    {"Djogjakarta", "Yogyakarta"}, {"Dnepropetrovsk", "Dnipro"}, {"Dniepropetrovsk", "Dnipro"},
    {"Duala", "Douala"}, {"Durazzo", "Durres"}, {"Dvinsk", "Daugavpils"},
    {"East Prussia", "Prussia"}, {"El Arish", "Arish"}, {"El Jadida", "El Jadid"},
    {"Elisabethpol", "Ganja"}, {"Elisavetgrad", "Kropyvnytskyi"}, {"Elizabethville", "Lubumbashi"},
    {"Erivan", "Yerevan"}, {"Erzeroum", "Erzurum"}, {"Esthonia", "Estonia"},
    {"Etchmiadzin", "Vagharshapat"}, {"Evian", "Evian-les-Bains"}, {"FYROM", "North Macedonia"},
    {"Fernando Po", "Malabo"}, {"Firenze", "Florence"}, {"Fort Jameson", "Chipata"},
    {"Fort Lamy", "N'Djamena"}, {"Fort Victoria", "Masvingo"}, {"Frankfort-on-Main", "Frankfurt"},
    {"Frankfort-on-the-Main", "Frankfurt"}, {"French Indochina", "Vietnam"}, {"Gand", "Ghent"},
    {"Genova", "Genoa"}, {"German East Africa", "Tanzania"},
    {"German South-West Africa", "Namibia"}, {"Gerona", "Girona"}, {"Girgenti", "Agrigento"},
    {"Gjakova", "Gjakove"}, {"Gjirokastra", "Gjirokaster"}, {"Godthaab", "Nuuk"},
    {"Gorki", "Nizhny Novgorod"}, {"Gorlovka", "Horlivka"}, {"Gottenburg", "Gothenburg"},
    {"Gqeberha", "Port Elizabeth"}, {"Grand Turk", "Turks and Caicos Islands"}, {"Guatamala", "Guatemala"}, {"Haadyai", "Hat Yai"},
    {"Habana", "Havana"}, {"Hakodadi", "Hakodate"}, {"Hamburgh", "Hamburg"}, {"Harrar", "Harar"},
    {"Hasaka", "Al Hasakah"}, {"Hassakeh", "Al Hasakah"}, {"Havannah", "Havana"},
    {"Hayti", "Haiti"}, {"Heraklion", "Irakleion"}, {"Hindostan", "India"}, {"Hoian", "Hoi An"},
    {"Innsbruek", "Innsbruck"}, {"Iraklion", "Irakleion"}, {"Irpen", "Irpin"}, {"Ismail", "Izmail"},
    {"Italian Somaliland", "Somalia"}, {"Janina", "Ioannina"}, {"Jedda", "Jeddah"},
    {"Jerez", "Jerez de la Frontera"}, {"Jesselton", "Kota Kinabalu"}, {"Jibuti", "Djibouti"},
    {"Jiddah", "Jeddah"}, {"Johore", "Johor Bahru"}, {"Johore Bahru", "Johor Bahru"},
    {"Jugo-Slavia", "Yugoslavia"}, {"Jugoslavia", "Yugoslavia"}, {"Kairwan", "Kairouan"},
    {"Karaganda", "Qaraghandy"}, {"Karl-Marx-Stadt", "Chemnitz"}, {"Karlsbad", "Karlovy Vary"},
    {"Katmandu", "Kathmandu"}, {"Kazvin", "Qazvin"}, {"Kerbala", "Karbala"}, {"Kerbela", "Karbala"},
    {"Kharkoff", "Kharkiv"}, {"Khartum", "Khartoum"}, {"Khatmandu", "Kathmandu"},
    {"Khorat", "Nakhon Ratchasima"}, {"Kieff", "Kyiv"}, {"Kiew", "Kyiv"}, {"Kioto", "Kyoto"},
    {"Kirghizia", "Kyrgyzstan"}, {"Kirghizstan", "Kyrgyzstan"}, {"Kirovabad", "Ganja"},
    {"Koepang", "Kupang"}, {"Kompong Cham", "Kampong Cham"}, {"Konakry", "Conakry"},
    {"Konduz", "Kunduz"}, {"Konia", "Konya"}, {"Kowno", "Kaunas"}, {"Krasnovodsk", "Turkmenbashi"},
    {"Kremenchug", "Kremenchuk"}, {"Krivoi Rog", "Kryvyi Rih"}, {"Krivoy Rog", "Kryvyi Rih"},
    {"Kurrachee", "Karachi"}, {"Kurri Kurri", "New South Wales"}, {"Kut-el-Amara", "Al Kut"},
    {"Kutais", "Kutaisi"}, {"Kuybyshev", "Samara"}, {"La Coruna", "A Coruna"},
    {"La Guayra", "La Guaira"}, {"Lahej", "Aden"}, {"Larissa", "Larisa"}, {"Leipsic", "Leipzig"},
    {"Lemberg", "Lviv"}, {"Leninabad", "Khujand"}, {"Leninakan", "Gyumri"}, {"Lerida", "Lleida"},
    {"Leyden", "Leiden"}, {"Lisichansk", "Lysychansk"}, {"Lissabon", "Lisbon"},
    {"Liuchow", "Liuzhou"}, {"Loanda", "Luanda"}, {"Lourenco Marques", "Maputo"}, {"Luik", "Liege"},
    {"Luxemburg", "Luxembourg"}, {"Lyallpur", "Faisalabad"}, {"Mahmudiya", "Mahmoudiya"},
    {"Makeevka", "Makiivka"}, {"Makeyevka", "Makiivka"}, {"Makkah", "Mecca"}, {"Manaos", "Manaus"},
    {"Mangaluru", "Mangalore"}, {"Mansoura", "Al Mansurah"}, {"Mansourah", "Al Mansurah"},
    {"Mantua", "Mantova"}, {"Marburg", "Marburg an der Lahn"}, {"Maritzburg", "Pietermaritzburg"},
    {"Matto Grosso", "Mato Grosso"}, {"Mayence", "Mainz"}, {"Mbombela", "Nelspruit"},
    {"Mechlin", "Mechelen"}, {"Memel", "Klaipeda"}, {"Menado", "Manado"}, {"Mequinez", "Meknes"},
    {"Mergui", "Myeik"}, {"Meshed", "Mashhad"}, {"Meshhed", "Mashhad"}, {"Milano", "Milan"},
    {"Miram Shah", "Miranshah"}, {"Misurata", "Misrata"}, {"Mitta Mitta", "Albury"},
    {"Mitylene", "Mytilene"}, {"Mogadiscio", "Mogadishu"}, {"Mogador", "Essaouira"},
    {"Mohammerah", "Khorramshahr"}, {"Moscou", "Moscow"}, {"Moskva", "Moscow"},
    {"Munchen", "Munich"}, {"Mysuru", "Mysore"}, {"Napoli", "Naples"},
    {"Nar Nar Goon", "Melbourne"}, {"Nasik", "Nashik"}, {"Nasiriya", "Nasiriyah"},
    {"Nassiriya", "Nasiriyah"}, {"Nassiriyah", "Nasiriyah"}, {"Ndjamena", "N'Djamena"},
    {"Nictheroy", "Niteroi"}, {"Nieuport", "Nieuwpoort"}, {"Nijni Novgorod", "Nizhny Novgorod"},
    {"Nijni-Novgorod", "Nizhny Novgorod"}, {"Nikolaev", "Mykolaiv"}, {"Nikolaiev", "Mykolaiv"},
    {"Nimeguen", "Nijmegen"}, {"Nisch", "Nis"}, {"Nish", "Nis"}, {"Nishapur", "Neyshabur"},
    {"Nismes", "Nimes"}, {"Novonikolaevsk", "Novosibirsk"}, {"Novorossisk", "Novorossiysk"},
    {"Nukualofa", "Nuku'alofa"}, {"Nuremburg", "Nuremberg"}, {"Olmuetz", "Olomouc"},
    {"Olmutz", "Olomouc"}, {"Oostende", "Ostend"}, {"Oporto", "Porto"}, {"Orenburgh", "Orenburg"},
    {"Oryol", "Orel"}, {"Oshogbo", "Osogbo"}, {"Ostende", "Ostend"}, {"Oujda", "Oujda-Angad"},
    {"Padua", "Padova"}, {"Panjim", "Panaji"}, {"Paotow", "Baotou"}, {"Peja", "Pec"},
    {"Peshawur", "Peshawar"}, {"Pietersburg", "Polokwane"}, {"Pishpek", "Bishkek"},
    {"Pnom Penh", "Phnom Penh"}, {"Pnompenh", "Phnom Penh"}, {"Podgoritza", "Podgorica"},
    {"Pola", "Pula"}, {"Port au Prince", "Port-au-Prince"}, {"Porto Rico", "Puerto Rico"},
    {"Portuguese East Africa", "Mozambique"}, {"Portuguese West Africa", "Angola"},
    {"Posen", "Poznan"}, {"Prayagraj", "Allahabad"}, {"Prishtina", "Pristina"},
    {"Prisrend", "Prizren"}, {"Prome", "Pyay"}, {"Qandahar", "Kandahar"}, {"Que Que", "Kwekwe"},
    {"Quezaltenango", "Quetzaltenango"}, {"Quy Nhon", "Qui Nhon"}, {"Raab", "Gyor"},
    {"Ratisbon", "Regensburg"}, {"Rawal Pindi", "Rawalpindi"}, {"Reunion Island", "Reunion"},
    {"Riad", "Riyadh"}, {"Rio Janeiro", "Rio de Janeiro"}, {"Roma", "Rome"}, {"Rostoff", "Rostov"},
    {"Rostov-on-Don", "Rostov"}, {"Roumania", "Romania"}, {"Rousse", "Ruse"},
    {"Rumania", "Romania"}, {"Rustchuk", "Ruse"}, {"Saana", "Sanaa"}, {"Saloniki", "Thessaloniki"},
    {"Samawa", "As Samawah"}, {"Samsoun", "Samsun"}, {"Saratoff", "Saratov"},
    {"Sarrebruck", "Saarbrucken"}, {"Sekondi", "Takoradi"}, {"Seraievo", "Sarajevo"},
    {"Serajevo", "Sarajevo"}, {"Servia", "Serbia"}, {"Shebergan", "Sheberghan"}, {"Sian", "Xi'an"},
    {"Sienna", "Siena"}, {"Simonoseki", "Shimonoseki"}, {"Skoplje", "Skopje"},
    {"Slavyansk", "Sloviansk"}, {"Soerabaya", "Surabaya"}, {"St Paul", "Saint Paul"},
    {"St Petersburg", "St. Petersburg"}, {"St. Paul", "Saint Paul"}, {"Stalinabad", "Dushanbe"},
    {"Stalino", "Donetsk"}, {"Stamboul", "Istanbul"}, {"Sukhum", "Sukhumi"},
    {"Sulaimaniya", "Sulaymaniyah"}, {"Sulaimaniyah", "Sulaymaniyah"},
    {"Suleimaniya", "Sulaymaniyah"}, {"Suleimaniyah", "Sulaymaniyah"}, {"Surinam", "Suriname"},
    {"Sverdlovsk", "Yekaterinburg"}, {"Szegedin", "Szeged"}, {"Tadjikistan", "Tajikistan"},
    {"Tadzhikistan", "Tajikistan"}, {"Taipeh", "Taipei"}, {"Tajikstan", "Tajikistan"},
    {"Tananarive", "Antananarivo"}, {"Tangiers", "Tangier"}, {"Tanta", "Tanda"},
    {"Tarnopol", "Ternopil"}, {"Tatung", "Datong"}, {"Tavoy", "Dawei"}, {"Temesvar", "Timisoara"},
    {"Teneriffe", "Tenerife"}, {"Tetuan", "Tetouan"}, {"Thibet", "Tibet"}, {"Tiflis", "Tbilisi"},
    {"Timbuctoo", "Timbuktu"}, {"Titograd", "Podgorica"}, {"Tokio", "Tokyo"}, {"Torino", "Turin"},
    {"Treves", "Trier"}, {"Trichy", "Tiruchirappalli"}, {"Trondhjem", "Trondheim"},
    {"Tsaritsin", "Volgograd"}, {"Tselinograd", "Astana"}, {"Tshwane", "Pretoria"},
    {"Tuticorin", "Thoothukudi"}, {"Tzaritzin", "Volgograd"},
    {"Ubangi-Shari", "Central African Republic"}, {"Ujung Pandang", "Makassar"},
    {"Umritsur", "Amritsar"}, {"Umtata", "Mthatha"}, {"Upsala", "Uppsala"}, {"Urga", "Ulaanbaatar"},
    {"Urumtsi", "Urumqi"}, {"Usumbura", "Bujumbura"}, {"Varsovie", "Warsaw"}, {"Venezia", "Venice"},
    {"Venezuala", "Venezuela"}, {"Vera Cruz", "Veracruz"}, {"Verkhneudinsk", "Ulan-Ude"},
    {"Verny", "Almaty"}, {"Viipuri", "Vyborg"}, {"Vladivostock", "Vladivostok"},
    {"Voronej", "Voronezh"}, {"Voroshilovgrad", "Luhansk"}, {"Wagga Wagga", "New South Wales"},
    {"Warschau", "Warsaw"}, {"Woy Woy", "New South Wales"}, {"Xian", "Xi'an"}, {"Yezd", "Yazd"},
    {"Zaporozhe", "Zaporizhzhia"}, {"Zaporozhye", "Zaporizhzhia"},
};
// clang-format on
static_assert(std::ranges::is_sorted(kAliasRows, {}, &AliasRow::alias));

PhraseRows make_alias_rows() {
  PhraseRows rows(std::size(kAliasRows));
  for (const AliasRow& row : kAliasRows) rows.add(row.alias);
  return rows;
}

}  // namespace

const PhraseRows& place_aliases() {
  static const PhraseRows rows = make_alias_rows();
  return rows;
}

PlaceAlias find_place_alias(const Lexicon& lexicon, std::span<const Unit> units, std::size_t i) {
  const PhraseRows::Found found = place_aliases().find(units, i);
  if (found.units == 0) return {};
  return {lexicon.find_phrase(kAliasRows[found.row].name), found.units};
}

const LexEntry* place_of_alias(const Lexicon& lexicon, std::span<const Unit> units) {
  const PhraseRows::Found found = place_aliases().find_whole(units);
  return found.units == 0 ? nullptr : lexicon.find_phrase(kAliasRows[found.row].name);
}

}  // namespace dateline

#include "indexer/analyse/entities/national_bodies.h"

#include <algorithm>
#include <bit>
#include <string_view>
#include <vector>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/national_names.h"
#include "indexer/analyse/entities/phrase_rows.h"

namespace dateline {
namespace {

struct Row {
  std::string_view name;
  std::string_view country;  // empty: of several, and not of those that its words are of
  bool elsewhere = false;    // other countries have had one by this name: says little by itself
};

// clang-format off
constexpr Row kRows[] = {
    {"ACLU", "US"}, {"ACTU", "AU"}, {"AFL-CIO", "US"}, {"AIADMK", "IN"}, {"AK Party", "TR"}, {"AKP", "TR"},
    {"ANC", "ZA"}, {"ASIO", "AU"}, {"Aam Aadmi Party", "IN"}, {"Aer Lingus", "IE"},
    {"Aeroflot", "RU"}, {"AfD", "DE"}, {"African National Congress", "ZA"}, {"Al-Azhar", "EG"},
    {"Al-Shabaab", "SO"}, {"Alitalia", "IT"}, {"All Blacks", "NZ"},
    {"All Progressives Congress", "NG"}, {"Althing", "IS"}, {"Althingi", "IS"}, {"Aramco", "SA"},
    {"Aso Rock", "NG"}, {"Aston Martin", "GB"}, {"Awami League", "BD"}, {"BJP", "IN"},
    {"Bahujan Samaj Party", "IN"}, {"Barisan Nasional", "MY"}, {"Berkshire Hathaway", "US"},
    {"Bethlehem Steel", "US"}, {"Bharatiya Janata Party", "IN"}, {"Bloc Quebecois", "CA"},
    {"Boko Haram", "NG"}, {"Bundeswehr", "DE"}, {"CIA", "US"}, {"COSATU", "ZA"}, {"CPSU", "SU"},
    {"Carabinieri", "IT"}, {"Centers for Disease Control", "US"},
    {"Centers for Disease Control and Prevention", "US"}, {"Central Intelligence Agency", "US"},
    {"Chama Cha Mapinduzi", "TZ"}, {"Chetniks", "RS"}, {"Christian Democratic Union", "DE", true},
    {"Civic Platform", "PL"}, {"Cleveland Indians", "US"}, {"Comintern", "SU"},
    {"Commons", "GB", true},
    {"Congress party", "IN", true}, {"Cosatu", "ZA"}, {"DEA", "US", true}, {"DMK", "IN"},
    {"DUP", "GB"},
    {"Delta Air Lines", "US"}, {"Delta Airlines", "US"}, {"Department of Veterans Affairs", "US"},
    {"Deutsche Bahn", "DE"},
    {"Deutsche Bank", "DE"}, {"EFCC", "NG"}, {"EPLF", "ER"}, {"EPRDF", "ET"},
    {"Economic and Financial Crimes Commission", "NG"}, {"Ecopetrol", "CO"}, {"Eduskunta", "FI"},
    {"Embraer", "BR"}, {"Eskom", "ZA"}, {"FAA", "US"}, {"FARC", "CO"}, {"FBI", "US"},
    {"FCC", "US", true}, {"FDA", "US"},
    {"FDIC", "US"}, {"FEMA", "US"}, {"FRELIMO", "MZ"}, {"FSB", "RU"}, {"Farc", "CO"},
    {"Fatah", "PS"},
    {"Federal Bureau of Investigation", "US"}, {"Fianna Fail", "IE"}, {"Fidesz", "HU"},
    {"Fine Gael", "IE"}, {"Five Star Movement", "IT"}, {"Folketing", "DK"},
    {"Foreign Office", "GB", true}, {"Forza Italia", "IT"}, {"Fratelli d'Italia", "IT"},
    {"Frelimo", "MZ"}, {"Front National", "FR"}, {"GCHQ", "GB"}, {"GOP", "US"}, {"Garda", "IE"},
    {"Garda Siochana", "IE"}, {"Gardai", "IE"}, {"Gazprom", "RU"}, {"Georgetown University", "US"},
    {"Golden Dawn", "GR"}, {"Guardia Civil", "ES"}, {"HMAS", "AU"}, {"HMCS", "CA"}, {"HMNZS", "NZ"},
    {"HMS", "GB"}, {"HUD", "US"}, {"Hamas", "PS"}, {"Hang Seng", "HK"}, {"Hezbollah", "LB"},
    {"Hizbollah", "LB"},
    {"Hizbullah", "LB"}, {"Holyrood", "GB"}, {"Home Office", "GB"}, {"Houthi", "YE"},
    {"Houthis", "YE"}, {"IDF", "IL"}, {"IEBC", "KE"}, {"INEC", "NG"}, {"IRS", "US"}, {"ISI", "PK"},
    {"ISRO", "IN"},
    {"Independent National Electoral Commission", "NG"}, {"Inkatha", "ZA"},
    {"Inkatha Freedom Party", "ZA"}, {"Inter-Services Intelligence", "PK"},
    {"Internal Revenue Service", "US"}, {"JVP", "LK"}, {"Janjaweed", "SD"}, {"Jobbik", "HU"},
    {"KANU", "KE"}, {"KCNA", "KP"}, {"KGB", "SU"}, {"KLM", "NL"}, {"KMT", "TW"}, {"KWS", "KE"},
    {"Kanu", "KE"}, {"Keidanren", "JP"}, {"Khmer Rouge", "KH"}, {"Kirin", ""}, {"Komsomol", "SU"},
    {"Ku Klux Klan", "US"}, {"Kuomintang", "CN", true}, {"LDP", "JP", true}, {"LTTE", "LK"},
    {"La Moneda", "CL"}, {"Lakes", ""}, {"Lega Nord", "IT"}, {"Lib Dem", "GB"}, {"Lib Dems", "GB"},
    {"Liberal Democrat", "GB", true}, {"Liberal Democrats", "GB", true},
    {"Liberation Tigers of Tamil Eelam", "LK"}, {"Likud", "IL"}, {"Lockheed Martin", "US"},
    {"Lord's Resistance Army", "UG"}, {"Loya Jirga", "AF"}, {"Lufthansa", "DE"}, {"MI5", "GB"},
    {"MI6", "GB"}, {"MPLA", "AO"}, {"MQM", "PK"}, {"Marks & Spencer", "GB"},
    {"Marks and Spencer", "GB"}, {"Met Eireann", "IE"}, {"MoD", "GB"}, {"Morgan Stanley", "US"},
    {"Moro Islamic Liberation Front", "PH"}, {"Mossad", "IL"}, {"Mounties", "CA"},
    {"Movement for Democratic Change", "ZW"}, {"NAACP", "US"}, {"NASA", "US"}, {"NDP", "CA", true},
    {"NHS", "GB"}, {"NKVD", "SU"}, {"NLD", "MM"}, {"NLRB", "US"}, {"NNPC", "NG"}, {"NOAA", "US"},
    {"NTSB", "US"}, {"Naftogaz", "UA"},
    {"National Health Service", "GB"}, {"National League for Democracy", "MM"},
    {"National People's Congress", "CN"}, {"National Resistance Movement", "UG"},
    {"Network Rail", "GB"}, {"New People's Army", "PH"}, {"Northern Alliance", "AF"},
    {"OSHA", "US"}, {"Oireachtas", "IE"}, {"One Nation", "AU"}, {"Oriental", ""}, {"PASOK", "GR"},
    {"PDVSA", "VE"},
    {"PKK", "TR"}, {"PLA", "CN"}, {"PLO", "PS"}, {"PML-N", "PK"}, {"PRI", "MX"}, {"PSOE", "ES"},
    {"Palestine Liberation Organisation", "PS"}, {"Palestine Liberation Organization", "PS"},
    {"Parti Quebecois", "CA"}, {"Partido Popular", "ES"}, {"Pasok", "GR"}, {"Pemex", "MX"},
    {"People's Liberation Army", "CN"}, {"Peronist", "AR"}, {"Petrobras", "BR"},
    {"Pheu Thai", "TH"}, {"Plaid Cymru", "GB"}, {"Podemos", "ES"}, {"Politburo", "SU", true},
    {"PvdA", "NL"}, {"Qantas", "AU"}, {"RAF", "GB"}, {"RAI", "IT"}, {"RCMP", "CA"},
    {"RENAMO", "MZ"}, {"RSS", "IN"}, {"RTE", "IE"}, {"RUC", "GB"}, {"RUF", "SL"},
    {"Rapid Support Forces", "SD"}, {"Rashtriya Swayamsevak Sangh", "IN"}, {"Red Army", "SU", true},
    {"Reichstag", "DE"}, {"Renamo", "MZ"}, {"Revolutionary Guards", "IR"},
    {"Revolutionary United Front", "SL"}, {"Riksbank", "SE"}, {"Riksdag", "SE"}, {"Rio Tinto", ""},
    {"Roscosmos", "RU"}, {"Rosneft", "RU"}, {"Royal Air Force", "GB"},
    {"Royal Canadian Mounted Police", "CA"}, {"Royal Mail", "GB"}, {"Royal Navy", "GB"},
    {"SDLP", "GB"}, {"SNCF", "FR"}, {"SNP", "GB"}, {"SPD", "DE", true}, {"SPLA", "SD"},
    {"SPLM", "SD"}, {"SWAPO", "NA"}, {"SYRIZA", "GR"}, {"Safaricom", "KE"},
    {"Samajwadi Party", "IN"}, {"Sandinistas", "NI"}, {"Saudi Aramco", "SA"},
    {"Scottish National Party", "GB"}, {"Seanad", "IE"}, {"Sendero Luminoso", "PE"},
    {"Shin Bet", "IL"}, {"Shining Path", "PE"}, {"Shiv Sena", "IN"}, {"Sinn Fein", "GB", true},
    {"Springboks", "ZA"}, {"Stanley Black", "US"}, {"Stormont", "GB"}, {"Storting", "NO"},
    {"Supreme Soviet", "SU"}, {"Swapo", "NA"}, {"Swissair", "CH"}, {"Syriza", "GR"}, {"TPLF", "ET"},
    {"TUC", "GB"}, {"Taleban", "AF"}, {"Taliban", "AF"}, {"Tamil Tigers", "LK"}, {"Tanaiste", "IE"},
    {"Tata", "IN"}, {"Tatmadaw", "MM"}, {"Tories", "GB", true}, {"Tory", "GB", true},
    {"Trades Union Congress", "GB"}, {"Trinamool Congress", "IN"}, {"Trinity", ""}, {"UKIP", "GB"},
    {"UMNO", "MY"}, {"UNIP", "ZM"}, {"UNITA", "AO"}, {"USDA", "US"}, {"USS", "US"}, {"Ukip", "GB"},
    {"Umno", "MY"},
    {"Unita", "AO"}, {"United Russia", "RU"}, {"VA", "US"}, {"VVD", "NL"}, {"Van Halen", "US"},
    {"Veterans Administration", "US"}, {"Veterans Affairs", "US", true}, {"Viet Cong", "VN"},
    {"Viet Minh", "VN"}, {"Vietcong", "VN"}, {"Vishwa Hindu Parishad", "IN"},
    {"Vlaams Belang", "BE"}, {"Vlaams Blok", "BE"}, {"Wallabies", "AU"}, {"Wells Fargo", "US"},
    {"Xinhua", "CN"}, {"ZANU", "ZW"}, {"ZANU-PF", "ZW"}, {"ZAPU", "ZW"}, {"ZCCM", "ZM"},
    {"Zanu", "ZW"}, {"Zanu PF", "ZW"}, {"Zanu-PF", "ZW"}, {"Zapatistas", "MX"}, {"Zapu", "ZW"},
    {"al-Shabaab", "SO"}, {"al-Shabab", "SO"},
};
// clang-format on
static_assert(std::ranges::is_sorted(kRows, {}, &Row::name));

bool is_acronym(std::string_view name) {
  return std::ranges::none_of(name, [](char c) { return is_ascii_lower(c) || c == ' '; });
}

class Bodies {
 public:
  Bodies() : rows_(kMostRows) {
    for (const Row& row : kRows)
      add(row.name, row.elsewhere, {place_in(row.country), false, false});
    add_all(national_leagues(), false);
    add_all(national_markets(), false);
    add_all(national_clubs(), true);
  }

  const PhraseRows& names() const { return rows_; }

  NationalBody find(std::span<const Unit> units, std::size_t i) const {
    const PhraseRows::Found found = rows_.find(units, i);
    if (found.units == 0) return {};
    const Known& known = known_[found.row];
    return {{&known.place, known.place.country == 0 ? 0U : 1U},
            found.units,
            known.whole,
            known.organisation};
  }

 private:
  static constexpr std::size_t kMostRows = 4096;  // there are a third as many

  struct Known {
    LexPlace place;
    bool whole = false;
    bool organisation = false;
  };

  static LexPlace place_in(std::string_view country) {
    constexpr auto kKind =
        static_cast<std::uint8_t>(std::countr_zero(static_cast<std::uint32_t>(kLexSeat)));
    return {pack_country(country), 0, 0, kKind};
  }

  // Short letters stand for other things as well (NBA, JSE).
  static bool is_shared_short_form(std::string_view name) {
    constexpr std::size_t kMostLetters = 4;
    return name.size() <= kMostLetters && is_acronym(name);
  }

  void add_all(std::span<const NamesOfCountry> all, bool organisations) {
    for (const NamesOfCountry& some : all) {
      for (std::string_view rest = some.names; !rest.empty();) {
        const std::size_t bytes = std::min(rest.find('|'), rest.size());
        std::string_view name = rest.substr(0, bytes);
        rest.remove_prefix(std::min(bytes + 1, rest.size()));
        const bool elsewhere = name.ends_with('?');
        if (elsewhere) name.remove_suffix(1);
        add(name, elsewhere || is_shared_short_form(name),
            {place_in(some.country), true, organisations});
      }
    }
  }

  // `elsewhere`: as of seats that other countries have as well.
  void add(std::string_view name, bool elsewhere, Known known) {
    known.place.size = elsewhere ? 1 : 0;
    known_.push_back(known);
    rows_.add(name, is_acronym(name));
  }

  PhraseRows rows_;
  std::vector<Known> known_;  // by rows
};

const Bodies& bodies() {
  static const Bodies all;
  return all;
}

}  // namespace

const PhraseRows& national_body_names() { return bodies().names(); }

NationalBody find_national_body(std::span<const Unit> units, std::size_t i) {
  return bodies().find(units, i);
}

}  // namespace dateline

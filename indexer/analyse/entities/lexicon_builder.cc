#include "indexer/analyse/entities/lexicon_builder.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <filesystem>
#include <fstream>

#include "common/base/error.h"

namespace dateline {
namespace {

constexpr std::size_t kMostUnits = 12;  // of a phrase that are looked up
constexpr std::size_t kMaxPlaces = 12;  // of one name, the most populous

std::vector<std::string_view> columns_of(std::string_view line) {
  std::vector<std::string_view> columns;
  for (std::size_t begin = 0;;) {
    const std::size_t tab = line.find('\t', begin);
    columns.push_back(line.substr(begin, tab - begin));
    if (tab == std::string_view::npos) return columns;
    begin = tab + 1;
  }
}

unsigned number(std::string_view text) {
  unsigned value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

// The kinds of the tables' first column.
std::uint32_t flag_of(std::string_view kind) {
  static const std::map<std::string_view, std::uint32_t> kinds = {
      {"country", kLexCountry},
      {"demonym", kLexDemonym},
      {"capital", kLexCapital},
      {"city", kLexSmallCity},
      {"region", kLexRegion},
      {"forename", kLexForename},
      {"surname", kLexSurname},
      {"organisation", kLexOrganisation},
      {"title", kLexTitle},
      {"team", kLexTeam},
      {"calendar", kLexCalendar},
      {"former", kLexFormerState},
      {"seat", kLexSeat},
      {"nature", kLexNature},
      {"agency", kLexAgency},
      {"people", kLexPeople},
      {"org-head", kLexOrgHead},
      {"place-head", kLexPlaceHead},
      {"region-short", kLexRegionShort},
      {"role", kLexRole},
      {"speech", kLexSpeech},
      {"pronoun", kLexPronoun},
      {"other", kLexOther}};
  const auto found = kinds.find(kind);
  return found == kinds.end() ? 0 : found->second;
}

std::uint32_t city_flag(unsigned inhabitants) {
  if (inhabitants >= 500000) return kLexBigCity;
  return inhabitants >= 50000 ? kLexCity : kLexSmallCity;
}

std::uint16_t pack_region(std::string_view code) {
  if (code.empty()) return 0;
  const char padded[2] = {'0', code[0]};
  return pack_country(code.size() == 1 ? std::string_view(padded, 2) : code);
}

}  // namespace

void LexiconBuilder::read_folder(const std::string& folder) {
  std::vector<std::string> paths;
  std::error_code failed;
  for (const auto& file : std::filesystem::directory_iterator(folder, failed)) {
    if (file.path().extension() == ".tsv") paths.push_back(file.path().string());
  }
  if (failed || paths.empty()) {
    throw Error(ErrorCode::kInputOutput, "no gazetteer tables (*.tsv) here", folder);
  }
  std::sort(paths.begin(), paths.end());
  for (const std::string& path : paths) read_table(path);
}

// Columns: kind, phrase, country, region, inhabitants; a phrase that begins with
// "=" counts only as written. Kind "word": word, coarse, middle and fine class,
// share written small, "scan" when scans alone have it.
void LexiconBuilder::read_table(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw_errno("open the gazetteer", path);
  std::string line;
  for (std::size_t number_of_line = 1; std::getline(in, line); ++number_of_line) {
    if (line.empty() || line[0] == '#') continue;
    auto columns = columns_of(line);
    columns.resize(7);
    if (columns[0] == "word") {
      add_word(columns[1], LexWord::pack(number(columns[2]), number(columns[3]), number(columns[4]),
                                         number(columns[5]), columns[6] == "scan"));
      continue;
    }
    std::uint32_t flag = flag_of(columns[0]);
    if (flag == 0 || columns[1].empty()) {
      throw Error(ErrorCode::kUsage, "not a line of a gazetteer: " + line,
                  path + ":" + std::to_string(number_of_line));
    }
    LexPlace place;
    place.country = pack_country(columns[2]);
    place.region = pack_region(columns[3]);
    const unsigned inhabitants = number(columns[4]);
    place.size = static_cast<std::uint8_t>(std::bit_width(inhabitants));
    place.kind = static_cast<std::uint8_t>(std::countr_zero(flag));
    if (flag == kLexSmallCity) flag = city_flag(inhabitants);
    const bool exact = columns[1][0] == '=';
    add(exact ? columns[1].substr(1) : columns[1], flag, place, exact);
  }
}

void LexiconBuilder::add(std::string_view phrase, std::uint32_t flags, LexPlace place, bool exact) {
  split_units(phrase, units_);
  if (units_.empty()) return;
  Phrase& entry = phrases_[exact ? exact_key(units_) : folded_key(units_)];
  entry.flags |= flags;
  if (place.country != 0) entry.places.push_back(place);
  if (exact) return;
  const auto length = static_cast<std::uint16_t>(std::min(units_.size(), kMostUnits));
  Phrase& first = phrases_[folded_key(std::span(units_).first(1))];
  first.max_units = std::max(first.max_units, length);
}

void LexiconBuilder::add_word(std::string_view word, std::uint32_t packed) {
  const std::uint32_t hash = hash_exact(word);
  words_[hash] = {hash, packed};
}

const std::vector<LexPlace>& LexiconBuilder::places() {
  places_.clear();
  std::map<std::uint16_t, std::uint32_t> peoples;  // by country: where its place is
  for (auto& [key, phrase] : phrases_) {
    auto& own = phrase.places;
    // Countries and peoples before cities, then the most populous first.
    std::stable_sort(own.begin(), own.end(), [](const LexPlace& a, const LexPlace& b) {
      const auto rank = [](const LexPlace& p) {
        return is_kind(p, kLexCountry) || is_kind(p, kLexDemonym) || is_kind(p, kLexCapital) ||
                       is_kind(p, kLexPeople)
                   ? 0
                   : 1;
      };
      return rank(a) != rank(b) ? rank(a) < rank(b) : a.size > b.size;
    });
    if (own.size() > kMaxPlaces) own.resize(kMaxPlaces);
    const auto end = static_cast<std::uint32_t>(places_.size());
    // The peoples of a country share one place.
    const bool shared = own.size() == 1 && is_kind(own[0], kLexPeople);
    phrase.first_place = shared ? peoples.try_emplace(own[0].country, end).first->second : end;
    if (phrase.first_place == end) places_.insert(places_.end(), own.begin(), own.end());
  }
  return places_;
}

std::vector<LexEntry> LexiconBuilder::entries() const {
  // Seven of ten places are taken: a search for what is not there looks at six.
  std::vector<LexEntry> table(phrases_.size() * 10 / 7 + 2);
  for (const auto& [key, phrase] : phrases_) {
    std::size_t at = entry_home(key, table.size());
    while (!table[at].is_free()) at = at + 1 == table.size() ? 0 : at + 1;
    table[at].check = static_cast<std::uint32_t>(key >> 32);
    table[at].flags = phrase.flags & ((1U << 28) - 1);
    table[at].places = phrase.first_place << 8 | static_cast<std::uint32_t>(phrase.places.size());
    table[at].max_units = phrase.max_units & 0xFU;
  }
  return table;
}

std::vector<LexWord> LexiconBuilder::words() const {
  std::vector<LexWord> table(std::bit_ceil(words_.size() * 3 / 2 + 2));
  const std::size_t mask = table.size() - 1;
  for (const auto& [hash, word] : words_) {
    std::size_t at = hash & mask;
    while (table[at].check != 0) at = (at + 1) & mask;
    table[at] = word;
  }
  return table;
}

}  // namespace dateline

#include "indexer/analyse/entities/nation_codes.h"

#include <algorithm>
#include <string>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/marks.h"

namespace dateline {
namespace {

struct NationCode {
  std::string_view letters;  // small ones, without points
  std::string_view nation;
};

// clang-format off
constexpr NationCode kCodes[] = {
    {"afg", "Afghanistan"}, {"alb", "Albania"}, {"alg", "Algeria"}, {"and", "Andorra"},
    {"ang", "Angola"}, {"arg", "Argentina"}, {"arm", "Armenia"}, {"aus", "Australia"},
    {"aut", "Austria"}, {"aze", "Azerbaijan"}, {"azer", "Azerbaijan"}, {"bah", "Bahamas"},
    {"ban", "Bangladesh"}, {"bang", "Bangladesh"}, {"bar", "Barbados"}, {"bel", "Belgium"},
    {"belg", "Belgium"}, {"ber", "Bermuda"}, {"bih", "Bosnia and Herzegovina"}, {"blr", "Belarus"},
    {"bol", "Bolivia"}, {"bot", "Botswana"}, {"br", "Brazil"}, {"bra", "Brazil"},
    {"braz", "Brazil"}, {"bul", "Bulgaria"}, {"can", "Canada"}, {"chi", "China"}, {"chn", "China"},
    {"civ", "Ivory Coast"}, {"cmr", "Cameroon"}, {"col", "Colombia"}, {"crc", "Costa Rica"},
    {"cro", "Croatia"}, {"cub", "Cuba"}, {"cyp", "Cyprus"}, {"cz", "Czech Republic"},
    {"cze", "Czech Republic"}, {"den", "Denmark"}, {"dom", "Dominican Republic"},
    {"ecu", "Ecuador"}, {"egy", "Egypt"}, {"eng", "England"}, {"eri", "Eritrea"},
    {"esa", "El Salvador"}, {"esp", "Spain"}, {"est", "Estonia"}, {"eth", "Ethiopia"},
    {"fij", "Fiji"}, {"fin", "Finland"}, {"fr", "France"}, {"fra", "France"},
    {"gb", "United Kingdom"}, {"gbr", "United Kingdom"}, {"geo", "Georgia"}, {"ger", "Germany"},
    {"gha", "Ghana"}, {"gr", "Greece"}, {"gre", "Greece"}, {"gua", "Guatemala"}, {"guy", "Guyana"},
    {"hk", "Hong Kong"}, {"hkg", "Hong Kong"}, {"hol", "Netherlands"}, {"hun", "Hungary"},
    {"ina", "Indonesia"}, {"ind", "India"}, {"ire", "Ireland"}, {"iri", "Iran"}, {"irl", "Ireland"},
    {"irq", "Iraq"}, {"isl", "Iceland"}, {"isr", "Israel"}, {"it", "Italy"}, {"ita", "Italy"},
    {"jam", "Jamaica"}, {"jap", "Japan"}, {"jor", "Jordan"}, {"jpn", "Japan"},
    {"kaz", "Kazakhstan"}, {"ken", "Kenya"}, {"kgz", "Kyrgyzstan"}, {"kor", "South Korea"},
    {"ksa", "Saudi Arabia"}, {"kuw", "Kuwait"}, {"lat", "Latvia"}, {"lie", "Liechtenstein"},
    {"ltu", "Lithuania"}, {"lux", "Luxembourg"}, {"mar", "Morocco"}, {"mas", "Malaysia"},
    {"mda", "Moldova"}, {"mex", "Mexico"}, {"mgl", "Mongolia"}, {"mkd", "North Macedonia"},
    {"mlt", "Malta"}, {"mon", "Monaco"}, {"mor", "Morocco"}, {"moz", "Mozambique"},
    {"mri", "Mauritius"}, {"mya", "Myanmar"}, {"nam", "Namibia"}, {"ned", "Netherlands"},
    {"nep", "Nepal"}, {"neth", "Netherlands"}, {"ngr", "Nigeria"}, {"ni", "Northern Ireland"}, {"nir", "Northern Ireland"},
    {"nor", "Norway"}, {"nz", "New Zealand"}, {"nzl", "New Zealand"}, {"pak", "Pakistan"},
    {"pan", "Panama"}, {"par", "Paraguay"}, {"per", "Peru"}, {"phi", "Philippines"},
    {"pol", "Poland"}, {"por", "Portugal"}, {"port", "Portugal"}, {"prk", "North Korea"},
    {"pur", "Puerto Rico"}, {"qat", "Qatar"}, {"rom", "Romania"}, {"rou", "Romania"},
    {"rsa", "South Africa"}, {"rum", "Romania"}, {"rus", "Russia"}, {"rwa", "Rwanda"},
    {"sa", "South Africa"}, {"sco", "Scotland"}, {"scot", "Scotland"}, {"sen", "Senegal"},
    {"sgp", "Singapore"}, {"sin", "Singapore"}, {"slo", "Slovenia"}, {"sp", "Spain"}, {"spa", "Spain"},
    {"srb", "Serbia"}, {"sri", "Sri Lanka"}, {"sud", "Sudan"}, {"sui", "Switzerland"},
    {"sur", "Suriname"}, {"svk", "Slovakia"}, {"swe", "Sweden"}, {"swi", "Switzerland"},
    {"switz", "Switzerland"}, {"syr", "Syria"}, {"tan", "Tanzania"}, {"tch", "Czechoslovakia"},
    {"tha", "Thailand"}, {"tjk", "Tajikistan"}, {"tkm", "Turkmenistan"}, {"tpe", "Taiwan"},
    {"tri", "Trinidad and Tobago"}, {"tto", "Trinidad and Tobago"}, {"tun", "Tunisia"},
    {"tur", "Turkey"}, {"uae", "United Arab Emirates"}, {"uga", "Uganda"}, {"uk", "United Kingdom"},
    {"ukr", "Ukraine"}, {"urs", "Soviet Union"}, {"uru", "Uruguay"}, {"us", "United States"},
    {"usa", "United States"}, {"ussr", "Soviet Union"}, {"uzb", "Uzbekistan"}, {"ven", "Venezuela"},
    {"vie", "Vietnam"}, {"wal", "Wales"}, {"yug", "Yugoslavia"}, {"zam", "Zambia"},
    {"zim", "Zimbabwe"},
};
// clang-format on
static_assert(std::ranges::is_sorted(kCodes, {}, &NationCode::letters));

constexpr std::size_t kMostLetters = 5;  // "switz"
constexpr std::size_t kFewWords = 3;     // of these, before "(It)" and "(Can)" are nations
constexpr std::size_t kFewCapitals = 2;  // before "(SA)" is one

// Nothing else has these letters behind a name.
bool is_sure(std::string_view form) {
  static constexpr std::string_view sure[] = {"GB", "GBR", "NZ", "NZL", "UK", "US", "USA", "USSR"};
  return std::ranges::find(sure, form) != std::end(sure);
}

std::string_view without_points(std::string_view form, std::string& letters) {
  for (const char c : form) {
    if (c != '.') letters.push_back(c);
  }
  return letters;
}

// What an article has in brackets behind a name, alone.
struct Bracketed {
  std::size_t unit = 0;
  bool behind_person = false;
  std::string_view nation;
};

class NationCodes {
 public:
  explicit NationCodes(const std::vector<TaggedField>& fields) : fields_(fields) {}

  void run() {
    found_.reserve(fields_.size());
    for (const TaggedField& field : fields_) found_.push_back(find(field));
    std::size_t known = 0;
    std::size_t others = 0;
    for (const auto& list : found_) {
      for (const Bracketed& one : list) ++(one.nation.empty() ? others : known);
    }
    if (known == 0 || others * 2 > known) return;  // parties, teams, states
    for (std::size_t f = 0; f < fields_.size(); ++f) settle(fields_[f], found_[f], known);
  }

 private:
  static bool may_be_code(const TagDocument& document, std::size_t i) {
    const Unit& unit = document.units[i];
    return unit.is(kUnitWord) && unit.is(kUnitCapital) && unit.end - unit.begin <= kMostLetters;
  }

  static std::vector<Bracketed> find(const TaggedField& field) {
    const TagDocument& document = *field.document;
    const auto& units = document.units;
    std::vector<Bracketed> list;
    auto span = field.spans->begin();
    for_each_mark(document, '(', [&](std::size_t open) {
      const std::size_t i = open + 1;
      if (open == 0 || !units[open - 1].is_open() || document.mark_at(i + 1) != ')') return;
      if (!may_be_code(document, i)) return;
      while (span != field.spans->end() && span->units.last < open) ++span;
      const bool named = span != field.spans->end() && span->units.last == open;
      const bool person = named && span->type == EntityType::kPerson;
      const std::string_view nation = nation_of_code(document.form(i));
      // "World Boxing Council (WBC)" is something else, and no list's nation.
      const bool introduced = units[i].is(kUnitAllUpper) && !person;
      if (introduced || (nation.empty() && !person)) return;
      list.push_back({i, person, nation});
    });
    return list;
  }

  static bool counts(const TagDocument& document, const Bracketed& one, std::size_t known) {
    if (one.nation.empty()) return false;
    if (known >= kFewWords) return true;
    if (!one.behind_person) return false;
    std::string letters;
    if (is_sure(without_points(document.form(one.unit), letters))) return true;
    return document.units[one.unit].is(kUnitAllUpper) && known >= kFewCapitals;
  }

  static void settle(const TaggedField& field, const std::vector<Bracketed>& list,
                     std::size_t known) {
    const TagDocument& document = *field.document;
    std::vector<NameSpan> missed;
    auto span = field.spans->begin();
    for (const Bracketed& one : list) {
      if (!counts(document, one, known)) continue;
      const std::size_t i = one.unit;
      while (span != field.spans->end() && span->units.last <= i) ++span;
      const bool covered = span != field.spans->end() && span->units.first <= i;
      if (!covered) {
        missed.push_back({{i, i + 1}, EntityType::kPlace, true});
      } else if (span->units.size() == 1) {
        span->type = EntityType::kPlace;
        span->nation = true;
      }
    }
    add_spans(missed, *field.spans);
  }

  const std::vector<TaggedField>& fields_;
  std::vector<std::vector<Bracketed>> found_;
};

}  // namespace

std::string_view nation_of_code(std::string_view form) {
  std::string letters;
  without_points(form, letters);
  if (letters.size() < 2 || letters.size() > kMostLetters) return {};
  letters = ascii_lower(std::string_view(letters));
  const auto* at = std::ranges::lower_bound(kCodes, letters, {}, &NationCode::letters);
  return at != std::end(kCodes) && at->letters == letters ? at->nation : std::string_view();
}

void settle_nation_codes(const std::vector<TaggedField>& fields) { NationCodes(fields).run(); }

}  // namespace dateline

#include "indexer/analyse/entities/known_firms.h"

#include <iterator>
#include <string>
#include <string_view>
#include <unordered_set>

#include "indexer/analyse/entities/check_filter.h"
#include "indexer/analyse/entities/short_forms.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

// Not those that many persons are called ("David Jones", "John Lewis"), nor living founders'.
constexpr std::string_view kFirms[] = {
    "a.g. edwards",      "a.h. robins",       "a.t. kearney",       "alfa romeo",
    "alfred mcalpine",   "allis chalmers",    "arthur andersen",    "aston martin",
    "b.f. goodrich",     "baker hughes",      "baker mckenzie",     "baker tilly",
    "balfour beatty",    "bear stearns",      "bergdorf goodman",   "bullocks wilshire",
    "i. magnin",         "bonwit teller",     "brown boveri",       "burns philp",
    "burson marsteller", "c.h. robinson",     "carl zeiss",         "carson pirie scott",
    "charles schwab",    "christian dior",    "clifford chance",    "coldwell banker",
    "d.r. horton",       "davis polk",        "dean witter",        "e.f. hutton",
    "e.w. scripps",      "eddie bauer",       "eli lilly",          "elizabeth arden",
    "estee lauder",      "f.a.o. schwarz",    "fannie mae",         "fleishman hillard",
    "foot locker",       "foster wheeler",    "franklin templeton", "freddie mac",
    "g.d. searle",       "george wimpey",     "godfrey phillips",   "goldman sachs",
    "grant thornton",    "h.j. heinz",        "harry winston",      "harvey nichols",
    "harvey norman",     "helena rubinstein", "henry schein",       "hill samuel",
    "hiram walker",      "hogan lovells",     "hugo boss",          "hunter douglas",
    "j.b. hunt",         "j.c. penney",       "j.d. edwards",       "j.d. power",
    "j.d. wetherspoon",  "j.i. case",         "j.m. smucker",       "j.p. morgan",
    "j. sainsbury",      "jardine fleming",   "jardine matheson",   "jenny craig",
    "jim beam",          "john deere",        "johnson matthey",    "jones day",
    "jones lang",        "karen millen",      "kidder peabody",     "kleinwort benson",
    "l.l. bean",         "lane bryant",       "laura ashley",       "leo burnett",
    "levi strauss",      "lockheed martin",   "louis vuitton",      "marshall field",
    "massey ferguson",   "max factor",        "merrill lynch",      "montgomery ward",
    "morgan grenfell",   "morgan stanley",    "morrison knudsen",   "murray goulburn",
    "n.m. rothschild",   "neiman marcus",     "norton rose",        "oscar mayer",
    "p.f. chang",        "paine webber",      "parke davis",        "parker hannifin",
    "peat marwick",      "perkin elmer",      "perkins coie",       "peter kiewit",
    "philip morris",     "piper jaffray",     "price waterhouse",   "r.h. macy",
    "r.j. reynolds",     "r.r. donnelley",    "robert bosch",       "ruby tuesday",
    "s.c. johnson",      "s.g. warburg",      "sallie mae",         "samuel montagu",
    "sara lee",          "sherwin williams",  "smith barney",       "stephenson harwood",
    "t. rowe price",     "taylor wimpey",     "taylor woodrow",     "ted baker",
    "tim hortons",       "time warner",       "touche ross",        "w.h. smith",
    "w.r. grace",        "w.w. grainger",     "walter thompson",    "warner lambert",
    "weber shandwick",   "wells fargo"};

bool is_known_by_one_word(const Unit& unit) {
  static const WordSet words = {"cadbury", "deloitte", "goodyear", "halliburton",  "michelin",
                                "nomura",  "peugeot",  "pfizer",   "schlumberger", "woolworth"};
  return words.has(unit) && unit.is(kUnitCapital);
}

struct KnownFirms {
  std::unordered_set<std::string> keys;  // as short_form_key() makes them
  CheckFilter last_words{std::size(kFirms)};

  KnownFirms() {
    for (const std::string_view firm : kFirms) {
      keys.insert(short_form_key(firm));
      last_words.add(hash_folded(firm.substr(firm.rfind(' ') + 1)));
    }
  }
};

}  // namespace

bool is_known_firm(const TagDocument& document, const UnitRange& name) {
  constexpr std::size_t kMostUnits = 4;  // "F. A. O. Schwarz"
  static const KnownFirms known;
  if (name.size() == 1) return is_known_by_one_word(document.units[name.first]);
  if (name.size() > kMostUnits) return false;
  return known.last_words.may_have(document.units[name.last - 1].folded) &&
         known.keys.contains(short_form_key(text_of(document, name)));
}

}  // namespace dateline

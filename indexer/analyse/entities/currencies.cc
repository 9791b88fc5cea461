#include "indexer/analyse/entities/currencies.h"

#include <string_view>
#include <unordered_map>

#include "indexer/analyse/entities/cue_words.h"
#include "indexer/analyse/entities/lexicon.h"

namespace dateline {
namespace {

struct Currency {
  std::string_view word;
  std::string_view country;
};

// clang-format off
constexpr Currency kCurrencies[] = {
    {"ariary", "MG"}, {"baht", "TH"}, {"birr", "ET"}, {"bolivares", "VE"}, {"bolivars", "VE"},
    {"cedi", "GH"}, {"cedis", "GH"}, {"dalasi", "GM"}, {"deutschemark", "DE"},
    {"deutschemarks", "DE"}, {"deutschmark", "DE"}, {"deutschmarks", "DE"}, {"drachma", "GR"},
    {"drachmas", "GR"}, {"escudo", "PT"}, {"escudos", "PT"}, {"forint", "HU"}, {"forints", "HU"},
    {"gourde", "HT"}, {"gourdes", "HT"}, {"guaranies", "PY"}, {"hryvnia", "UA"}, {"hryvnias", "UA"}, {"kroon", "EE"}, {"kuna", "HR"},
    {"kyat", "MM"}, {"lats", "LV"}, {"lempira", "HN"}, {"lempiras", "HN"}, {"leu", "RO"},
    {"leva", "BG"}, {"lire", "IT"}, {"litas", "LT"}, {"markka", "FI"}, {"meticais", "MZ"},
    {"metical", "MZ"}, {"naira", "NG"}, {"nakfa", "ER"}, {"ngultrum", "BT"}, {"ouguiya", "MR"},
    {"peseta", "ES"}, {"pesetas", "ES"}, {"pula", "BW"}, {"rand", "ZA"}, {"reais", "BR"},
    {"renminbi", "CN"}, {"riel", "KH"}, {"riels", "KH"}, {"ringgit", "MY"}, {"rouble", "RU"},
    {"roubles", "RU"}, {"ruble", "RU"}, {"rubles", "RU"}, {"rufiyaa", "MV"}, {"rupiah", "ID"},
    {"shekel", "IL"}, {"shekels", "IL"}, {"somoni", "TJ"}, {"taka", "BD"}, {"tenge", "KZ"},
    {"tolar", "SI"}, {"tolars", "SI"}, {"tugrik", "MN"}, {"tugriks", "MN"}, {"yen", "JP"},
    {"yuan", "CN"}, {"zloty", "PL"}, {"zlotys", "PL"},
};
// clang-format on

using Countries = std::unordered_map<std::uint32_t, std::uint16_t>;  // by the folded word

const Countries& countries() {
  static const Countries all = [] {
    Countries by_word;
    for (const Currency& currency : kCurrencies)
      by_word.emplace(hash_folded(currency.word), pack_country(currency.country));
    return by_word;
  }();
  return all;
}

}  // namespace

bool has_currencies(const ArticleWords& words) {
  static const CueWords cues = [] {
    CueWords all;
    for (const Currency& currency : kCurrencies) all.add(hash_folded(currency.word));
    return all;
  }();
  return cues.any_in(words);
}

std::uint16_t country_of_currency(const Unit& unit) {
  if (unit.is(kUnitHasUpper)) return 0;  // Ayn Rand, the Legislative Yuan
  const auto found = countries().find(unit.folded);
  return found == countries().end() ? std::uint16_t{0} : found->second;
}

}  // namespace dateline

#include "indexer/analyse/entities/currencies.h"

#include <string_view>
#include <unordered_map>

#include "indexer/analyse/entities/check_filter.h"
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
    {"gourde", "HT"}, {"gourdes", "HT"}, {"guaranies", "PY"}, {"guilder", "NL"},
    {"guilders", "NL"}, {"hryvnia", "UA"}, {"hryvnias", "UA"}, {"kroon", "EE"}, {"kuna", "HR"},
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

class Currencies {
 public:
  Currencies() {
    for (const Currency& currency : kCurrencies) {
      const std::uint32_t word = hash_folded(currency.word);
      words_.add(word);
      countries_.emplace(word, pack_country(currency.country));
    }
  }

  std::uint16_t country_of(std::uint32_t word) const {
    if (!words_.may_have(word)) return 0;  // nearly all
    const auto found = countries_.find(word);
    return found == countries_.end() ? 0 : found->second;
  }

 private:
  CheckFilter words_{1024};
  std::unordered_map<std::uint32_t, std::uint16_t> countries_;
};

}  // namespace

std::uint16_t country_of_currency(const Unit& unit) {
  static const Currencies currencies;
  return currencies.country_of(unit.folded);
}

}  // namespace dateline

#include "indexer/analyse/entities/foremost_places.h"

#include <algorithm>
#include <bit>
#include <string_view>

namespace dateline {
namespace {

struct ForemostRow {
  std::string_view name;
  std::string_view country;
};

// clang-format off
constexpr ForemostRow kForemostRows[] = {
    {"Asadabad", "AF"}, {"Bali", "ID"}, {"Bethlehem", "PS"}, {"Brest", "FR"},
    {"Cadiz", "ES"}, {"Carolina", "US"}, {"Concepcion", "CL"}, {"Devonshire", "GB"},
    {"Embu", "KE"}, {"Florida", "US"},
    {"Fort William", "GB"}, {"Freiburg", "DE"}, {"Granada", "ES"},
    {"Gravesend", "GB"}, {"Halle", "DE"}, {"Kochi", "IN"}, {"Korea", "KR"}, {"Korean", "KR"}, {"Koreans", "KR"}, {"Kwale", "KE"}, {"Ladysmith", "ZA"},
    {"Las Palmas", "ES"}, {"Montana", "US"}, {"Munster", "IE"}, {"Newcastle", "GB"},
    {"Pekin", "CN"}, {"Saint John", "CA"}, {"Saint-Denis", "FR"},
    {"Salamanca", "ES"}, {"Salem", "US"}, {"Salisbury", "GB"}, {"San Sebastian", "ES"},
    {"Santa Catarina", "BR"}, {"Santa Cruz", "BO"}, {"Santa Fe", "US"}, {"Santander", "ES"},
    {"St Petersburg", "RU"}, {"St. Petersburg", "RU"}, {"Victoria", "AU"},
};
// clang-format on
static_assert(std::ranges::is_sorted(kForemostRows, {}, &ForemostRow::name));

// The divisions among these that the lexicon may lack, as it has the most populous of a name alone.
struct ForemostDivision {
  std::string_view name;
  LexPlace place;
};
constexpr auto kRegionKind =
    static_cast<std::uint8_t>(std::countr_zero(static_cast<std::uint32_t>(kLexRegion)));
const ForemostDivision kForemostDivisions[] = {
    {"Victoria", {pack_country("AU"), 0, 0, kRegionKind}},
};

PhraseRows make_foremost_rows() {
  PhraseRows rows(std::size(kForemostRows));
  for (const ForemostRow& row : kForemostRows) rows.add(row.name);
  return rows;
}

}  // namespace

const PhraseRows& foremost_places() {
  static const PhraseRows rows = make_foremost_rows();
  return rows;
}

LexPlace foremost_place(std::span<const Unit> units) {
  LexPlace place;
  const PhraseRows::Found found = foremost_places().find_whole(units);
  if (found.units == 0) return place;
  place.country = pack_country(kForemostRows[found.row].country);
  place.kind =
      static_cast<std::uint8_t>(std::countr_zero(static_cast<std::uint32_t>(kLexSmallCity)));
  return place;
}

std::span<const LexPlace> foremost_division(std::span<const Unit> units) {
  const PhraseRows::Found found = foremost_places().find_whole(units);
  if (found.units == 0) return {};
  const auto division =
      std::ranges::find(kForemostDivisions, kForemostRows[found.row].name, &ForemostDivision::name);
  if (division == std::end(kForemostDivisions)) return {};
  return {&division->place, 1};
}

}  // namespace dateline

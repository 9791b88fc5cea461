#include "indexer/analyse/entities/country_table.h"

#include <catch2/catch.hpp>
#include <map>
#include <random>

namespace dateline {
namespace {

struct Seen {
  std::uint16_t country = 0;
  int times = 0;
};

TEST_CASE("a table of countries counts as a map does, and forgets all", "[entities]") {
  std::mt19937 random(7);
  CountryTable<Seen> table;
  for (int article = 0; article < 20; ++article) {
    table.clear();
    CHECK(table.entries().empty());
    std::map<std::uint16_t, int> expected;
    for (int k = 0; k < 300; ++k) {
      const auto country = static_cast<std::uint16_t>(random() % 3 == 0 ? random() : random() % 40);
      CHECK((table.find(country) != nullptr) == expected.contains(country));
      ++table.at(country).times;
      ++expected[country];
    }
    CHECK(table.entries().size() == expected.size());
    for (const Seen& seen : table.entries()) CHECK(seen.times == expected[seen.country]);
  }
}

}  // namespace
}  // namespace dateline

#include "common/article/place_forms.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>
#include <string>

#include "common/article/country_table.h"
#include "indexer/analyse/entities/place_names.h"
#include "searcher/results/search.h"
#include "searcher/results/suggest.h"
#include "tests/indexer/analyse/entities/shipped_model.h"
#include "tests/support/add_records.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

TEST_CASE("other forms of a place's name are known by the name that the indexer gives", "[query]") {
  for (const std::string form : {"US", "u.s.", "USA", "U.S.A.", "America"}) {
    INFO(form);
    CHECK(place_of_other_form(form) == "United States");
  }
  CHECK(place_of_other_form("uk") == "United Kingdom");
  CHECK(place_of_other_form("uae") == "United Arab Emirates");
  CHECK(place_of_other_form("Britain") == "United Kingdom");
  CHECK(place_of_other_form("GBR") == "United Kingdom");
  CHECK(place_of_other_form("N. Korea") == "North Korea");
  CHECK(place_of_other_form("S. Korea") == "South Korea");
  CHECK(place_of_other_form("Deutschland") == "Germany");
  CHECK(place_of_other_form("USSR") == "Soviet Union");
  CHECK(place_of_other_form("Calif.") == "California");
  CHECK(place_of_other_form("N. J.") == "New Jersey");
  CHECK(place_of_other_form("Washington DC") == "Washington, D.C.");
}

TEST_CASE("names as they are, and letters that may be a state, are no other form of a country",
          "[query]") {
  for (const std::string form :
       {"Scotland", "England", "WALES", "Northern Ireland", "Sun", "can", "per", "United States",
        "Georgia", "Springfield", "", "la", "in", "...", "West Germany", "ZAIRE", "Upper Volta"}) {
    INFO(form);
    CHECK(place_of_other_form(form).empty());
  }
  CHECK(place_of_other_form("CA") == "California");
  CHECK(place_of_other_form("LA") == "Louisiana");
}

// A facet's value and a search by it would not agree else.
TEST_CASE("what the indexer keeps as a place of its own is no other form of one", "[query]") {
  const auto model = shipped_model();
  for (const CountryRow& row : country_table()) {
    std::istringstream others{std::string(row.other_names)};
    for (std::string form; std::getline(others, form, '|');) {
      const LexEntry* entry = model->lexicon().find_phrase(form);
      if (entry == nullptr || (entry->flags & (kLexFormerState | kLexRegion)) == 0) continue;
      INFO(form);
      CHECK(place_of_other_form(form).empty() == (given_place(form, model->lexicon()) == form));
    }
  }
}

TEST_CASE("a search by any form of a place finds it", "[query]") {
  const TemporaryDirectory directory;
  add_records(
      directory.path(),
      {record_line("a", "",
                   "The mills in Fresno, Calif., closed, said officials in Washington, D.C."),
       record_line("b", "", "The U.S. and West Germany agreed on Monday.")},
      shipped_model());
  const OpenedArchive archive(directory.path());
  const auto found = [&](const std::string& query) {
    SearchRequest request;
    request.query = query;
    std::string ids;
    for (const auto& hit : search(archive, request).hits) ids += hit.id;
    return ids;
  };
  for (const std::string form : {"\"Calif.\"", "calif.", "California", "\"Washington DC\"", "CA"}) {
    INFO(form);
    CHECK(found("place:" + form) == "a");
  }
  for (const std::string form : {"\"U.S.\"", "USA", "us", "\"United States\""}) {
    INFO(form);
    CHECK(found("place:" + form) == "b");
  }
  SearchRequest filtered;
  filtered.filters = {{Field::kPlace, "usa", false}};
  CHECK(search(archive, filtered).total == 1);
  filtered.filters = {{Field::kPlace, "usa", true}};
  CHECK(search(archive, filtered).total == 1);
  CHECK(found("place:\"West Germany\"") == "b");
  CHECK(found("place:Germany") == "b");
  CHECK(found("place:\"Germany\"").empty());
  // So are a facet's values by a text, and suggestions.
  for (const std::string form : {"usa", "U.S.", "united st"}) {
    INFO(form);
    SearchRequest counted;
    counted.facets = {{"place", 10, form}};
    const ResultPage page = search(archive, counted);
    REQUIRE(page.facets.at(0).values.size() == 1);
    CHECK(page.facets[0].values[0].value == "United States");
    const auto suggested = Suggester(archive).suggest("tax " + form, 3);
    CHECK(std::ranges::count(suggested, "place:\"United States\"", &Suggestion::query) == 1);
  }
}

}  // namespace
}  // namespace dateline

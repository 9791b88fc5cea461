#include "indexer/names/other_forms.h"

#include <catch2/catch.hpp>

#include "tests/indexer/names/changes_text.h"

namespace dateline {
namespace {

enum class Join { kPossessives, kPlaceForms, kArticles, kCountry };

// "A=B C=D ", of values in so many articles.
std::string joined(Join join, const std::map<std::string, std::uint64_t>& articles,
                   const std::map<std::string, std::string>& before = {},
                   const std::string& aliases = {}) {
  ValueCounts counts;
  for (const auto& [value, count] : articles) counts[value].articles = count;
  FieldNames names(before);
  const ToldNames told(read_aliases(aliases, "names.txt"), Field::kPlace);
  if (join == Join::kPossessives) {
    join_possessives(counts, Spellings(counts), told, names);
  } else if (join == Join::kArticles) {
    join_articles_in_front(counts, Spellings(counts), told, names);
  } else if (join == Join::kCountry) {
    join_country_in_front(counts, Spellings(counts), told, names);
  } else {
    join_place_forms(place_forms(counts), told, names);
  }
  return changes_text(names, Field::kPlace);
}

TEST_CASE("a possessive is what stands without it, under the more frequent one", "[names]") {
  CHECK(joined(Join::kPossessives, {{"Moody", 4}, {"Moody's", 5}}) == "Moody=Moody's ");
  CHECK(joined(Join::kPossessives, {{"Moody", 5}, {"Moody’s", 5}}) == "Moody’s=Moody ");
  CHECK(joined(Join::kPossessives, {{"Fort Stewart", 9}, {"Fort's Stewart", 1}}) ==
        "Fort's Stewart=Fort Stewart ");
  CHECK(joined(Join::kPossessives, {{"Moody's", 5}, {"Moodys", 1}, {"Mood", 1}}).empty());
  CHECK(joined(Join::kPossessives, {{"Moody", 9}, {"Moody's", 5}}, {{"MOODY'S", "Moody's"}}) ==
        "MOODY'S=Moody Moody's=Moody ");
  CHECK(joined(Join::kPossessives, {{"moody's bank", 1}, {"Moody Bank", 5}}) ==
        "moody's bank=Moody Bank ");
  CHECK(joined(Join::kPossessives, {{"Moody", 4}, {"Moody's", 5}}, {},
               "different place: Moody / Moody's\n")
            .empty());
  // By the spellings that both are shown in.
  CHECK(joined(Join::kPossessives,
               {{"Veteran's Home", 3}, {"Veteran Home", 4}, {"Veterans Home", 9}},
               {{"Veteran's Home", "Veterans Home"}}) ==
        "Veteran Home=Veterans Home Veteran's Home=Veterans Home ");
}

TEST_CASE("an article in front of two words and more makes no other name", "[names]") {
  CHECK(joined(Join::kArticles, {{"The Daily Gull", 4}, {"Daily Gull", 5}}) ==
        "The Daily Gull=Daily Gull ");
  CHECK(joined(Join::kArticles, {{"The Daily Gull", 5}, {"Daily Gull", 4}}) ==
        "Daily Gull=The Daily Gull ");
  CHECK(joined(Join::kArticles, {{"The Gull", 4}, {"Gull", 5}, {"Theo Gull", 1}, {"The A B", 1}})
            .empty());
  CHECK(joined(Join::kArticles, {{"The Daily Gull", 4}, {"Daily Gull", 5}}, {},
               "different place: The Daily Gull / Daily Gull\n")
            .empty());
}

TEST_CASE("a body with the country in front is the one without it", "[names]") {
  CHECK(joined(Join::kCountry, {{"U.S. Air Force", 4}, {"Air Force", 12}}) ==
        "U.S. Air Force=Air Force ");
  CHECK(joined(Join::kCountry, {{"U.S. Air Force", 4}, {"Air Force", 11}}).empty());
  CHECK(joined(Join::kCountry, {{"US Geological Survey", 9}, {"Geological Survey", 3}}) ==
        "Geological Survey=US Geological Survey ");
  CHECK(joined(Join::kCountry, {{"US Geological Survey", 8}, {"Geological Survey", 3}}).empty());
  CHECK(joined(Join::kCountry, {{"United States Senate", 2},
                                {"SENATE", 9},
                                {"U. S. Navy", 1},
                                {"Navy", 3},
                                {"UNITED STATES ARMY", 1},
                                {"Army", 5}}) ==
        "U. S. Navy=Navy UNITED STATES ARMY=Army United States Senate=SENATE ");
  CHECK(joined(Join::kCountry, {{"U.S. Air Force", 4}, {"Air Force", 12}}, {},
               "different place: U.S. Air Force / Air Force\n")
            .empty());
  // By all the articles of their spellings.
  CHECK(joined(Join::kCountry, {{"U.S. Air Force", 3}, {"US Air Force", 2}, {"Air Force", 12}},
               {{"US Air Force", "U.S. Air Force"}}) == "US Air Force=U.S. Air Force ");
}

TEST_CASE("a name of three words that no others have needs no such share", "[names]") {
  const auto corps = [](std::uint64_t others) {
    return joined(Join::kCountry, {{"U.S. Army Corps of Engineers", 15},
                                   {"Army Corps of Engineers", 20},
                                   {"Royal Army Corps of Engineers", others}});
  };
  CHECK(corps(1) == "U.S. Army Corps of Engineers=Army Corps of Engineers ");
  CHECK(corps(2).empty());
  CHECK(joined(Join::kCountry, {{"U.S. Civil Service Board", 2}, {"Civil Service Board", 2}})
            .empty());
  CHECK(joined(Join::kCountry, {{"U.S. Civil Service Board", 2}, {"Civil Service Board", 3}}) ==
        "U.S. Civil Service Board=Civil Service Board ");
  CHECK(joined(Join::kCountry, {{"U.S. Corps of Engineers", 15}, {"Corps of Engineers", 20}})
            .empty());
}

TEST_CASE("a body that others have as well is not the country's", "[names]") {
  // By what archives have with other words in front.
  CHECK(joined(Join::kCountry, {{"U.S. Air Force", 1}, {"Air Force", 9}, {"Iraqi Air Force", 3}}) ==
        "U.S. Air Force=Air Force ");
  CHECK(joined(Join::kCountry, {{"U.S. Air Force", 1}, {"Air Force", 9}, {"Iraqi Air Force", 4}})
            .empty());
  for (const std::string name :
       {"Supreme Court", "Chamber of Commerce", "Treasury", "Embassy", "Post Office",
        "Steel Corporation", "High School", "Lines Inc", "Government", "House", "Steel"}) {
    INFO(name);
    CHECK(joined(Join::kCountry, {{"U.S. " + name, 1}, {name, 9}}).empty());
  }
  // The country without its points, and parts, are no others.
  CHECK(joined(Join::kCountry, {{"U S Air Force", 3},
                                {"Air Force", 9},
                                {"Training Command of the U S Air Force", 3},
                                {"Office of the Air Force", 4}}) == "U S Air Force=Air Force ");
  CHECK(joined(Join::kCountry, {{"U.S. Air Force", 1}, {"USAir Force", 9}, {"US ", 1}}).empty());
}

TEST_CASE("what has no word but a small one behind the country is no body", "[names]") {
  CHECK(joined(Join::kCountry, {{"U.S. Army and", 4}, {"Army and", 40}}).empty());
  CHECK(joined(Join::kCountry, {{"U.S. and", 4}, {"and", 40}, {"U.S. &", 1}, {"&", 9}}).empty());
  CHECK(joined(Join::kCountry, {{"U.S. ", 4}, {"U.S. -", 40}, {"-", 3}}).empty());
}

TEST_CASE("forms of a place's name of four letters and more are that place", "[names]") {
  CHECK(joined(Join::kPlaceForms, {{"Colo", 2}, {"Calif", 1}}) ==
        "Calif=California Colo=Colorado ");
  CHECK(joined(Join::kPlaceForms,
               {{"LA", 2}, {"Cal", 1}, {"Alta", 1}, {"Penn", 3}, {"Springfield", 1}})
            .empty());
  CHECK(joined(Join::kPlaceForms, {{"Colo", 2}, {"Calif", 1}}, {},
               "same place: Colo Town = Colo\n") == "Calif=California ");
  CHECK(joined(Join::kPlaceForms, {{"West Germany", 2}, {"Scotland", 1}, {"Zaire", 3}}).empty());
  CHECK(joined(Join::kPlaceForms, {{"Minn", 2}}, {{"Minnesota", "Land of lakes"}}) ==
        "Minn=Land of lakes Minnesota=Land of lakes ");
}

}  // namespace
}  // namespace dateline

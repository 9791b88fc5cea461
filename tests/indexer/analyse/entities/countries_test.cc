#include "indexer/analyse/entities/countries.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "indexer/analyse/entities/extract.h"
#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

std::vector<ArticleCountry> countries(const std::string& title, const std::string& body,
                                      const std::string& source = "") {
  Article article;
  article.title = title;
  article.body = body;
  article.source = source;
  return EntityExtractor(shipped_model()).extract(article).countries;
}

bool is_major(const std::vector<ArticleCountry>& list, const std::string& code) {
  return std::any_of(list.begin(), list.end(),
                     [&](const ArticleCountry& country) { return country.code == code && country.major; });
}

TEST_CASE("the newspaper's place is read from its name", "[entities]") {
  const Lexicon& lexicon = shipped_model()->lexicon();
  CHECK(country_of_source(lexicon, "The Morning Star, Nairobi") == "KE");
  CHECK(country_of_source(lexicon, "The Sentinel, Paris, Texas") == "US");
  CHECK(country_of_source(lexicon, "Japan Evening Herald") == "JP");
  CHECK(country_of_source(lexicon, "The Evening Herald").empty());
  CHECK(country_of_source(lexicon, "").empty());
}

TEST_CASE("a newspaper's country alone is no country of its article", "[entities]") {
  CHECK(countries("", "Nothing that has a place was said by anyone today.", "The Star, Nairobi").empty());
}

TEST_CASE("both countries that an article goes on about are major", "[entities]") {
  const auto found = countries(
      "Kenya and Uganda open border road",
      "Kenya and Uganda opened a road across their border on Monday.\n\nKenya paid for the bridge, and Uganda for "
      "the road.\n\nA lorry from Sweden was the first to cross.");
  CHECK(is_major(found, "KE"));
  CHECK(is_major(found, "UG"));
  CHECK_FALSE(is_major(found, "SE"));
}

TEST_CASE("the first country is major, has score 1, and none scores more", "[entities]") {
  const auto found = countries("", "He was born in Norway. She had lived in Peru and in Chile, and died in Norway.");
  REQUIRE_FALSE(found.empty());
  CHECK(found[0].major);
  CHECK(found[0].score == 1.0);
  CHECK(std::is_sorted(found.begin(), found.end(), [](const ArticleCountry& a, const ArticleCountry& b) {
    return a.score > b.score;
  }));
}

TEST_CASE("a small town vouches for no country by itself", "[entities]") {
  // A town of Chad has the name of this one.
  const auto found = countries("Bere residents want a clinic",
                               "Residents of Bere asked Botswana's government for a clinic on Monday. Bere lies far "
                               "from Gaborone, and Botswana has few doctors.");
  CHECK(is_major(found, "BW"));
  CHECK_FALSE(is_major(found, "TD"));
}

}  // namespace
}  // namespace dateline

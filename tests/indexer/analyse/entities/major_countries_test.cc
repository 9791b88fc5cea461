#include <catch2/catch.hpp>

#include "indexer/analyse/entities/countries.h"
#include "tests/indexer/analyse/entities/found_countries.h"

namespace dateline {
namespace {

TEST_CASE("both countries that an article goes on about are major", "[entities]") {
  const auto found = countries("Kenya and Uganda open border road",
                               "Kenya and Uganda opened a road across their border on "
                               "Monday.\n\nKenya paid for the bridge, and Uganda for "
                               "the road.\n\nA lorry from Sweden was the first to cross.");
  CHECK(is_major(found, "KE"));
  CHECK(is_major(found, "UG"));
  CHECK_FALSE(is_major(found, "SE"));
}

TEST_CASE("both countries that play or meet are major, wherever they do", "[entities]") {
  const auto both = [](const std::string& body, const std::string& one, const std::string& other,
                       const std::string& source = "") {
    const auto list = countries("", body, source);
    return is_major(list, one) && is_major(list, other);
  };
  CHECK(both("India lost to Australia by six wickets in Mumbai on Sunday.", "IN", "AU"));
  CHECK(both("Ghana beat Kenya 2-0 in Paris, France, on Sunday.", "GH", "KE"));
  CHECK(both("Ghana came from behind to beat Kenya in Cairo on Sunday.", "GH", "KE"));
  CHECK(both("New Zealand beat Argentina 40-10 in Wellington.", "NZ", "AR", "Otago Daily Times"));
  CHECK(both("The presidents of Kenya and Uganda met in Japan on Sunday.", "KE", "UG"));
  const auto list = countries("", "Ghana beat Kenya 2-0 in Paris, France, on Sunday.");
  CHECK_FALSE(is_major(list, "FR"));
  const std::string journey =
      "Sweden paid for it. A Swedish doctor told Sweden's radio that she had been to ";
  CHECK_FALSE(both(journey + "Kenya and Uganda.", "SE", "KE"));
  CHECK_FALSE(both(journey + "Kenya's border with Uganda.", "SE", "KE"));
}

TEST_CASE("a foreigner's country and the one that holds him are both major", "[entities]") {
  const auto both = [](const std::string& body, const std::string& one, const std::string& other,
                       const std::string& source = "") {
    const auto list = countries("", body, source);
    return is_major(list, one) && is_major(list, other);
  };
  CHECK(both("A Ghanaian man was arrested in Mumbai with drugs on Sunday.", "GH", "IN"));
  CHECK(both("A Ghanaian man is being held in Mumbai. The Ghanaian came in May.", "GH", "IN"));
  CHECK(both("A Nigerian was jailed in Nairobi on Monday. The Nigerian came from Lagos.", "NG",
             "KE"));
  CHECK(both("Sri Lanka's navy arrested 12 Indian fishermen off Rameswaram.", "LK", "IN"));
  CHECK_FALSE(both("A Ghanaian writer died in Mumbai. The Ghanaian was 80.", "GH", "IN"));
  CHECK_FALSE(both("A Ghanaian feast was held in Mumbai. Ghana paid for it.", "GH", "IN"));
}

TEST_CASE("of countries that are listed, or whose games are told in passing, none is the article's",
          "[entities]") {
  const auto listed = countries("", "Kenya and Uganda, Tanzania, Rwanda and Burundi signed it.");
  CHECK(is_major(listed, "KE") == is_major(listed, "TZ"));
  const auto born = countries("",
                              "He won his first cap when Nigeria beat Mali. He now runs a shop in "
                              "Leeds, England, and was fined on Monday by an English court.");
  CHECK(is_major(born, "GB"));
  CHECK_FALSE(is_major(born, "ML"));
  const auto also =
      countries("", "England won the cup in London. Also on Sunday, Peru beat Chile.");
  CHECK(is_major(also, "GB"));
  CHECK_FALSE(is_major(also, "PE"));
  const auto past = countries("",
                              "Bo Ray, in the team that saw Ghana beat Mali in 2010, will have "
                              "surgery in England on Monday, the English club said.");
  CHECK(is_major(past, "GB"));
  CHECK_FALSE(is_major(past, "ML"));
  const auto games = countries("",
                               "Ghana beat Mali 2-1 at home on Sunday. Peru beat Chile 3-2 in a "
                               "game of five goals. Kenya beat Togo 4-0 in the rain on Monday "
                               "night. India beat Oman 1-0. Spain beat Malta 5-0 on Tuesday.");
  CHECK(is_major(games, "GH") == is_major(games, "ES"));
}

TEST_CASE("a people's thing, and what it held, make no country the article's", "[entities]") {
  const auto is_of = [](const std::string& body, const std::string& country) {
    return is_major(countries("", body), country);
  };
  CHECK_FALSE(is_of("Nigerian women held a meeting in Geneva to discuss trade.", "CH"));
  CHECK_FALSE(
      is_of("Brazilian women held a place in the final in Perth. Perth's Australian fans "
            "were glad. Australia's captain was glad.",
            "BR"));
  const std::string where = " in Ohio, Columbus police said. Ohio's governor was told.";
  CHECK_FALSE(is_of("A German car killed two women" + where, "DE"));
  CHECK_FALSE(is_of("Two men armed with a Russian rifle killed five" + where, "RU"));
  CHECK_FALSE(is_of("A Chinese restaurant worker was killed" + where, "CN"));
  CHECK(is_of("A Chinese student was killed" + where, "CN"));
  CHECK(is_of("Two Germans were killed" + where, "DE"));
  CHECK(is_of("A German barber was killed" + where, "DE"));
  CHECK(is_of("A German man was held" + where, "DE"));
}

TEST_CASE("countries of a headline of which the article says as much are all major", "[entities]") {
  const auto list = countries("Peru, Chile and Norway sign", "Their ministers met on Monday.");
  CHECK(is_major(list, "PE"));
  CHECK(is_major(list, "CL"));
  CHECK(is_major(list, "NO"));
  for (const ArticleCountry& country : countries("", "She has lived in Peru, Chile and Norway."))
    CHECK(country.major == (country.score == 1.0));
}

TEST_CASE("the first country is major, has score 1, and none scores more", "[entities]") {
  const auto found = countries(
      "", "He was born in Norway. She had lived in Peru and in Chile, and died in Norway.");
  REQUIRE_FALSE(found.empty());
  CHECK(found[0].major);
  CHECK(found[0].score == 1.0);
  CHECK(std::is_sorted(
      found.begin(), found.end(),
      [](const ArticleCountry& a, const ArticleCountry& b) { return a.score > b.score; }));
}

TEST_CASE("a small town vouches for no country by itself", "[entities]") {
  // A town of Chad has the name of this one.
  const auto found = countries(
      "Bere residents want a clinic",
      "Residents of Bere asked Botswana's government for a clinic on Monday. Bere lies far "
      "from Gaborone, and Botswana has few doctors.");
  CHECK(is_major(found, "BW"));
  CHECK_FALSE(is_major(found, "TD"));
}

TEST_CASE("where athletes come from is not what their race is about", "[entities]") {
  const auto found = countries("ATHLETICS - RESULTS FROM OSLO",
                               "OSLO, Norway, July 4 - Results on Friday:\n\n100 metres: 1. Ann "
                               "Lee (Canada) 11.02 2. Bo Ray "
                               "(Canada) 11.10 3. Eva Holm (Norway) 11.20\n\n200: 1. Ann Lee "
                               "(Canada) 22.40 2. Ida Berg (Norway) "
                               "22.51 3. Cleo Dent (Canada) 22.60");
  CHECK(is_major(found, "NO"));
  CHECK_FALSE(is_major(found, "CA"));
}

TEST_CASE("what an article says as much of is as much what it is about", "[entities]") {
  const auto match = countries("", "Sri Lanka defeated Bangladesh by two wickets on Friday.");
  CHECK(is_major(match, "LK"));
  CHECK(is_major(match, "BD"));
  const auto jury = countries("", "The jury heard a Swiss, a Kenyan and a Thai.");
  CHECK(std::ranges::count(jury, true, &ArticleCountry::major) == 1);
  const auto list = countries("", "It has offices in London, Paris, Tokyo and Moscow.");
  CHECK(std::ranges::count(list, true, &ArticleCountry::major) == 1);
}

TEST_CASE("a doubtful mention says something only where nothing else does", "[entities]") {
  const std::string town = "The choir of Topsham sang on Sunday.";
  CHECK_FALSE(countries("", town).empty());
  const auto beside = countries("", "Kenya opened a road on Monday. " + town);
  CHECK(points_to(beside, "KE"));
  CHECK(beside.size() == 1);
}

}  // namespace
}  // namespace dateline

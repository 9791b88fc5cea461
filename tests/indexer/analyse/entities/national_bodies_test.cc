#include "indexer/analyse/entities/national_bodies.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/national_names.h"
#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

TEST_CASE("bodies that one country alone has point to it", "[entities]") {
  const std::pair<std::string, std::string> bodies[] = {
      {"The Tories lost.", "GB "},      {"The Home Office said so.", "GB "},
      {"Fine Gael won.", "IE "},        {"Fianna Fáil won.", "IE "},
      {"The BJP won the vote.", "IN "}, {"The Congress party won the vote.", "IN "},
      {"Umno delegates voted.", "MY "}, {"Hamas said so.", "PS "},
      {"The FBI said so.", "US "},      {"The RCMP said so.", "CA "},
      {"The ANC won.", "ZA "},          {"INEC said so.", "NG "}};
  for (const auto& [body, country] : bodies) {
    INFO(body);
    CHECK(countries_of(body) == country);
  }
}

TEST_CASE("an article full of a country's bodies is about it", "[entities]") {
  const std::string found = countries_of(
      "Malcolm Rifkind goes to the Foreign Office. Michael Howard stays at the Home "
      "Office.\n\nTony Blair told the Commons that "
      "nothing had changed in the Tory party.\n\nLady Thatcher, who is in Washington, declined to "
      "comment.");
  CHECK(found.starts_with("GB "));
}

TEST_CASE("a body that several countries have is of the one that is spoken of", "[entities]") {
  CHECK(countries_of("The Politburo met.") == "SU ");
  CHECK(countries_of("China's leaders met in Beijing. The Politburo met.") == "CN ");
}

TEST_CASE("a body's short form is no state's", "[entities]") {
  CHECK(countries_of("The Patriotic Alliance (PA) met in Cape Town. The PA wants votes.") == "ZA ");
  CHECK_FALSE(has(countries_of("The Democratic Coalition (DC) met in Lusaka. The DC left."), "US"));
  CHECK_FALSE(has(countries_of("The Awami League met in Dhaka. AL leaders left."), "US"));
  CHECK(has(countries_of("The Fair Alliance met in Harrisburg, PA on Monday."), "US"));
}

TEST_CASE("an American body's short form does not take America from the article", "[entities]") {
  const std::string letter =
      "Ada Pell wrote to Veterans Affairs Secretary Bo Lund about the VA and troops back from "
      "Iraq. "
      "The VA must report.";
  CHECK(has(countries_of(letter), "US"));
  CHECK(has(countries_of("The Department of Veterans Affairs (VA) will help troops back from Iraq. "
                         "The VA must report."),
            "US"));
  CHECK_FALSE(has(countries_of("Veterans Affairs Canada opened an office in Ottawa."), "US"));
  CHECK_FALSE(has(countries_of("The Volunteer Alliance (VA) met in Lusaka. The VA left."), "US"));
}

TEST_CASE("a short form that the article introduces is its own", "[entities]") {
  CHECK(countries_of("The Indonesian Spice Institute (ISI) opened in Jakarta. ISI is new.") ==
        "ID ");
  CHECK(countries_of("The Federal Bureau of Investigation (FBI) said so.") == "US ");
}

TEST_CASE("acronyms count in capitals alone", "[entities]") {
  const auto bodies = [](std::string_view text) {
    std::vector<Unit> units;
    split_units(text, units);
    return find_national_body(units, 0).units;
  };
  CHECK(bodies("TUC") == 1);
  CHECK(bodies("Tuc") == 0);
  CHECK(bodies("FINE GAEL") == 2);
  CHECK(bodies("Fine") == 0);
}

TEST_CASE("clubs, leagues and indexes tell of their country", "[entities]") {
  const std::pair<std::string, std::string> news[] = {
      {"Juventus beat Lazio 2-1 on Sunday and Inter drew with Fiorentina.", "IT "},
      {"Galatasaray beat Fenerbahce 2-1 on Sunday.", "TR "},
      {"The Lakers beat the Celtics in the NBA finals.", "US "},
      {"Kaizer Chiefs beat Orlando Pirates 1-0 on Sunday.", "ZA "},
      {"Collingwood beat Essendon by 12 points.", "AU "},
      {"The Sensex closed 200 points up.", "IN "}};
  for (const auto& [body, country] : news) {
    INFO(body);
    CHECK(countries_of(body) == country);
  }
}

TEST_CASE("a club, a league and an index count as whole names alone", "[entities]") {
  const auto body = [](std::string_view text) {
    std::vector<Unit> units;
    split_units(text, units);
    return find_national_body(units, 0);
  };
  CHECK(body("Santos").organisation);
  CHECK(body("Sensex").whole);
  CHECK_FALSE(body("Sensex").organisation);
  CHECK_FALSE(body("Tories").whole);
  CHECK_FALSE(has(countries_of("The Santos Dumont Foundation said so. It paid in London."), "BR"));
  CHECK_FALSE(has(countries_of("Vasco da Gama sailed from Lisbon. Portugal honours him."), "BR"));
  CHECK_FALSE(has(countries_of("The Grand National Assembly met in Ankara, Turkey."), "GB"));
  CHECK_FALSE(has(countries_of("The Nasdaq Dubai listing drew investors in Dubai."), "US"));
  CHECK(has(countries_of("The Nasdaq composite index fell in early trade."), "US"));
}

TEST_CASE("letters that other countries have too are of the one that is spoken of", "[entities]") {
  CHECK(has(countries_of("The NBA opened its season on Monday."), "US"));
  CHECK_FALSE(has(countries_of("Lawyers in Lagos and Abuja obeyed the NBA on Monday."), "US"));
  CHECK_FALSE(has(countries_of("The JSE main index rose in Kingston, Jamaica."), "ZA"));
}

TEST_CASE("a club of a name that others have is of the country that is spoken of", "[entities]") {
  CHECK(countries_of("Arsenal drew on Saturday.") == "GB ");
  CHECK(countries_of("Arsenal drew in Buenos Aires on Saturday. Argentina has ten such clubs.") ==
        "AR ");
}

TEST_CASE("no name of a club, a league or an index stands twice", "[entities]") {
  std::set<std::string> known;
  for (const auto table : {national_clubs(), national_leagues(), national_markets()}) {
    for (const NamesOfCountry& some : table) {
      for (std::string_view rest = some.names; !rest.empty();) {
        const std::string_view name = rest.substr(0, rest.find('|'));
        rest.remove_prefix(std::min(name.size() + 1, rest.size()));
        INFO(name);
        CHECK_FALSE(name.empty());
        CHECK(known.insert(ascii_lower(name)).second);
      }
    }
  }
}

TEST_CASE("a party by two letters is of its country and no state's", "[entities]") {
  CHECK(countries_of("The AK Party spoke in Ankara. AK Party deputies left.") == "TR ");
  CHECK(countries_of("He moved to Juneau, AK, on Monday.") == "US ");
}

}  // namespace
}  // namespace dateline

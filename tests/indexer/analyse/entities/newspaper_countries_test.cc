#include <catch2/catch.hpp>

#include "indexer/analyse/entities/place_country.h"
#include "tests/indexer/analyse/entities/found_countries.h"

namespace dateline {
namespace {

std::string country_of_source(const std::string& source) {
  const auto possible = countries_of_source(shipped_model()->lexicon(), source);
  return possible.empty() ? "" : possible[0].code;
}

TEST_CASE("a name alone means what it means where the newspaper is read", "[entities]") {
  const std::string parish = "Two men were shot in Manchester on Sunday.";
  CHECK(first_country(parish, "Jamaica Observer") == "JM");
  CHECK(first_country(parish, "Stabroek News") == "GB");
  CHECK(first_country("He died in Manchester, England. Manchester police left.",
                      "Jamaica Gleaner") == "GB");
  CHECK(first_country("He died in Cromwell, Connecticut.", "Otago Daily Times") == "US");
  CHECK(first_country("Windsor police held a man from Burlington.", "Windsor Star") == "CA");
  CHECK(first_country("A man from London died.", "Globe and Mail") == "GB");
}

TEST_CASE("a name alone means no small namesake of a city that everyone knows", "[entities]") {
  CHECK(first_country("A storm hit Sydney on Monday.", "Globe and Mail") == "AU");
  CHECK(first_country("A storm hit Melbourne on Monday.", "The Oregonian") == "AU");
  CHECK(first_country("A storm hit Alexandria on Monday.", "The Tennessean") == "EG");
  CHECK_FALSE(first_country("Manchester United won at home.", "Jamaica Observer") == "JM");
}

TEST_CASE("a network's or a common newspaper name says less of where a name is", "[entities]") {
  CHECK(first_country("A storm hit Birmingham on Monday.", "NPR") == "GB");
  CHECK(first_country("A storm hit Manchester on Monday.", "USA Today") == "GB");
  CHECK(first_country("A storm hit Manchester on Monday.", "The Gleaner") == "GB");
  CHECK(first_country("A storm hit Paris, Tennessee, on Monday.", "The Parisian") == "US");
}

TEST_CASE("a town of America is not the newspaper's", "[entities]") {
  for (const std::string source : {"Daily Mail", "Globe and Mail", "Irish Examiner"}) {
    INFO(source);
    CHECK(first_country("A man fled Uvalde on Monday.", source) == "US");
  }
}

TEST_CASE("the newspaper's place is read from its name", "[entities]") {
  CHECK(country_of_source("The Morning Star, Nairobi") == "KE");
  CHECK(country_of_source("The Sentinel, Paris, Texas") == "US");
  CHECK(country_of_source("Virginia Gazette") == "US");  // not the town in South Africa
  CHECK(country_of_source("Japan Evening Herald") == "JP");
  CHECK(country_of_source("The Evening Herald").empty());
  CHECK(country_of_source("Haaretz") == "IL");
  CHECK(country_of_source("The Hindu") == "IN");
  CHECK(country_of_source("Le Monde") == "FR");
  CHECK(country_of_source("The Timaru Herald") == "NZ");
  CHECK(country_of_source("stuff.co.nz") == "NZ");
  CHECK(country_of_source("La Naci\u00F3n Costa Rica") == "CR");
  CHECK(country_of_source("haaretz.com") == "IL");
  CHECK(country_of_source("Haaretz Weekly Star").empty());
  CHECK(country_of_source("Daily Record").empty());
  CHECK(country_of_source("").empty());
}

TEST_CASE("a web address's country goes before its name", "[entities]") {
  CHECK(country_of_source("pravda.com.ua") == "UA");
  CHECK(country_of_source("pravda.sk") == "SK");
  CHECK(country_of_source("pravda.ru") == "RU");
  CHECK(country_of_source("newsday.co.tt") == "TT");
  CHECK(country_of_source("thejournal.co.uk") == "GB");
  CHECK(country_of_source("gazeta.pl") == "PL");
  CHECK(country_of_source("haaretz.co") == "IL");
  CHECK(country_of_source("haaretz.tv") == "IL");
  CHECK(country_of_source("haaretz.org") == "IL");
  CHECK(country_of_source("evening.io").empty());
}

TEST_CASE("only a newspaper that is known by its whole name is surely of its country",
          "[entities]") {
  const auto sure = [](const std::string& source) {
    const auto possible = countries_of_source(shipped_model()->lexicon(), source);
    return !possible.empty() && possible[0].sure;
  };
  CHECK(sure("Haaretz"));
  CHECK(sure("Jamaica Observer"));
  CHECK_FALSE(sure("The Irish Standard"));  // of Minneapolis
  CHECK_FALSE(sure("Denmark Press"));
  CHECK_FALSE(sure("The Gleaner"));
  CHECK_FALSE(sure("stuff.co.za"));
}

TEST_CASE("a newspaper's country alone is no country of its article", "[entities]") {
  CHECK(countries("", "Nothing that has a place was said by anyone today.", "The Star, Nairobi")
            .empty());
}

TEST_CASE("places that only its own readers know are of the newspaper's country", "[entities]") {
  const std::string body =
      "Residents of Kwambiti and Ndorobani walked to Mbuluweni on Monday. In Kwambiti the well is "
      "dry, a Kenyan doctor said in Ndorobani, and Mbuluweni has no road. A Swede who lives in "
      "Kwambiti paid for "
      "the bus.";
  CHECK(is_major(countries("", body, "The Star, Nairobi"), "KE"));
}

}  // namespace
}  // namespace dateline

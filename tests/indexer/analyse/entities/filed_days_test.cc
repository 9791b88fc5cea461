#include <catch2/catch.hpp>
#include <string>

#include "indexer/analyse/entities/extract.h"
#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

// The days that the text tells, in order.
std::string days_of(const std::string& body, const std::string& date) {
  Article article;
  article.body = body;
  article.date = parse_date(date).value_or(PartialDate{});
  std::string days;
  for (const auto& event : EntityExtractor(shipped_model()).extract(article).dates)
    days += event.value.to_string() + " ";
  return days;
}

const std::string kFirst =
    "LONDON, Aug. 4. The ministers said today that they would meet the king again.\n";

TEST_CASE("today counts from the dateline that stands last in front of it", "[entities]") {
  const auto days = [](const std::string& second) {
    return days_of(kFirst + second + " said yesterday that he would not come back.", "1916-08-05");
  };
  CHECK(days("PARIS, Aug. 2. The premier") == "1916-08-04 1916-08-04 1916-08-02 1916-08-01 ");
  CHECK(days("PARIS, Aug. 5.-The premier") == "1916-08-04 1916-08-04 1916-08-05 1916-08-04 ");
  // Behind the newspaper's own day, longer ago than a week, and no dateline.
  CHECK(days("PARIS, Aug. 6. The premier") == "1916-08-04 1916-08-04 1916-08-06 1916-08-03 ");
  CHECK(days("PARIS, July 28. The premier") == "1916-08-04 1916-08-04 1916-07-28 1916-08-03 ");
  CHECK(days("The men saw Paris, Aug. 2. The premier") ==
        "1916-08-04 1916-08-04 1916-08-02 1916-08-03 ");
  CHECK(days("PARIS, Aug. 2, was quiet. The premier") ==
        "1916-08-04 1916-08-04 1916-08-02 1916-08-03 ");
  CHECK(days("Duluth, Minn., Aug. 2. The premier") ==
        "1916-08-04 1916-08-04 1916-08-02 1916-08-01 ");
}

TEST_CASE("Washington of another report's dateline is the capital", "[entities]") {
  const auto name_of = [](const std::string& second) {
    Article article;
    article.body = kFirst + second + " said that he would not come.";
    article.date = parse_date("1916-08-05").value_or(PartialDate{});
    std::string names;
    for (const NamedMention& mention : EntityExtractor(shipped_model()).extract(article).mentions) {
      if (mention.name.starts_with("Washington")) names += mention.name + "|";
    }
    return names;
  };
  CHECK(name_of("WASHINGTON, Aug. 4. The senator") == "Washington, D.C.|");
  CHECK(name_of("Washington, Aug. 4.-The senator") == "Washington, D.C.|");
  CHECK(name_of("The men saw Washington, Aug. 4. The senator") == "Washington|");
  CHECK(name_of("Washington, where he lives, and Aug. 4. The senator") == "Washington|");
}

TEST_CASE("a weekly's today is the dateline's day, up to a week before", "[entities]") {
  CHECK(days_of(kFirst, "1916-08-11") == "1916-08-04 1916-08-04 ");
  CHECK(days_of(kFirst, "1916-08-12") == "1916-08-04 1916-08-12 ");
}

}  // namespace
}  // namespace dateline

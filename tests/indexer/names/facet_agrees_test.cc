// A facet's count is what a search for its value finds, whatever names are joined or parted.
#include <catch2/catch.hpp>

#include "indexer/names/make_names.h"
#include "searcher/query/value_query.h"
#include "searcher/results/search.h"
#include "tests/indexer/analyse/entities/shipped_model.h"
#include "tests/support/add_records.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

std::string record(const std::string& id, const std::string& field, const std::string& value,
                   const std::string& body = "There was news.") {
  return R"({"id":")" + id + R"(","date":"2024-03-11","body":")" + body + R"(",")" + field +
         R"(":[")" + value + "\"]}";
}

std::vector<std::string> records() {
  const std::vector<std::pair<std::string, std::vector<std::string>>> values = {
      {"places",
       {"Colo",
        "Colo",
        "Colorado",
        "COLORADO",
        "Alta",
        "Alberta",
        "LA",
        "Louisiana",
        "usa",
        "United States",
        "West Germany",
        "Germany",
        "Saint John's",
        "St. John's",
        "St. John",
        "UAE",
        "United Arab Emirates",
        "Mexico City (Mexico)",
        "Mexico",
        "U.S.",
        "America"}},
      {"organisations",
       {"Moody's",
        "Moody",
        "moody's",
        "Moody\xE2\x80\x99s Analytics",
        "MOODY ANALYTICS",
        "WHO",
        "Who",
        "W.H.O.",
        "General Accounting Office (GAO)",
        "Government Accountability Office (GAO)",
        "GAO",
        "Ford Motor Co",
        "Ford Motor Company",
        "International Monetary Fund (IMF)",
        "IMF",
        "I.M.F.",
        "Lloyd's",
        "Lloyds",
        "Lloyd",
        "Department of Veterans' Affairs",
        "Department of Veteran Affairs"}},
      {"people", {"John McCain", "Mccain", "McCain", "O'Neil", "ONeil", "J. Smith", "J Smith"}}};
  std::vector<std::string> lines;
  for (const auto& [field, of_field] : values) {
    for (const std::string& value : of_field) {
      const int times = 1 + static_cast<int>(lines.size() % 3);
      for (int i = 0; i < times; ++i) {
        lines.push_back(record(std::to_string(lines.size()), field, value));
      }
    }
  }
  return lines;
}

std::uint64_t found(const OpenedArchive& archive, const std::string& query) {
  SearchRequest request;
  request.query = query;
  return search(archive, request).total;
}

void check_facets(const OpenedArchive& archive) {
  for (const Field field : {Field::kPerson, Field::kOrganisation, Field::kPlace}) {
    SearchRequest request;
    request.facets = {{std::string(field_info(field).name), 100}};
    const ResultPage page = search(archive, request);
    REQUIRE(page.facets.at(0).values.size() > 2);
    for (const FacetValue& value : page.facets[0].values) {
      INFO(value_query(field, value.value));
      CHECK(value.count == found(archive, value_query(field, value.value)));
    }
  }
}

TEST_CASE("a facet's count is what a search for its value finds", "[names]") {
  const TemporaryDirectory directory;
  add_records(directory.path(), records(), shipped_model());
  const std::vector<std::string> aliases = {
      "",
      "different org: Moody's / Moody\ndifferent place: Colo / Colorado\n"
      "different place: UAE / United Arab Emirates\ndifferent org: Lloyds / Lloyd's\n",
      "same place: Colo Town = Colo\nsame place: Saint John's = St. John's\n"
      "same org: Health = WHO\nrename place: United States -> Freeland\nrename org: IMF -> Fund\n",
      "rename org: Ford Motor Co -> Moody\nrename place: Alberta -> Alta\n"
      "rename person: J. Smith -> John Mccain\ndifferent person: McCain / Mccain\n"};
  for (const std::string& lines : aliases) {
    INFO(lines);
    ArchiveWriter writer(directory.path(), "test", ArchiveWriter::Start::kExisting);
    Change change;
    change.aliases = lines;
    writer.publish(change);
    const OpenedArchive archive(directory.path());
    for (const unsigned threads : {1U, 2U, 3U}) {
      CHECK(make_names(directory.path(), writer.generation(), lines, threads) == archive.names());
    }
    check_facets(archive);
    if (lines.starts_with("same")) {
      CHECK(found(archive, "place:usa") == found(archive, "place:Freeland"));
    }
  }
}

}  // namespace
}  // namespace dateline

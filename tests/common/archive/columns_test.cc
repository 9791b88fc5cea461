// Columns that somebody forged: every reader says that they are damaged.
#include "common/archive/columns.h"

#include <catch2/catch.hpp>

#include "common/archive/segment.h"
#include "common/base/error.h"
#include "indexer/names/value_counts.h"
#include "searcher/results/search.h"
#include "searcher/results/suggest.h"
#include "tests/support/add_records.h"
#include "tests/support/forged_section.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

constexpr std::uint64_t kMany = std::uint64_t{1} << 40;

const std::vector<std::string> kRecords = {
    R"({"id":"a","body":"one word","people":["Amina Diallo","Bo Lind"],"source":"S"})",
    R"({"id":"b","body":"two word","date":"2024-03-01","people":["Bo Lind"],"source":"S"})",
    R"({"id":"c","body":"a word","date":"2024-05","source":"S"})",
    R"({"id":"d","body":"new word","date":"2024-05-20","people":["Zoe Sahin"],"source":"T"})"};

// An archive of these articles, numbered in their order.
class Forged {
 public:
  explicit Forged(const std::vector<std::string>& records = kRecords) {
    add_records(path(), records);
  }
  std::string path() const { return directory_.path() + "/news"; }
  void forge(const std::string& section, const std::string& bytes) const {
    forge_section(path(), "000001", "columns", section, bytes);
  }
  Segment segment() const {
    return Segment(path(), read_current_generation(path()).segments.at(0));
  }
  ResultPage ask(const SearchRequest& request) const {
    return search(OpenedArchive(path()), request);
  }

 private:
  TemporaryDirectory directory_;
};

std::string facet_section(Field field, const std::string& part) {
  return "facet" + std::to_string(*facet_index(field)) + part;
}

SearchRequest with_facet(const std::string& name) {
  SearchRequest request;
  request.facets = {{name, 5, ""}};
  return request;
}

SearchRequest with_query(const std::string& query) {
  SearchRequest request;
  request.query = query;
  return request;
}

void check_persons_are_refused(const Forged& forged) {
  CHECK_THROWS_AS(forged.ask(with_facet("person")), Error);
  CHECK_THROWS_AS(forged.ask(with_query("person:\"amina diallo\" OR person:sahin OR person:lind")),
                  Error);
  CHECK_THROWS_AS(Suggester(OpenedArchive(forged.path())), Error);
  CHECK_THROWS_AS(forged.ask(SearchRequest()), Error);  // hits tell their persons
  const auto segments = opened_segments(forged.path(), read_current_generation(forged.path()));
  CHECK_THROWS_AS(counts_of(segments, Field::kPerson), Error);
}

}  // namespace

TEST_CASE("forged ordinals of values that there are not are damage", "[columns]") {
  const Forged forged;
  const std::string values = facet_section(Field::kPerson, ".values");
  REQUIRE(forged.segment().columns().facet(*facet_index(Field::kPerson)).distinct() == 3);
  SECTION("just beyond the last") { forged.forge(values, forged_numbers({0, 3, 1, 2}, 1, 4)); }
  SECTION("of four bytes") { forged.forge(values, forged_numbers({~0U, ~0U, ~0U, ~0U})); }
  SECTION("of three") { forged.forge(values, forged_numbers({0xFFFFFF, 3, 9, 9}, 3, 4)); }
  check_persons_are_refused(forged);
}

TEST_CASE("forged ordinals are damage where each article has one value", "[columns]") {
  const Forged forged;
  forged.forge(facet_section(Field::kSource, ".values"), forged_numbers({0, 0, 2, 0}, 2, 4));
  CHECK_THROWS_AS(forged.ask(with_facet("source")), Error);
  const Segment segment = forged.segment();
  const FacetColumn& column = segment.columns().facet(*facet_index(Field::kSource));
  CHECK(*column.ordinals_of(1).begin() == 0);
  CHECK_THROWS_AS(column.ordinals_of(2), Error);
  CHECK_THROWS_AS(column.ordinals(), Error);
  CHECK_THROWS_AS(column.ordinals(), Error);  // and again
}

TEST_CASE("forged places of an article's values are damage", "[columns]") {
  const Forged forged;
  const std::string first = facet_section(Field::kPerson, ".first");
  SECTION("beyond the last") { forged.forge(first, forged_numbers({0, 1'000'000'000, 2, 3, 4})); }
  SECTION("before the ones before") { forged.forge(first, forged_numbers({0, 3, 1, 3, 4})); }
  SECTION("more than there are distinct values") {
    forged.forge(first, forged_numbers({0, 4, 4, 4, 4}));
    forged.forge(facet_section(Field::kPerson, ".values"), forged_numbers({0, 1, 2, 2}));
    const Segment segment = forged.segment();
    CHECK_THROWS_AS(segment.columns().facet(*facet_index(Field::kPerson)).ordinals_of(0), Error);
    return;
  }
  CHECK_THROWS_AS(forged.ask(with_facet("person")), Error);
  CHECK_THROWS_AS(forged.ask(SearchRequest()), Error);
}

TEST_CASE("numbers without bytes are no more than there can be", "[columns]") {
  const Forged forged;
  // All zeros, and said to be any number.
  SECTION("values of a facet") {
    forged.forge(facet_section(Field::kPerson, ".bytes"), "");
    forged.forge(facet_section(Field::kPerson, ".ends"), forged_numbers({}, 0, kMany));
  }
  SECTION("values of its articles") {
    forged.forge(facet_section(Field::kPerson, ".values"), forged_numbers({}, 0, kMany));
    forged.forge(facet_section(Field::kPerson, ".first"),
                 forged_numbers({0, kMany, kMany, kMany, kMany}, 8, 5));
  }
  CHECK_THROWS_AS(forged.segment(), Error);
}

TEST_CASE("forged numbers of articles with imprecise dates are damage", "[columns]") {
  const Forged forged;
  const std::vector<std::vector<ArticleNumber>> cases = {{2, 1}, {2, 2},    {4},
                                                         {~0U},  {3, 0, 1}, {~0U, 2}};
  for (const auto& articles : cases) {
    forged.forge("imprecise", bytes_of(articles));
    const Segment segment = forged.segment();
    CHECK_THROWS_AS(segment.columns().imprecise(), Error);
    CHECK_THROWS_AS(segment.columns().imprecise(), Error);
    CHECK_THROWS_AS(forged.ask(with_query("date:2024-05-01..2024-05-21")), Error);
    CHECK_THROWS_AS(forged.ask(with_facet("month")), Error);
  }
}

TEST_CASE("forged days that no date has, or not in their order, are damage", "[columns]") {
  const Forged forged;
  const DayNumber day = day_number(2024, 3, 1);
  const DayNumber last = day_number(9999, 12, 31);
  const std::vector<std::vector<DayNumber>> cases = {{0, day, day - 1, day},
                                                     {0, day, day, last + 1},
                                                     {-1, day, day, day},
                                                     {0, day, day, 0x7FFFFFFF},
                                                     {day, day, day, 0}};
  for (const auto& days : cases) {
    forged.forge("days", bytes_of(days));
    for (const char* interval : {"day", "week", "month", "year"}) {
      CHECK_THROWS_AS(forged.ask(with_facet(interval)), Error);
    }
    CHECK_THROWS_AS(forged.ask(with_query("date:2024")), Error);
  }
  forged.forge("days", bytes_of(std::vector<DayNumber>{0, day, day, last + 1}));
  CHECK_THROWS_AS(forged.segment().columns().date(3), Error);
  forged.forge("days", bytes_of(std::vector<DayNumber>{0, 1, last, last}));
  CHECK(forged.ask(with_facet("year")).facets.at(0).values.size() == 2);
}

}  // namespace dateline

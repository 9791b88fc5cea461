#include "searcher/results/suggest.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "indexer/delete/delete_articles.h"
#include "indexer/publish/archive_writer.h"
#include "tests/indexer/analyse/entities/shipped_model.h"
#include "tests/support/add_records.h"
#include "tests/support/temporary_directory.h"

using namespace dateline;

namespace {

std::string record(const std::string& id, const std::string& body, const std::string& people,
                   const std::string& countries) {
  return R"({"id":")" + id + R"(","body":")" + body + R"(","date":"2024-01-01","people":[)" +
         people + R"(],"countries":[)" + countries + "]}";
}

std::vector<Suggestion> of_kind(const std::vector<Suggestion>& all, const std::string& kind) {
  std::vector<Suggestion> some;
  std::copy_if(all.begin(), all.end(), std::back_inserter(some),
               [&](const Suggestion& suggestion) { return suggestion.kind == kind; });
  return some;
}

}  // namespace

TEST_CASE("an article counts once for a name that it has in two spellings", "[results]") {
  const TemporaryDirectory folder;
  add_records(folder.path(),
              {record("1", "news", R"("Joe Lieberman","JOE LIEBERMAN")", ""),
               record("2", "news", R"("Joe Lieberman")", "")},
              shipped_model());
  const auto found = of_kind(Suggester(OpenedArchive(folder.path())).suggest("lieb", 5), "person");
  REQUIRE(found.size() == 1);
  CHECK(found[0].articles == 2);
}

TEST_CASE("Beginnings become the archive's words and names, the most frequent first", "[results]") {
  const TemporaryDirectory folder;
  const std::string archive = folder.path() + "/a";
  add_records(archive,
              {record("1", "negotiations in the harbour", R"("Amina Diallo")", R"("SN")"),
               record("2", "negotiating negotiations", R"("Amina Diallo","Omar Diallo")", ""),
               record("3", "negligible", R"("Ann O\"Dea")", R"("CH","SN")")});
  add_records(archive, {record("4", "negotiations", "", R"("SZ")")});
  const OpenedArchive opened(archive);
  const Suggester suggester(opened);

  const auto words = of_kind(suggester.suggest("peace negoti", 5), "word");
  REQUIRE(words.size() == 1);  // one word in its most frequent form, however many forms
  CHECK(words[0].text == "negotiations");
  CHECK(words[0].articles == 3);
  CHECK(words[0].replaces == 6);
  // Longer than the stem that the index has.
  CHECK(of_kind(suggester.suggest("negotiati", 5), "word").size() == 1);
  CHECK(of_kind(suggester.suggest("neg", 1), "word").at(0).text == "negotiations");
  CHECK(of_kind(suggester.suggest("neg", 5), "word").size() == 2);

  const auto persons = of_kind(suggester.suggest("DIAL", 5), "person");
  REQUIRE(persons.size() == 2);
  CHECK(persons[0].text == "Amina Diallo");
  CHECK(persons[0].query == "person:\"Amina Diallo\"");
  CHECK(persons[0].articles == 2);
  // Names are found by several words, and replace all of them.
  CHECK(of_kind(suggester.suggest("talks omar d", 5), "person").at(0).replaces == 6);
  CHECK(of_kind(suggester.suggest("ann o", 5), "person").at(0).query == "person:\"Ann O Dea\"");
  CHECK(of_kind(suggester.suggest("iallo", 5), "person").empty());

  const auto countries = of_kind(suggester.suggest("se", 5), "country");
  REQUIRE(countries.size() == 1);
  CHECK(countries[0].text == "Senegal");
  CHECK(countries[0].query == "country:SN");
  CHECK(countries[0].articles == 2);

  CHECK(suggester.suggest("n", 5).empty());
  CHECK(suggester.suggest("", 5).empty());
  CHECK(suggester.suggest("neg ", 5).empty());
  CHECK(suggester.suggest("\xFF\xFF", 5).empty());
}

TEST_CASE("Suggestions of all kinds are in one order, the most frequent first", "[results]") {
  const TemporaryDirectory folder;
  const std::string archive = folder.path() + "/a";
  add_records(archive, {record("1", "the president", R"("Presidenti Rossi")", ""),
                        record("2", "the president", R"("Precious Wilson")", ""),
                        record("3", "the president", R"("Precious Wilson")", R"("CH")"),
                        record("4", "a swing, precious will", "", R"("CH","SZ")")});
  const OpenedArchive opened(archive);
  const Suggester suggester(opened);
  const auto texts = [&](const std::string& typed) {
    std::string all;
    for (const Suggestion& each : suggester.suggest(typed, 5)) {
      all += each.kind + " " + each.text + " " + std::to_string(each.articles) + "; ";
    }
    return all;
  };
  CHECK(texts("presi") == "word president 3; person Presidenti Rossi 1; ");
  CHECK(texts("sw") == "country Switzerland 2; word swing 1; ");
  // A name that goes on from an earlier word is meant more than a frequent word is.
  CHECK(texts("precious wi").starts_with("person Precious Wilson 2; "));
}

TEST_CASE("Deleted articles suggest nothing", "[results]") {
  const TemporaryDirectory folder;
  const std::string archive = folder.path() + "/a";
  add_records(archive, {record("1", "negotiations", "", ""), record("2", "negotiations", "", ""),
                        record("3", "negligible", R"("Amina Diallo")", "")});
  ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kExisting);
  delete_articles(writer, {"1", "3"});
  const OpenedArchive opened(archive);
  const auto found = Suggester(opened).suggest("neg", 5);
  REQUIRE(found.size() == 1);
  CHECK(found[0].text == "negotiations");
  CHECK(found[0].articles == 1);
  CHECK(Suggester(opened).suggest("dia", 5).empty());
}

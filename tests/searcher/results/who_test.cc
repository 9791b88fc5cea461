#include "searcher/results/who.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "common/base/error.h"
#include "indexer/merge/merger.h"
#include "searcher/results/found_article.h"
#include "tests/indexer/analyse/entities/shipped_model.h"
#include "tests/support/add_records.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

const std::vector<std::string> kRecords = {
    record_line("a", "Okafor wins",
                "Senator Adaeze Okafor won. Mrs. Okafor thanked Peter Lindqvist.", "2024-05-01"),
    record_line("b", "", "Adaeze Okafor met Peter Lindqvist and Mary Jones in London.",
                "2024-07-02"),
    record_line("c", "", "President Chidi Okafor spoke in Lagos on Monday.", "2023-01-01"),
    record_line("d", "", "Adaeze Okafor was in Abuja, said officials of the ministry."),
};

TEST_CASE("who gives up when its time is over", "[who]") {
  const TemporaryDirectory directory;
  add_records(directory.path(), kRecords, shipped_model());
  const OpenedArchive archive(directory.path());
  const Deadline passed(std::chrono::milliseconds(-1));
  CHECK_THROWS_AS(who(archive, "okafor", 10, passed), DeadlinePassed);
}

TEST_CASE("who lists persons with counts, dates, forms and companions", "[who]") {
  const TemporaryDirectory directory;
  add_records(directory.path(), kRecords, shipped_model());
  const OpenedArchive archive(directory.path());
  const WhoAnswer answer = who(archive, "OKAFOR", 10);
  REQUIRE(answer.persons.size() == 2);
  CHECK(answer.total == 2);
  const PersonFound& first = answer.persons[0];
  CHECK(first.name == "Adaeze Okafor");
  CHECK(first.count == 3);
  CHECK(first.first == "2024-05-01");
  CHECK(first.last == "2024-07-02");
  CHECK(first.forms == NameCounts{{"Adaeze Okafor", 3}, {"Okafor", 2}});
  CHECK(first.companions == NameCounts{{"Peter Lindqvist", 2}, {"Mary Jones", 1}});
  CHECK(answer.persons[1].name == "Chidi Okafor");
  CHECK(who(archive, "okafor", 1).persons.size() == 1);
  CHECK(who(archive, "okafor", 1).total == 2);
  CHECK(who(archive, "okafor adaeze", 10).total == 1);
  CHECK(who(archive, "nobody", 10).persons.empty());
  CHECK_THROWS_AS(who(archive, "--", 10), Error);
}

TEST_CASE("a name that nobody has says who has the end of it", "[who]") {
  const TemporaryDirectory directory;
  add_records(directory.path(), kRecords, shipped_model());
  const OpenedArchive archive(directory.path());
  CHECK(persons_of_fewer_words(archive, {"senator", "okafor"}) == "; 2 persons have \"okafor\"");
  CHECK(persons_of_fewer_words(archive, {"the", "senator", "adaeze", "okafor"}) ==
        "; 1 person has \"adaeze okafor\"");
  CHECK(persons_of_fewer_words(archive, {"x", "y", "okafor", "okafor", "adaeze", "okafor"}) ==
        "; 1 person has \"okafor okafor adaeze okafor\"");
  CHECK(persons_of_fewer_words(archive, {"x", "okafor", "okafor", "okafor", "adaeze", "okafor"}) ==
        "; 1 person has \"okafor okafor adaeze okafor\"");  // no more words are tried
  CHECK(persons_of_fewer_words(archive, {"okafor", "senator"}).empty());
  CHECK(persons_of_fewer_words(archive, {"senator"}).empty());
}

TEST_CASE("the person of a name is known however many others have its words", "[who]") {
  const TemporaryDirectory directory;
  std::vector<std::string> records = {
      R"({"id":"a","title":"Report","body":"A report.","people":["Madonna","Ann Roe"]})"};
  for (const std::string other : {"Adams", "Baker", "Clark", "Davis", "Evans", "Foster"}) {
    for (const std::string copy : {"1", "2"}) {
      records.push_back(R"({"id":")" + other + copy +
                        R"(","title":"Report","body":"A report.","people":["Madonna )" + other +
                        R"("]})");
    }
  }
  add_records(directory.path(), records, shipped_model());
  const OpenedArchive archive(directory.path());
  for (const PersonFound& person : who(archive, "Madonna", 5).persons) {
    CHECK(person.name != "Madonna");
  }
  const PersonFound person = person_called(archive, "Madonna");
  CHECK(person.name == "Madonna");
  CHECK(person.count == 1);
  CHECK(person.companions == NameCounts{{"Ann Roe", 1}});
  CHECK(person_called(archive, "Madonna Adams").count == 2);
  CHECK(person_called(archive, "madonna").count == 0);
  CHECK(person_called(archive, "Nobody").count == 0);
}

TEST_CASE("a form that goes on in the next line is the same form", "[who]") {
  const TemporaryDirectory directory;
  add_records(
      directory.path(),
      {record_line("a", "", "Adaeze Okafor won. The mayor, Adaeze\nOkafor, said she was glad.")},
      shipped_model());
  const WhoAnswer answer = who(OpenedArchive(directory.path()), "okafor", 10);
  REQUIRE(answer.total == 1);
  CHECK(answer.persons[0].forms == NameCounts{{"Adaeze Okafor", 2}});
}

TEST_CASE("an article of very many persons takes time by their number", "[who]") {
  // Each of the 10,000 is a companion of all others.
  const TemporaryDirectory directory;
  std::string people;
  for (int i = 0; i < 10'000; ++i) {
    std::string name = "B";
    for (int left = i, k = 0; k < 4; ++k, left /= 10) name += "aeioudnrst"[left % 10];
    people += (i == 0 ? "\"" : ",\"") + name + " Okafor\"";
  }
  add_records(directory.path(), {R"({"id":"1","body":"x","people":[)" + people + "]}"});
  const OpenedArchive archive(directory.path());
  const WhoAnswer answer = who(archive, "okafor", 3, Deadline(std::chrono::seconds(30)));
  CHECK(answer.total == 10'000);
  REQUIRE(answer.persons.size() == 3);
  for (const PersonFound& person : answer.persons) {
    CHECK(person.count == 1);
    CHECK(person.resolved == 0);
    CHECK(person.companions.size() == kMaxCompanions);
    CHECK(std::ranges::find(person.companions, person.name, &NameCounts::value_type::first) ==
          person.companions.end());
  }
  CHECK(article_at(*archive.find("1")).people.size() == 10'000);
}

TEST_CASE("deleted articles count for nobody", "[who]") {
  const TemporaryDirectory directory;
  add_records(directory.path(), kRecords, shipped_model());
  add_records(directory.path(), {record_line("b", "", "Nothing happened here today.")},
              shipped_model());
  const WhoAnswer answer = who(OpenedArchive(directory.path()), "okafor", 10);
  REQUIRE(answer.total == 2);
  CHECK(answer.persons[0].count == 2);
}

TEST_CASE("an article is found with its mentions, whatever was merged", "[who]") {
  const TemporaryDirectory directory;
  for (const std::string& record : kRecords)
    add_records(directory.path(), {record}, shipped_model());
  {
    ArchiveWriter writer(directory.path(), "test", ArchiveWriter::Start::kExisting);
    compact(writer, {2, std::uint64_t{64} << 20});
  }
  const OpenedArchive archive(directory.path());
  REQUIRE(archive.segments().size() == 1);
  const FoundArticle article = article_at(archive.find("a").value());
  CHECK(article.people == std::vector<std::string>{"Adaeze Okafor", "Peter Lindqvist"});
  std::vector<std::string> texts;
  for (const ArticleMention& mention : article.mentions) {
    if (mention.type != EntityType::kPerson) continue;
    const std::string& text = mention.in_title ? article.title : article.body;
    texts.push_back(text.substr(mention.begin, mention.end - mention.begin) + "=" + mention.name);
  }
  CHECK(texts == std::vector<std::string>{"Okafor=Adaeze Okafor", "Adaeze Okafor=Adaeze Okafor",
                                          "Okafor=Adaeze Okafor",
                                          "Peter Lindqvist=Peter Lindqvist"});
}

}  // namespace
}  // namespace dateline

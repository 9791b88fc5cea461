#include "indexer/names/lone_surnames.h"

#include <catch2/catch.hpp>

#include "indexer/inspect/check_archive.h"
#include "indexer/merge/merger.h"
#include "indexer/merge/reindex.h"
#include "searcher/results/article_json.h"
#include "searcher/results/found_article.h"
#include "searcher/results/search.h"
#include "searcher/results/who.h"
#include "tests/indexer/analyse/entities/shipped_model.h"
#include "tests/support/add_records.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

constexpr BuildLimits kLimits = {2, std::uint64_t{64} << 20};

std::string record(const std::string& id, const std::string& date, const std::string& people) {
  return R"({"id":")" + id + R"(","body":"There was news.","date":")" + date + R"(","people":[)" +
         people + "]}";
}

std::vector<std::string> of_one(const std::string& id, const std::string& name, int articles,
                                const std::string& month = "2024-03") {
  std::vector<std::string> records;
  for (int i = 0; i < articles; ++i) {
    records.push_back(
        record(id + std::to_string(i), month + "-" + std::to_string(10 + i), '"' + name + '"'));
  }
  return records;
}

struct Archive {
  TemporaryDirectory directory;

  explicit Archive(const std::vector<std::vector<std::string>>& segments) {
    for (const auto& records : segments) add_records(directory.path(), records, shipped_model());
  }
  std::string people(const std::string& id) const {
    const OpenedArchive archive(directory.path());
    const FoundArticle article = article_at(archive.find(id).value());
    std::string text;
    for (const std::string& name : article.people) text += name + "; ";
    for (const std::string& name : article.resolved_people) text += "by the archive " + name + "; ";
    return text;
  }
  std::vector<std::string> resolved_in_hit(const std::string& id) const {
    const OpenedArchive archive(directory.path());
    SearchRequest request;
    request.query = "id:" + id;
    const ResultPage page = search(archive, request);
    const auto& people = page.hits.at(0).resolved_people;
    return {people.begin(), people.end()};
  }
  ResultPage ask(const std::string& query) const {
    const OpenedArchive archive(directory.path());
    SearchRequest request;
    request.query = query;
    request.facets = {{"person", 10}};
    return search(archive, request);
  }
  std::uint64_t count(const std::string& query) const { return ask(query).total; }
  std::string facet() const {
    std::string text;
    const ResultPage page = ask("");
    for (const FacetValue& value : page.facets.at(0).values) {
      text += value.value + " " + std::to_string(value.count) + "; ";
    }
    return text;
  }
  bool is_sound() const {
    const CheckReport report = check_archive(directory.path(), [](std::uint64_t) {});
    INFO(report_text(report));
    CHECK(report.findings().empty());
    return report.findings().empty();
  }
  template <typename Change>
  void change(const Change& change) const {
    ArchiveWriter writer(directory.path(), "test", ArchiveWriter::Start::kExisting);
    change(writer);
  }
  void set_aliases(const std::string& text) const {
    change([&](ArchiveWriter& writer) {
      Change aliases;
      aliases.aliases = text;
      writer.publish(aliases);
    });
  }
};

void check_found(const Archive& archive) {
  CHECK(archive.people("lone") == "Amina Diallo; Bo Lind; by the archive Amina Diallo; ");
  CHECK(archive.facet() == "Amina Diallo 6; Bo Lind 1; ");
  CHECK(archive.resolved_in_hit("lone") == std::vector<std::string>{"Amina Diallo"});
  CHECK(archive.resolved_in_hit("a0").empty());
  CHECK(archive.count("person:diallo") == 6);
  CHECK(archive.count("person:amina") == 6);
  CHECK(archive.count("person:\"Amina Diallo\"") == 6);
  CHECK(archive.count("person:lind person:amina") == 1);
  // The surname has given way.
  CHECK(archive.count("person:\"Diallo\"") == 0);
  CHECK(archive.count("-person:amina") == 0);
  CHECK(archive.is_sound());
}

TEST_CASE("a surname alone counts for whom the articles near it have, however segments lie",
          "[names]") {
  const Archive archive({of_one("a", "Amina Diallo", 2),
                         {record("lone", "2024-03-20", R"("Diallo","Bo Lind")")},
                         of_one("b", "Amina Diallo", 3)});
  check_found(archive);
  archive.change([](ArchiveWriter& writer) { compact(writer, kLimits); });
  check_found(archive);
  archive.change([](ArchiveWriter& writer) {
    reindex(writer, kLimits, shipped_model(), [](std::uint64_t) {});
  });
  check_found(archive);
}

TEST_CASE("a resolved surname in another spelling has given way too", "[names]") {
  const auto undated = [](const std::string& id) {
    return R"({"id":")" + id + R"(","body":"There was news.","people":["Diallo"]})";
  };
  const Archive archive(
      {of_one("a", "Amina Diallo", 5),
       {record("lone", "2024-03-20", R"("DIALLO")"), undated("u"), undated("v")}});
  CHECK(archive.facet() == "Amina Diallo 6; Diallo 2; ");
  CHECK(archive.count("person:\"Diallo\"") == 2);
  CHECK(archive.count("person:\"DIALLO\"") == 2);
  CHECK(archive.count("person:diallo") == 8);
}

TEST_CASE("an answer says which persons the archive resolved", "[names]") {
  const Archive archive(
      {of_one("a", "Amina Diallo", 5), {record("lone", "2024-03-20", R"("DIALLO","Diallo")")}});
  const OpenedArchive opened(archive.directory.path());
  const WhoAnswer answer = who(opened, "amina", 10);
  REQUIRE(answer.persons.size() == 1);
  CHECK(answer.persons[0].count == 6);
  CHECK(answer.persons[0].resolved == 1);
  CHECK(answer.persons[0].last == "2024-03-20");
  CHECK(article_json(article_at(opened.find("lone").value()))
            .find(R"("people":["Amina Diallo"],"resolved_people":["Amina Diallo"])") !=
        std::string::npos);
  const ResultPage page = archive.ask("person:amina");
  REQUIRE(page.notes.size() == 1);
  CHECK(page.notes[0].code == "resolved");
  CHECK(page.notes[0].message.starts_with("for person:amina, 1 of these articles gives"));
  // Told of the articles found alone, and not where they are left out.
  CHECK(archive.ask("person:amina date:2024-03-20").notes.size() == 1);
  CHECK(archive.ask("person:amina -date:2024-03-20").notes.empty());
  CHECK(archive.ask("-person:amina").notes.empty());
  const ResultPage nobody = archive.ask("person:lind");
  REQUIRE(nobody.notes.size() == 1);
  CHECK(nobody.notes[0].code == "unknown_value");
}

TEST_CASE("evidence for a surname alone has its limits, seen from both sides", "[names]") {
  const std::string lone = R"("Diallo")";
  const auto people = [&](std::vector<std::string> others, const std::string& date,
                          const std::string& own) {
    others.push_back(record("lone", date, own));
    return Archive({others}).people("lone");
  };
  const std::string resolved = "Amina Diallo; by the archive Amina Diallo; ";
  // Five articles, not four.
  CHECK(people(of_one("a", "Amina Diallo", 5), "2024-03-12", lone) == resolved);
  CHECK(people(of_one("a", "Amina Diallo", 4), "2024-03-12", lone) == "Diallo; ");
  // From the 10th to the 14th: all within 14 days of the 24th, not of the 25th.
  CHECK(people(of_one("a", "Amina Diallo", 5), "2024-03-24", lone) == resolved);
  CHECK(people(of_one("a", "Amina Diallo", 5), "2024-03-25", lone) == "Diallo; ");
  CHECK(people(of_one("a", "Amina Diallo", 5), "2024-02-29", lone) == resolved);
  CHECK(people(of_one("a", "Amina Diallo", 5), "2024-02-28", lone) == "Diallo; ");
  // A date that is not known to the day tells too little.
  CHECK(people(of_one("a", "Amina Diallo", 5), "2024-03", lone) == "Diallo; ");
  CHECK(people(of_one("a", "Amina Diallo", 5), "", lone) == "Diallo; ");
  // An article with a full name of the surname says for itself whom it means.
  CHECK(people(of_one("a", "Amina Diallo", 5), "2024-03-12",
               R"("Diallo","Bo Diallo","Eva Diallo")") == "Diallo; Bo Diallo; Eva Diallo; ");
  // The word must be the surname, and the first name more than an initial.
  CHECK(people(of_one("a", "Diallo Sow", 5), "2024-03-12", lone) == "Diallo; ");
  CHECK(people(of_one("a", "A. Diallo", 5), "2024-03-12", lone) == "Diallo; ");
}

TEST_CASE("another person of the surname takes the certainty away", "[names]") {
  const auto people = [](int of_the_one, const std::string& others_month, int others) {
    std::vector<std::string> records;
    for (int i = 0; i < of_the_one; ++i) {
      records.push_back(record("a" + std::to_string(i), "2024-03-15", R"("Amina Diallo")"));
    }
    for (int i = 0; i < others; ++i) {
      records.push_back(record("b" + std::to_string(i), others_month + "-16", R"("Bo Diallo")"));
    }
    records.push_back(record("lone", "2024-03-20", R"("Diallo")"));
    return Archive({records}).people("lone");
  };
  const std::string resolved = "Amina Diallo; by the archive Amina Diallo; ";
  CHECK(people(19, "2024-03", 1) == resolved);
  CHECK(people(18, "2024-03", 1) == "Diallo; ");
  CHECK(people(18, "2024-08", 2) == resolved);
  CHECK(people(18, "2024-08", 3) == "Diallo; ");
  CHECK(people(18, "2026-08", 3) == resolved);
}

TEST_CASE("one whom nobody needs to introduce is whom a surname alone means", "[names]") {
  struct Given {
    int full = 5;
    int others = 2;
    std::string others_date = "2024-03-15";
    int lone = 10;
    std::string lone_date = "2024-03-15";
  };
  // With one article more that has the surname alone.
  const auto people = [](const Given& given) {
    std::vector<std::string> records;
    const auto add = [&](int articles, const std::string& date, const std::string& name) {
      for (int i = 0; i < articles; ++i)
        records.push_back(record("r" + std::to_string(records.size()), date, '"' + name + '"'));
    };
    add(given.full, "2024-03-15", "Amina Diallo");
    add(given.others, given.others_date, "Bo Diallo");
    add(given.lone - 1, given.lone_date, "Diallo");
    records.push_back(record("lone", "2024-03-15", R"("Diallo")"));
    return Archive({records}).people("lone");
  };
  const std::string resolved = "Amina Diallo; by the archive Amina Diallo; ";
  const std::string not_sure = "Diallo; ";
  CHECK(people({5, 2, "2024-03-15", 10, "2024-03-15"}) == resolved);
  // Five articles have the full name, and more than have others.
  CHECK(people({4, 2, "2024-03-15", 10, "2024-03-15"}) == not_sure);
  CHECK(people({6, 5, "2024-03-15", 25, "2024-03-15"}) == resolved);
  CHECK(people({6, 6, "2024-03-15", 30, "2024-03-15"}) == not_sure);
  CHECK(people({5, 5, "2024-08-15", 25, "2024-03-15"}) == not_sure);
  // The surname stands alone in five articles for each with another, and in more than with the
  // name.
  CHECK(people({5, 2, "2024-03-15", 9, "2024-03-15"}) == not_sure);
  CHECK(people({5, 1, "2024-03-15", 6, "2024-03-15"}) == resolved);
  CHECK(people({5, 1, "2024-03-15", 5, "2024-03-15"}) == not_sure);
  CHECK(people({7, 3, "2024-08-15", 15, "2024-03-15"}) == resolved);
  CHECK(people({7, 3, "2024-08-15", 14, "2024-03-15"}) == not_sure);
  CHECK(people({7, 3, "2026-08-15", 14, "2024-03-15"}) == resolved);
  // Near the article too.
  CHECK(people({5, 2, "2024-03-15", 20, "2024-08-15"}) == not_sure);
}

TEST_CASE("two persons who are always named together are told apart by nothing", "[names]") {
  std::vector<std::string> records;
  for (int i = 0; i < 8; ++i) {
    records.push_back(
        record("a" + std::to_string(i), "2024-03-15", R"("Bo Diallo","Amina Diallo")"));
  }
  for (int i = 0; i < 50; ++i)
    records.push_back(record("b" + std::to_string(i), "2024-03-15", R"("Diallo")"));
  CHECK(Archive({records}).people("b7") == "Diallo; ");
}

TEST_CASE("the user's word about a surname goes before the archive's", "[names]") {
  const Archive archive(
      {of_one("a", "Amina Diallo", 5), {record("lone", "2024-03-20", R"("Diallo")")}});
  archive.set_aliases("different Diallo / Amina Diallo\n");
  CHECK(archive.people("lone") == "Diallo; ");
  archive.set_aliases("same Bo Diallo = Diallo\n");
  CHECK(archive.people("lone") == "Bo Diallo; ");
  archive.set_aliases("rename Amina Diallo -> Amina B. Sow\n");
  CHECK(archive.people("lone") == "Amina B. Sow; by the archive Amina B. Sow; ");
  CHECK(archive.facet() == "Amina B. Sow 6; ");
  CHECK(archive.count("person:sow") == 6);
  CHECK(archive.count("person:\"Amina Diallo\"") == 6);
  archive.set_aliases("");
  CHECK(archive.people("lone") == "Amina Diallo; by the archive Amina Diallo; ");
  CHECK(archive.is_sound());
}

TEST_CASE("the user's word about a surname holds for all its spellings", "[names]") {
  const Archive archive(
      {of_one("a", "Amina Diallo", 8),
       {record("b", "2024-03-20", R"("Diall\u00F3")"), record("c", "2024-03-20", R"("Diallo")"),
        record("d", "2024-03-20", R"("Diall\u00F3")")}});
  CHECK(archive.facet() == "Amina Diallo 11; ");
  archive.set_aliases("different Diallo / Amina Diallo\n");
  CHECK(archive.facet() == "Amina Diallo 8; Diall\u00F3 3; ");
  CHECK(archive.is_sound());
}

TEST_CASE("nothing is resolved where no model has read the texts", "[names]") {
  const TemporaryDirectory directory;
  std::vector<std::string> records = of_one("a", "Amina Diallo", 5);
  records.push_back(record("lone", "2024-03-20", R"("Diallo")"));
  add_records(directory.path(), records, nullptr);
  const OpenedArchive archive(directory.path());
  CHECK(article_at(archive.find("lone").value()).people == std::vector<std::string>{"Diallo"});
}

}  // namespace
}  // namespace dateline

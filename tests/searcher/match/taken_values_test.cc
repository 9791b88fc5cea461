#include "searcher/match/taken_values.h"

#include <catch2/catch.hpp>

#include "common/base/error.h"
#include "searcher/results/search.h"
#include "tests/support/small_segments.h"
#include "tests/support/temporary_directory.h"

namespace dateline {
namespace {

Article article_about(const std::string& id, const std::vector<std::string>& people) {
  Article article = small_article(id, "Harbour strike", "Dockers walked out.", "2025-04-11");
  article.people = people;
  return article;
}

std::vector<std::string> found(const std::string& archive, const SearchRequest& request) {
  std::vector<std::string> ids;
  for (const Hit& hit : search(OpenedArchive(archive), request).hits) ids.push_back(hit.id);
  return ids;
}

}  // namespace

TEST_CASE("several words of a value must be in one value", "[match]") {
  const TemporaryDirectory directory;
  const std::string archive = directory.path() + "/news";
  ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kMayCreate);
  publish_articles(
      writer, {article_about("one", {"Ivan Petrov", "Amina Diallo-Petrov"}),
               article_about("two", {"Amina Diallo", "Ivan Petrov"}), article_about("none", {})});
  SearchRequest request;
  request.query = "person:amina-petrov";
  CHECK(found(archive, request) == std::vector<std::string>{"one"});
  request.query = "person:petrov person:amina";
  CHECK(found(archive, request) == std::vector<std::string>{"one", "two"});
  request.query = "";
  request.filters = {{Field::kPerson, "amina-petrov", true}};
  CHECK(found(archive, request) == std::vector<std::string>{"none", "two"});
}

TEST_CASE("a person is found as last name, comma, first name, however the record has it",
          "[match]") {
  const TemporaryDirectory directory;
  const std::string archive = directory.path() + "/news";
  ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kMayCreate);
  Article other = article_about("place", {});
  other.organisations = {"Amina Diallo"};
  publish_articles(
      writer, {article_about("comma", {"Diallo, Amina"}), article_about("plain", {"Amina Diallo"}),
               article_about("suffix", {"Martin Luther King, Jr."}), other});
  SearchRequest request;
  request.query = "person:\"Diallo, Amina\"";
  CHECK(found(archive, request) == std::vector<std::string>{"comma", "plain"});
  request.query = "person:\"Amina Diallo\"";
  CHECK(found(archive, request) == std::vector<std::string>{"plain"});
  request.query = "person:\"Martin Luther King, Jr.\"";
  CHECK(found(archive, request) == std::vector<std::string>{"suffix"});
  request.query = "person:\"Diallo,\"";
  CHECK(found(archive, request).empty());
  request.query = "org:\"Diallo, Amina\"";
  CHECK(found(archive, request).empty());
}

TEST_CASE("a range of dates has no side for articles without a date", "[match]") {
  const TemporaryDirectory directory;
  const std::string archive = directory.path() + "/news";
  ArchiveWriter writer(archive, "test", ArchiveWriter::Start::kMayCreate);
  publish_articles(writer, {article_about("one", {})});
  SearchRequest request;
  request.from = "2025";
  CHECK(found(archive, request) == std::vector<std::string>{"one"});
  request.from = "none";
  CHECK_THROWS_AS(found(archive, request), Error);
  request.from = "";
  request.to = "none";
  CHECK_THROWS_AS(found(archive, request), Error);
}

}  // namespace dateline

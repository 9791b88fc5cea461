#include "indexer/analyse/entities/labelled.h"

#include <zstd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "common/base/error.h"
#include "tests/support/temporary_directory.h"
#include "tests/support/test_files.h"

namespace dateline {
namespace {

std::vector<LabelledArticle> read_text(const std::string& content) {
  const TemporaryDirectory folder;
  const std::string path = folder.path() + "/labelled";
  std::ofstream(path) << content;
  return read_labelled(path);
}

TEST_CASE("labelled JSON lines give texts with spans", "[entities]") {
  const auto articles = read_text((
      R"({"id":"x","text":"Ann Lee left.","entities":[{"start":0,"end":7,"type":"PER","name":"Ann B. Lee"}],"title":"Lee","title_entities":[{"start":0,"end":3,"type":"PER"}],"countries":["FR"]})"
      "\n"));
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].spans.at(0).name == "Ann B. Lee");
  CHECK(articles[0].title_spans.at(0).end == 3);
  CHECK(articles[0].has_countries);
}

TEST_CASE("packed labels are read whole or not at all", "[entities]") {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "Name" + std::to_string(i * i) + " I-PER\nleft O\n. O\n\n";
  std::string packed(ZSTD_compressBound(text.size()), '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), 3));
  CHECK(read_text(packed).front().spans.size() == read_text(text).front().spans.size());
  CHECK_THROWS_AS(read_text(packed.substr(0, packed.size() / 2)), Error);
}

TEST_CASE("tokens with labels are put back together as text", "[entities]") {
  const auto articles = read_text(("Ann I-PER\nLee I-PER\nleft O\nParis I-LOC\n. O\n\n"));
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].text == "Ann Lee left Paris.\n\n");
  REQUIRE(articles[0].spans.size() == 2);
  CHECK(articles[0].spans[0].end == 7);
  CHECK(articles[0].spans[1].type == EntityType::kPlace);
}

TEST_CASE("articles with their names marked in the text are read", "[entities]") {
  const auto articles = read_text(
      "=== one | 1999-07-25 | Isthmus News\n# [O:FIRM] SAYS\n\n[L:PARIS] - [1] note.\n[P:Ann Lee] "
      "left.\n\n"
      "=== two | - | -\n#\nA [M:French] law.\n");
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].title == "FIRM SAYS");
  CHECK(articles[0].title_spans.at(0).end == 4);
  CHECK(articles[0].source == "Isthmus News");
  CHECK(articles[0].text == "PARIS - [1] note.\nAnn Lee left.");
  REQUIRE(articles[0].spans.size() == 2);
  CHECK(articles[0].spans[0].begin == 0);
  const auto& person = articles[0].spans[1];
  CHECK(articles[0].text.substr(person.begin, person.end - person.begin) == "Ann Lee");
  CHECK(articles[1].date.empty());
  CHECK(articles[1].spans.at(0).type == EntityType::kOther);
}

TEST_CASE("blanks before a marked body move its names with it", "[entities]") {
  const auto articles = read_text("=== one | - | -\n# Title\n\n \n  [P:Ann Lee] left.\n");
  REQUIRE(articles.size() == 1);
  CHECK(articles[0].text == "Ann Lee left.");
  CHECK(articles[0].spans.at(0).begin == 0);
  CHECK(articles[0].spans.at(0).end == 7);
}

TEST_CASE("the marked articles that the shipped model learned from can be read", "[entities]") {
  std::size_t articles = 0;
  for (const auto& file :
       std::filesystem::directory_iterator(source_path("data/entities/marked"))) {
    for (const LabelledArticle& article : read_labelled(file.path())) {
      INFO(article.id);
      CHECK(article.text.find("[P:") == std::string::npos);
      CHECK_FALSE(article.spans.empty());
      ++articles;
    }
  }
  CHECK(articles == 2554);
}

TEST_CASE("a mark of another form is refused with its line", "[entities]") {
  CHECK_THROWS_WITH(read_text("=== one | - | -\n# Title\nA [X:name].\n"),
                    Catch::Contains("labelled:3"));
  CHECK_THROWS_AS(read_text("=== one | - | -\n# Title\nA [P:name.\n"), Error);
  CHECK_THROWS_AS(read_text("=== one | - | -\n# Title\nA [P:].\n"), Error);
  CHECK_THROWS_AS(read_text("=== | - | -\n"), Error);
}

TEST_CASE("a span outside its text and a missing file are refused", "[entities]") {
  CHECK_THROWS_AS(read_text(R"({"text":"Ann","entities":[{"start":0,"end":9,"type":"PER"}]})"
                            "\n"),
                  Error);
  CHECK_THROWS_AS(read_labelled("/nonexistent/labelled"), Error);
}

}  // namespace
}  // namespace dateline

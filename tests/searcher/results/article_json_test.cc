#include "searcher/results/article_json.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace dateline;

TEST_CASE("Dates are written as far as they are known", "[results]") {
  CHECK(written_date({2025, 4, 11, -1}) == "11 April 2025");
  CHECK(written_date({2025, 12, 0, -1}) == "December 2025");
  CHECK(written_date({2025, 0, 0, -1}) == "2025");
  CHECK(written_date({}) == "no date");
}

TEST_CASE("A citation has what is known", "[results]") {
  Article article;
  article.id = "a1";
  CHECK(citation_of(article) == "no date (id a1).");
  article.title = "Ferries sail";
  article.author = "Ann Lee";
  article.source = "Wire";
  article.date = {2024, 3, 4, -1};
  CHECK(citation_of(article) == "Ann Lee, “Ferries sail”, Wire, 4 March 2024 (id a1).");
}

TEST_CASE("The places and countries of a dateline are listed as they can be searched",
          "[results]") {
  FoundArticle article;
  CHECK(nlohmann::json::parse(article_json(article))["filed"].is_null());
  article.filed = {"Budapest", "Warsaw"};
  CHECK(nlohmann::json::parse(article_json(article))["filed"] ==
        R"({"places":["Budapest","Warsaw"],"countries":[],"agency":null})"_json);
  article.filed_countries = {"HU", "PL"};
  article.agency = "Reuters";
  CHECK(nlohmann::json::parse(article_json(article))["filed"] ==
        R"({"places":["Budapest","Warsaw"],"countries":["HU","PL"],"agency":"Reuters"})"_json);
}

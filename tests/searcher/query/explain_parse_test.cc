#include "searcher/query/explain_parse.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

namespace dateline {
namespace {

const ParseOptions kOptions = {day_number(2025, 4, 16), {"en"}};

TEST_CASE("The explanation of a query tells what each word became", "[query]") {
  const std::string query =
      "talks US peace -title:Budget (negotiat* OR =Ministers) person:putin date:2025 &";
  CHECK(explain_text(query, parse_query(query, kOptions)) ==
        "query  talks US peace -title:Budget (negotiat* OR =Ministers) person:putin date:2025 &\n"
        "tree   (and talk XAus peac (not title:budget) (or negotiat* (exact \"Ministers\" minist)) "
        "(person putin) (date 2025-01-01..2025-12-31))\n"
        "\n"
        "and\n"
        "  talks                     talk  (stem)\n"
        "  US                        XAus  (acronym)\n"
        "  peace                     peac  (stem)\n"
        "  not\n"
        "    Budget                  budget  (folded in the title)\n"
        "  or\n"
        "    negotiat*               words that begin with it\n"
        "    =Ministers              minist  (only where written so)\n"
        "  (person putin)            values with the word\n"
        "  (date 2025-01-01..2025-12-31)\n"
        "\n"
        "note: \"&\" holds no letter or digit and is left out (dropped)\n");
}

TEST_CASE("The explanation of a fuzzy word has its terms and says that others are taken",
          "[query]") {
  const std::string query = "title:Talks~";
  CHECK(explain_text(query, parse_query(query, kOptions)) ==
        "query  title:Talks~\ntree   title:talks~\n\n"
        "talks~                      talk, and words one letter away in the title\n");
  const auto json = nlohmann::json::parse(explain_json(query, parse_query(query, kOptions)));
  CHECK(json["root"]["kind"] == "fuzzy");
  CHECK(json["root"]["text"] == "talks");
  CHECK(json["root"]["terms"][0] == "Stalk");
}

TEST_CASE("An empty query is explained as all articles", "[query]") {
  CHECK(explain_text("", parse_query("", kOptions)) == "query  \ntree   (all)\n\nall articles\n");
}

TEST_CASE("The explanation as JSON has every part of the tree", "[query]") {
  const std::string query = "title:talks NEAR/5 caf\xC3\xA9 date:..2024 org:u.n. !!!";
  const auto json = nlohmann::json::parse(explain_json(query, parse_query(query, kOptions)));
  CHECK(json["query"] == query);
  CHECK(json["tree"] == "(and (near/5 title:talk cafe) (date ..2024-12-31) (org un))");
  CHECK(json["notes"][0]["code"] == "dropped");
  const auto& parts = json["root"]["children"];
  CHECK(json["root"]["kind"] == "and");
  CHECK(parts[0]["kind"] == "near/5");
  CHECK(parts[0]["children"][0]["terms"][0] == "Stalk");
  CHECK(parts[0]["children"][0]["became"] == "stem");
  CHECK(parts[0]["children"][0]["field"] == "title");
  CHECK(parts[0]["children"][1]["became"] == "folded");
  CHECK(parts[1]["from"] == "");
  CHECK(parts[1]["to"] == "2024-12-31");
  CHECK(parts[1]["none"] == false);
  CHECK(parts[2]["words"][0] == "un");
  CHECK(parts[2]["field"] == "org");
}

}  // namespace
}  // namespace dateline

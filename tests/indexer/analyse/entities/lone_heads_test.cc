#include "indexer/analyse/entities/lone_heads.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

std::vector<std::string> joined(const std::vector<std::string>& names) {
  std::vector<NamedMention> mentions;
  for (const std::string& name : names)
    mentions.push_back({false, {0, 1, EntityType::kOrganisation}, name});
  join_lone_heads(mentions, shipped_model()->lexicon());
  std::vector<std::string> after;
  for (const NamedMention& mention : mentions) after.push_back(mention.name);
  return after;
}

using Names = std::vector<std::string>;

TEST_CASE("a head alone is the one organisation that has it", "[entities]") {
  CHECK(joined({"World Bank", "Bank", "BANK"}) == Names{"World Bank", "World Bank", "World Bank"});
  CHECK(joined({"Ministry", "Ministry of Health"}) ==
        Names{"Ministry of Health", "Ministry of Health"});
  CHECK(joined({"Commission", "Commission on Presidential Debates"})[0] ==
        "Commission on Presidential Debates");
  CHECK(joined({"Bank of England", "Bank", "World Health Organization"})[1] == "Bank of England");
}

TEST_CASE("the House is the House of Representatives, and never the White House", "[entities]") {
  CHECK(joined({"House of Representatives", "White House", "House"})[2] ==
        "House of Representatives");
  CHECK(joined({"White House", "House"})[1] == "House");
  CHECK(joined({"House of Fraser", "House"})[1] == "House");
  CHECK(joined({"National Guard", "Guard"})[1] == "National Guard");
}

TEST_CASE("where two fit, or none, the head stays", "[entities]") {
  CHECK(joined({"World Bank", "Bank of England", "Bank"})[2] == "Bank");
  CHECK(joined({"World Trade Organization", "Bank"})[1] == "Bank");
  CHECK(joined({"Bankers Trust", "Bank"})[1] == "Bank");
}

TEST_CASE("what is a name by itself joins nothing", "[entities]") {
  CHECK(joined({"Salvation Army", "Army"})[1] == "Army");
  CHECK(joined({"Ohio Senate", "Senate"})[1] == "Senate");
  std::vector<NamedMention> mentions = {{false, {0, 1, EntityType::kOrganisation}, "World Bank"},
                                        {false, {2, 3, EntityType::kPlace}, "Bank"}};
  join_lone_heads(mentions, shipped_model()->lexicon());
  CHECK(mentions[1].name == "Bank");
}

TEST_CASE("a newspaper or a team goes by the end of its name", "[entities]") {
  CHECK(joined({"Washington Post", "Post"})[1] == "Washington Post");
  CHECK(joined({"Washington Post", "Denver Post", "Post"})[2] == "Post");
  CHECK(joined({"Chicago Bears", "Bears"})[1] == "Chicago Bears");
  CHECK(joined({"Chicago Bears", "Boston Bruins", "Bruins"})[2] == "Boston Bruins");
  CHECK(joined({"Friends of Bears", "Bears"})[1] == "Bears");  // no team
}

TEST_CASE("a head that stays is no value", "[entities]") {
  const auto is_mere = [](const std::string& name, EntityType type) {
    return is_mere_head({false, {0, 1, type}, name});
  };
  CHECK(is_mere("Committee", EntityType::kOrganisation));
  CHECK(is_mere("COMMISSION", EntityType::kOrganisation));
  CHECK(!is_mere("Senate Committee", EntityType::kOrganisation));
  CHECK(!is_mere("House", EntityType::kOrganisation));
  CHECK(!is_mere("Times", EntityType::kOrganisation));
  CHECK(!is_mere("Senate", EntityType::kOrganisation));
  CHECK(!is_mere("Bank", EntityType::kPlace));
}

}  // namespace
}  // namespace dateline

#include "indexer/analyse/entities/lost_apostrophes.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/entity_types.h"
#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

// Names in `text`, of the kind that each begins with, as they are in a text of the kind
// `text_kind`.
std::vector<std::string> taken(const std::string& text,
                               const std::vector<std::pair<EntityType, std::string>>& names,
                               TextKind text_kind = TextKind::kUnpunctuated) {
  TaggedArticle article;
  article.body.text = text;
  article.body.kind = text_kind;
  split_units(text, article.body.units);
  std::vector<NamedMention> mentions;
  std::size_t at = 0;
  for (const auto& [type, name] : names) {
    at = text.find(name, at);
    REQUIRE(at != std::string::npos);
    NamedMention mention;
    mention.span = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + name.size()),
                    type};
    mention.name = name;
    mentions.push_back(mention);
    at += name.size();
  }
  ArticleWords words;
  for (const Unit& unit : article.body.units) {
    if (unit.is(kUnitWord)) words.place_of(unit.folded);
  }
  if (lost_apostrophes(article.body, words))
    take_off_possessives(article, shipped_model()->lexicon(), mentions);
  std::vector<std::string> list;
  for (const NamedMention& mention : mentions) list.push_back(mention.name);
  return list;
}

using Names = std::vector<std::string>;

TEST_CASE("a possessive without its apostrophe is the name, in texts that lost their marks alone",
          "[entities]") {
  const std::string text = "Bushs plan and Minnesotas farmers";
  CHECK(taken(text, {{kPerson, "Bushs"}, {kPlace, "Minnesotas"}}) == Names{"Bush", "Minnesota"});
  CHECK(taken(text, {{kPerson, "Bushs"}, {kPlace, "Minnesotas"}}, TextKind::kUsual) ==
        Names{"Bushs", "Minnesotas"});
}

TEST_CASE("a text without an apostrophe that wants one has lost them, whatever its commas",
          "[entities]") {
  const auto plan = [](const std::string& text) {
    return taken(text, {{kPerson, "Bushs"}}, TextKind::kUsual)[0];
  };
  CHECK(plan("I dont like Bushs plan, not at all") == "Bush");
  CHECK(plan("I do like Bushs plan, and all") == "Bushs");
  CHECK(plan("I dont like Bushs plan, it's no good") == "Bushs");
  CHECK(plan("I dont like Bushs plan, it\u2019s no good") == "Bushs");
  CHECK(plan("Im Jae said that Ive likes Bushs plan, and all") == "Bushs");  // surnames
  CHECK(taken("Weve seen, said Bush, that they dont", {{kPerson, "Weve"}, {kPerson, "Bush"}},
              TextKind::kUsual) == Names{"Bush"});
}

TEST_CASE("a name that is known with its s keeps it", "[entities]") {
  CHECK(taken("Roberts said", {{kPerson, "Roberts"}}) == Names{"Roberts"});
  CHECK(taken("John Robertss vote", {{kPerson, "John Robertss"}}) == Names{"John Robertss"});
  CHECK(taken("Roberts said John Robertss vote",
              {{kPerson, "Roberts"}, {kPerson, "John Robertss"}}) ==
        Names{"Roberts", "John Roberts"});
  CHECK(taken("in Texas and Wales", {{kPlace, "Texas"}, {kPlace, "Wales"}}) ==
        Names{"Texas", "Wales"});
  CHECK(taken("Oregonians and Americans", {{kOther, "Oregonians"}, {kOther, "Americans"}}) ==
        Names{"Oregonians", "Americans"});
}

TEST_CASE("a surname that the article has with its s in full keeps it alone too", "[entities]") {
  CHECK(taken("Wilma Forbesmans said Forbesmans office",
              {{kPerson, "Wilma Forbesmans"}, {kPerson, "Forbesmans"}}) ==
        Names{"Wilma Forbesmans", "Forbesmans"});
  CHECK(taken("Wilma Durbins office", {{kPerson, "Wilma Durbins"}}) == Names{"Wilma Durbins"});
  CHECK(taken("Wilma Durbin said Durbins office",
              {{kPerson, "Wilma Durbin"}, {kPerson, "Durbins"}}) ==
        Names{"Wilma Durbin", "Durbin"});
}

TEST_CASE("two letters before an s tell nothing, three do", "[entities]") {
  CHECK(taken("Lees plan", {{kPerson, "Lees"}}) == Names{"Lee"});
  CHECK(taken("Lis plan", {{kPerson, "Lis"}}) == Names{"Lis"});
  CHECK(taken("the UNs plan of the UN", {{kOrganisation, "UNs"}, {kOrganisation, "UN"}}) ==
        Names{"UNs", "UN"});
}

TEST_CASE("Americas is America's but behind the", "[entities]") {
  CHECK(taken("help Americas farmers", {{kPlace, "Americas"}}) == Names{"America"});
  CHECK(taken("in the Americas", {{kPlace, "Americas"}}) == Names{"Americas"});
}

TEST_CASE("there are many courts and appeals", "[entities]") {
  CHECK(taken("Supreme Courts ruling", {{kOrganisation, "Supreme Courts"}}) ==
        Names{"Supreme Courts"});
  CHECK(taken("Supreme Court and Supreme Courts",
              {{kOrganisation, "Supreme Court"}, {kOrganisation, "Supreme Courts"}}) ==
        Names{"Supreme Court", "Supreme Court"});
  CHECK(taken("Pentagons plan", {{kOrganisation, "Pentagons"}}) == Names{"Pentagon"});
}

}  // namespace
}  // namespace dateline

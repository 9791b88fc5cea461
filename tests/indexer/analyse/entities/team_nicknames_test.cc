#include "indexer/analyse/entities/team_nicknames.h"

#include <catch2/catch.hpp>

#include "tests/indexer/analyse/entities/found_names.h"

namespace dateline {
namespace {

// The names found in an article with a headline.
std::string found_under(const std::string& title, const std::string& body) {
  Article article;
  article.title = title;
  article.body = body;
  std::string out;
  for (const NamedMention& mention : EntityExtractor(shipped_model()).extract(article).mentions)
    out += mention.name + "/" + "POLX"[static_cast<int>(mention.span.type)] + " ";
  return out;
}

TEST_CASE("a known team's nickname is found where the article has the whole name", "[entities]") {
  const std::string game = "The Toronto Maple Leafs beat the Ottawa Senators 5-4. ";
  CHECK(has(found_in(game + "The Senators lost again."), "Ottawa Senators/O Ottawa Senators/O"));
  CHECK(has(found_in(game + "The Leafs and the Senators meet on Friday."),
            "Toronto Maple Leafs/O Ottawa Senators/O "
            "Toronto Maple Leafs/O Ottawa Senators/O"));
  CHECK_FALSE(has(found_in("The Senators lost again."), "Ottawa"));
  CHECK(has(found_under("Senators beat Leafs", game), "Ottawa Senators/O Toronto Maple Leafs/O"));
  CHECK(has(found_under("Senators win 5-4", game), "Ottawa Senators/O Toronto Maple Leafs/O"));
  CHECK_FALSE(has(found_in(game + "Two senators lost again."), "senators"));
}

TEST_CASE("what begins a headline is a team in a game's alone", "[entities]") {
  const std::string once = "Peter Moss, who plays for the Houston Rockets, wept on Monday.";
  CHECK_FALSE(has(found_under("Rockets hit town at night", once), "Rockets/O Houston"));
  CHECK_FALSE(has(found_under("Town fears more Rockets", once + " Two rockets fell."),
                  "Rockets/O Houston Rockets/O"));
}

TEST_CASE("a club is meant by the end of its name", "[entities]") {
  CHECK(found_in("Aston Villa drew. Konsa had given Villa the lead. Villa won.") ==
        "Aston Villa/O Konsa/P Aston Villa/O Aston Villa/O ");
  CHECK(found_in("Nottingham Forest beat Crystal Palace. Forest scored twice before Palace hit "
                 "back.") ==
        "Nottingham Forest/O Crystal Palace/O Nottingham Forest/O Crystal Palace/O ");
  CHECK_FALSE(has(found_in("Villa scored twice. The Palace said nothing."), "/O"));
  CHECK_FALSE(has(found_in("A villa burnt in Crystal Palace on Monday."), "/O"));
  CHECK(has(found_in("Aston Villa signed Ramon Villa on Monday. Villa, 24, said that he was glad."),
            "Ramon Villa/P Ramon Villa/P"));
}

TEST_CASE("woods and houses are no clubs", "[entities]") {
  CHECK(found_in("Nottingham Forest lost. Forest fires burned. Forest won again.") ==
        "Nottingham Forest/O Nottingham Forest/O ");
  const std::string villa = found_in("Aston Villa won. The Villa in Malibu burned. Villa won.");
  CHECK(has(villa, "Aston Villa/O Villa/X Malibu/L"));
  const std::string orient =
      found_in("Orient won at Leyton Orient. The Orient is far. The Orient coach was glad.");
  CHECK(has(orient, "Leyton Orient/O Leyton Orient/O Orient/X Leyton Orient/O"));
}

}  // namespace
}  // namespace dateline

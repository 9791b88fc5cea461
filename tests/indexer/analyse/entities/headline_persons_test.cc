#include "indexer/analyse/entities/headline_persons.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/indexer/analyse/entities/shipped_model.h"

namespace dateline {
namespace {

// The persons that are added to a title in which the tagger found nothing.
std::string added(const std::string& text) {
  ArticleWords words;
  words.clear(64);
  TagDocument title;
  prepare_document(text, true, shipped_model()->lexicon(), title, words);
  std::vector<NameSpan> spans;
  add_headline_persons(title, spans);
  std::string names;
  for (const NameSpan& span : spans) {
    if (!names.empty()) names += ", ";
    names += text_of(title, span.units);
  }
  return names;
}

TEST_CASE("someone's, by the surname alone, is a person in a headline", "[entities]") {
  CHECK(added("TREASURY'S BAKER SAYS THE DOLLAR IS STABLE") == "BAKER");
  CHECK(added("Fed's Johnson sees slower growth") == "Johnson");
  CHECK(added("Budget Office's Miller and Fed's Johnson disagree") == "Miller, Johnson");
  CHECK(added("GAS UP, FED'S JOHNSON WARNS") == "JOHNSON");
}

TEST_CASE("what may be anything but a person's surname is left alone", "[entities]") {
  CHECK(added("Johnson sees slower growth").empty());  // or the firm
  CHECK(added("London's Baker Street is closed").empty());
  CHECK(added("LONDON'S BAKER STREET IS CLOSED").empty());
  CHECK(added("Fed's Johnson Wilson resigns").empty());  // a longer name
  CHECK(added("Ford's Johnson-Wilson plant opens").empty());
  CHECK(added("America's Johnson 2 lands").empty());
  CHECK(added("France's Marseille says yes").empty());
  CHECK(added("Ford's profits rose").empty());
  CHECK(added("Fed 's Johnson").empty());
  CHECK(added("'s Johnson").empty());
  CHECK(added("").empty());
}

TEST_CASE("a surname that the tagger found already is not added again", "[entities]") {
  const std::string text = "Fed's Johnson says no";
  ArticleWords words;
  words.clear(64);
  TagDocument title;
  prepare_document(text, true, shipped_model()->lexicon(), title, words);
  std::vector<NameSpan> spans = {{{0, 1}, EntityType::kOrganisation},
                                 {{3, 4}, EntityType::kPerson}};
  add_headline_persons(title, spans);
  CHECK(spans.size() == 2);
  spans.pop_back();
  add_headline_persons(title, spans);
  std::vector<EntitySpan> found;
  put_in_bytes(title, spans, found);
  CHECK(found ==
        std::vector<EntitySpan>{{0, 3, EntityType::kOrganisation}, {6, 13, EntityType::kPerson}});
}

}  // namespace
}  // namespace dateline

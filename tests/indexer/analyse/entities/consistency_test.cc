#include "indexer/analyse/entities/consistency.h"

#include <catch2/catch.hpp>

#include "indexer/analyse/entities/lexicon_builder.h"

namespace dateline {
namespace {

struct Given {
  std::string form;
  EntityType type;
};

// The words that the spans have after make_consistent(), with their types' letters.
std::string consistent(const std::string& text, const std::vector<Given>& given) {
  LexiconBuilder builder;
  builder.add("Lake", kLexPlaceHead);
  builder.add("Rose", kLexForename);
  builder.add("Friday", kLexCalendar);
  builder.add("spokesman", kLexRole);
  builder.add("May", kLexCalendar);
  const std::vector<LexPlace> places = builder.places();
  const std::vector<LexEntry> entries = builder.entries();
  const std::vector<LexWord> words = builder.words();
  const Lexicon lexicon(entries, places, words);
  TagDocument document;
  ArticleWords article;
  article.clear(64);
  prepare_document(text, false, lexicon, document, article);
  std::vector<EntitySpan> spans;
  std::size_t at = 0;
  for (const Given& one : given) {
    at = text.find(one.form, at);
    const auto begin = static_cast<std::uint32_t>(at);
    at += one.form.size();
    spans.push_back({begin, static_cast<std::uint32_t>(at), one.type});
  }
  make_consistent({{&document, &spans}}, article);
  std::string out;
  for (const EntitySpan& span : spans) {
    out += text.substr(span.begin, span.end - span.begin) + "/" + "POLX"[static_cast<int>(span.type)] + " ";
  }
  return out;
}

constexpr EntityType kPerson = EntityType::kPerson;
constexpr EntityType kPlace = EntityType::kPlace;

TEST_CASE("a place whose last word is a person's name alone is a person", "[entities]") {
  CHECK(consistent("They called Jordan Hill. Then Hill came.",
                   {{"Jordan Hill", kPlace}, {"Hill", kPerson}}) == "Jordan Hill/P Hill/P ");
  CHECK(consistent("They saw Lake Hill. Then Hill came.", {{"Lake Hill", kPlace}, {"Hill", kPerson}}) ==
        "Lake Hill/L Hill/P ");
  CHECK(consistent("They saw Jordan Hill. Then Hill lay there.",
                   {{"Jordan Hill", kPlace}, {"Hill", kPlace}}) == "Jordan Hill/L Hill/L ");
}

TEST_CASE("a role before a person and a day behind are no part of the name", "[entities]") {
  CHECK(consistent("Spokesman Ann Lee spoke.", {{"Spokesman Ann Lee", kPerson}}) == "Ann Lee/P ");
  CHECK(consistent("We heard Ann Lee Friday.", {{"Ann Lee Friday", kPerson}}) == "Ann Lee/P ");
  CHECK(consistent("We heard Rose May play.", {{"Rose May", kPerson}}) == "Rose May/P ");
  CHECK(consistent("We heard Friday play.", {{"Friday", kPerson}}) == "Friday/P ");
}

}  // namespace
}  // namespace dateline

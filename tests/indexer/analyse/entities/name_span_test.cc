#include "indexer/analyse/entities/name_span.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "indexer/analyse/entities/lexicon.h"
#include "tests/support/random.h"

namespace dateline {
namespace {

TEST_CASE("the capitals without a name are found as by asking each of them", "[entities]") {
  Random random(5);
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (std::size_t i = random.below(60); i > 0; --i) {
      static const std::string words[] = {"Ada ",    "Obi ",   "went ", "home ",
                                          "slowly ", "then. ", "of "};
      text += words[random.below(std::size(words))];
    }
    TagDocument document;
    ArticleWords words;
    words.clear(64);
    prepare_document(text, false, Lexicon(), document, words);
    std::vector<NameSpan> spans;
    for (std::size_t i = random.below(4); i < document.units.size(); i += 1 + random.below(6)) {
      const std::size_t last = std::min(i + 1 + random.below(3), document.units.size());
      spans.push_back({{i, last}, EntityType::kPerson});
      i = last - 1;
    }
    std::vector<std::pair<std::size_t, std::size_t>> expected;
    for (const TagRun& run : document.runs) {
      for (std::size_t i = run.begin; i < run.end; ++i) {
        std::size_t next = 0;
        while (next < spans.size() && spans[next].units.last <= i) ++next;
        const bool named = next < spans.size() && spans[next].units.first <= i;
        const bool capital = document.units[i].is(kUnitCapital);
        if (!named && capital && i % 3 != 0) expected.emplace_back(i, next);
      }
    }
    std::vector<std::pair<std::size_t, std::size_t>> found;
    for_each_unnamed(
        document, spans, [](std::size_t i) { return i % 3 != 0; },
        [&](std::size_t i, std::size_t next) { found.emplace_back(i, next); });
    CHECK(found == expected);
  }
}

// Names in order that do not touch, with gaps among them.
std::vector<NameSpan> some_names(Random& random, EntityType type) {
  std::vector<NameSpan> names;
  std::size_t at = random.below(5);
  for (std::size_t n = random.below(8); n > 0; --n) {
    const std::size_t end = at + 1 + random.below(3);
    names.push_back({{at, end}, type});
    at = end + random.below(6);
  }
  return names;
}

bool touch(const UnitRange& a, const UnitRange& b) { return a.first < b.last && b.first < a.last; }

std::vector<std::pair<std::size_t, EntityType>> begins_of(std::span<const NameSpan> names) {
  std::vector<std::pair<std::size_t, EntityType>> begins;
  for (const NameSpan& name : names) begins.emplace_back(name.units.first, name.type);
  return begins;
}

TEST_CASE("names replace those that they touch, and those in a stretch are found", "[entities]") {
  Random random(6);
  for (int round = 0; round < 500; ++round) {
    const std::vector<NameSpan> before = some_names(random, EntityType::kPerson);
    const std::vector<NameSpan> added = some_names(random, EntityType::kPlace);
    std::vector<NameSpan> expected = added;
    for (const NameSpan& name : before) {
      if (std::ranges::none_of(added, [&](const auto& a) { return touch(a.units, name.units); }))
        expected.push_back(name);
    }
    std::ranges::sort(expected, {}, [](const NameSpan& name) { return name.units.first; });
    std::vector<NameSpan> replaced = before;
    replace_spans(added, replaced);
    CHECK(begins_of(replaced) == begins_of(expected));

    std::size_t next = 0;
    for (const NameSpan& stretch : added) {
      std::vector<NameSpan> inside;
      for (const NameSpan& name : before) {
        if (touch(name.units, stretch.units)) inside.push_back(name);
      }
      CHECK(begins_of(spans_in(before, stretch.units, next)) == begins_of(inside));
    }
  }
}

TEST_CASE("names stand in the text where their units do", "[entities]") {
  TagDocument document;
  ArticleWords words;
  words.clear(64);
  prepare_document("So Ada  Obi left Kano.", false, Lexicon(), document, words);
  std::vector<NameSpan> names = {{{1, 3}, EntityType::kPerson}};
  add_spans({{{4, 5}, EntityType::kPlace, true}, {{0, 1}, EntityType::kOther}}, names);
  std::vector<EntitySpan> spans = {{7, 9, EntityType::kOther}};
  put_in_bytes(document, names, spans);
  REQUIRE(spans == std::vector<EntitySpan>{{0, 2, EntityType::kOther},
                                           {3, 11, EntityType::kPerson},
                                           {17, 21, EntityType::kPlace}});
  CHECK(spans[2].nation);
  CHECK_FALSE(spans[1].nation);
  CHECK(text_of(document, names[1].units) == "Ada  Obi");
}

}  // namespace
}  // namespace dateline

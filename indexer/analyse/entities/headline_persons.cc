#include "indexer/analyse/entities/headline_persons.h"

#include <algorithm>

#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

// Of LexWord's scale: hardly ever written small.
constexpr std::uint16_t kNameShare = 3;

constexpr std::uint32_t kNoSurname = kLexCountry | kLexDemonym | kLexCapital | kLexBigCity |
                                     kLexRegion | kLexOrganisation | kLexTeam | kLexCalendar |
                                     kLexTitle | kLexOrgHead | kLexPlaceHead | kLexNature |
                                     kLexAgency | kLexPronoun | kLexRole;

// What headlines have persons do, besides the lexicon's words of speech.
const WordSet kHeadlineVerbs = {"sees",  "says",    "urges",   "expects", "wants",   "warns",
                                "tells", "hopes",   "denies",  "rejects", "opposes", "forecasts",
                                "vows",  "defends", "pledges", "insists", "calls",   "asks",
                                "backs", "doubts",  "praises", "blames"};

class Headline {
 public:
  Headline(const TagDocument& title, const std::vector<NameSpan>& spans)
      : title_(title), units_(title.units), spans_(spans) {}

  bool is_person(std::size_t i) const {
    const UnitLex& lex = title_.lex[i];
    if (!units_[i].is(kUnitCapital) || (lex.flags & kLexSurname) == 0) return false;
    if ((lex.flags & kNoSurname) != 0 || lex.phrase_length > 0) return false;
    if (lex.small_share == 0 || lex.small_share > kNameShare) return false;
    if (is_taken(i) || goes_on(i)) return false;
    return is_someones(i);
  }

 private:
  bool is_taken(std::size_t i) const {
    const auto span = span_from(spans_, i);
    return span != spans_.end() && span->units.first <= i;
  }
  // Whether a longer name may go on behind the word: a capital, or Street and the like.
  bool goes_on(std::size_t i) const {
    if (i + 1 == units_.size()) return false;
    const Unit& next = units_[i + 1];
    if (next.mark == '-' || next.mark == '&' || next.is(kUnitNumber)) return true;
    if ((title_.lex[i + 1].flags & (kLexOrgHead | kLexPlaceHead)) != 0) return true;
    const bool all_capital = next.is(kUnitCapsText) || next.is(kUnitTitleText);
    return is_taken(i + 1) || (next.is(kUnitCapital) && !(all_capital && speaks(i + 1)));
  }
  bool speaks(std::size_t i) const {
    return i < units_.size() &&
           ((title_.lex[i].flags & kLexSpeech) != 0 || kHeadlineVerbs.has(units_[i]));
  }
  // Behind "Treasury's".
  bool is_someones(std::size_t i) const {
    if (i < 3 || units_[i - 2].mark != '\'' || units_[i - 2].is(kUnitSpaceBefore)) return false;
    const Unit& s = units_[i - 1];
    return s.end - s.begin == 1 && (title_.text[s.begin] | 0x20) == 's' &&
           units_[i - 3].is(kUnitCapital);
  }

  const TagDocument& title_;
  const std::vector<Unit>& units_;
  const std::vector<NameSpan>& spans_;
};

}  // namespace

void add_headline_persons(const TagDocument& title, std::vector<NameSpan>& spans) {
  const Headline headline(title, spans);
  std::vector<NameSpan> added;
  for (std::size_t i = 0; i < title.units.size(); ++i) {
    if (!headline.is_person(i)) continue;
    added.push_back({{i, i + 1}, EntityType::kPerson});
  }
  add_spans(added, spans);
}

}  // namespace dateline

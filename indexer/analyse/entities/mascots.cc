#include "indexer/analyse/entities/mascots.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>
#include <unordered_set>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/game_words.h"
#include "indexer/analyse/entities/person_signs.h"
#include "indexer/analyse/entities/possessive_names.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::uint32_t kNoMascot = kLexCountry | kLexDemonym | kLexPeople | kLexCalendar |
                                    kLexNature | kLexFormerState | kLexCapital | kLexBigCity |
                                    kLexCity | kLexRegion | kLexAgency;

const std::uint32_t kLady = hash_folded("lady");

bool is_lady(const Unit& unit) { return unit.folded == kLady; }

bool is_the(const TagDocument& document, std::size_t i) {
  static const WordSet words = {"the"};
  return words.has(document.units[i]);
}

// "Bulldogs", "BULLDOGS"; not "Ross", "Ellis" nor "PCs".
bool is_plural(const TagDocument& document, std::size_t i) {
  constexpr std::size_t kFewestLetters = 4;
  const Unit& unit = document.units[i];
  if (!unit.is(kUnitCapital) || !unit.is(kUnitWord) || unit.is(kUnitHasDigit)) return false;
  const char last = document.text[unit.end - 1];
  if ((last != 's' && last != 'S') || unit.end - unit.begin < kFewestLetters) return false;
  const std::string_view form = document.form(i);
  if (unit.is(kUnitAllUpper)) return unit.is(kUnitCapsText) && last == 'S';
  const char before = form[form.size() - 2];
  return !is_ascii_upper(form[1]) && last == 's' && before != 's' && before != 'i' && before != 'u';
}

bool may_be_mascot(const TagDocument& document, std::size_t i) {
  return is_plural(document, i) && (document.lex[i].flags & kNoMascot) == 0;
}

// "(11-10)", "(4-3-1)" at `i`.
bool is_record(const TagDocument& document, std::size_t i) {
  return document.mark_at(i) == '(' && is_points(document, i + 1) &&
         (document.mark_at(i + 2) == '-' || document.mark_at(i + 2) == '_') &&
         is_points(document, i + 3) &&
         (document.mark_at(i + 4) == ')' || document.mark_at(i + 4) == '-' ||
          document.mark_at(i + 4) == ',');
}

// The first word of the name that ends with unit `last` and has "the" before it; `last + 1` for
// none.
std::size_t begin_behind_article(const TagDocument& document, std::size_t last) {
  constexpr std::size_t kMostWords = 3;
  for (std::size_t i = last; i > 0 && last - i < kMostWords; --i) {
    if (is_the(document, i - 1)) return i;
    const Unit& before = document.units[i - 1];
    if (!before.is(kUnitCapital) || before.is(kUnitPoint)) break;
  }
  return last + 1;
}

bool is_end_of_capitals(const TagDocument& document, std::size_t i) {
  return i + 1 >= document.units.size() || !document.units[i + 1].is(kUnitHasUpper) ||
         document.units[i + 1].is(kUnitSentenceStart);
}

// "Scored 21 points": a film's music and audiences are scored as well.
bool is_of_scoring(const TagDocument& document, std::size_t i) {
  static const WordSet scored = {"scored", "scoring"};
  static const WordSet points = {"bottom", "drive",  "frame",      "goal",        "goals",
                                 "half",   "inning", "innings",    "minute",      "minutes",
                                 "point",  "points", "period",     "quarter",     "run",
                                 "runs",   "twice",  "possession", "possessions", "touchdown",
                                 "tries",  "try",    "yard",       "yards",       "unanswered"};
  static const WordSet masses = {"billion", "million", "percent", "per", "%"};
  constexpr std::size_t kMostUnits = 8;
  if (!is_of_game_alone(document, i)) return false;
  if (!scored.has(document.units[i])) return true;
  const std::size_t end = std::min(document.units.size(), i + kMostUnits);
  for (std::size_t at = i + 1; at < end; ++at) {
    const Unit& unit = document.units[at];
    if (unit.is(kUnitSentenceStart)) break;
    if (points.has(unit)) return true;
    if (at == i + 1 && is_points(document, at))
      return at + 1 == end || !masses.has(document.units[at + 1]);
  }
  return false;
}

// What stands behind teams: "Lady Bulldogs coach".
bool is_behind_team(const TagDocument& document, std::size_t i) {
  static const WordSet words = {"basketball", "coach",  "guard",    "head",   "junior",
                                "lacrosse",   "roster", "season",   "senior", "soccer",
                                "softball",   "squad",  "standout", "team",   "volleyball"};
  if (i >= document.units.size()) return false;
  return words.has(document.units[i]) || is_of_contest(document, i) || is_record(document, i) ||
         is_points(document, i);
}

class Mascots {
 public:
  Mascots(const std::vector<TaggedField>& fields, const ArticleWords& words)
      : fields_(fields), words_(words) {}

  void run() {
    of_games_ = may_tell_of_games(words_);
    if (!of_games_ && words_.find(kLady) == nullptr) return;
    for (const TaggedField& field : fields_) {
      if (field.document->kind == TextKind::kScanned) return;  // older than such names
    }
    for (const TaggedField& field : fields_) learn(*field.document);
    for (const TaggedField& field : fields_) weigh(field);
    for (const auto& [word, weight] : weights_) {
      if (weight.organisation > 0 && weight.other > 0 && weight.organisation >= weight.other)
        shown_.insert(word);
    }
    if (shown_.empty() && !ladies_) return;  // nearly all articles
    for (const TaggedField& field : fields_) learn_opponents(field);
    for (const TaggedField& field : fields_) put(field);
  }

 private:
  struct Weight {
    std::uint32_t organisation = 0;
    std::uint32_t other = 0;
  };

  // Which words are shown to be teams', and whether "Lady" is.
  void learn(const TagDocument& document) {
    for (const TagRun& run : document.runs) {
      for (std::size_t i = run.begin; i < run.end; ++i) {
        const Unit& unit = document.units[i];
        if (!unit.is(kUnitCapital) || i == 0) continue;
        if (may_be_mascot(document, i) &&
            (is_record(document, i + 1) || is_of_scoring(document, i + 1)) &&
            begin_behind_article(document, i) <= i)
          shown_.insert(unit.folded);
        if (is_lady(document.units[i - 1]) && is_shown_lady(document, i)) ladies_ = true;
      }
    }
  }

  // "The Cyclones lost", "beat the Marauders", where other teams are shown.
  void learn_opponents(const TaggedField& field) {
    const TagDocument& document = *field.document;
    for (const NameSpan& span : *field.spans) {
      const std::size_t last = span.units.last - 1;
      if (span.type != EntityType::kOther || !may_be_mascot(document, last)) continue;
      const std::size_t begin = begin_behind_article(document, last);
      if (begin > last) continue;
      if (is_of_contest(document, last + 1) ||
          (begin >= 2 && is_before_beaten(document.units[begin - 2])))
        shown_.insert(document.units[last].folded);
    }
  }

  // Of the word behind "Lady": a team's, and not the surname of a lord's wife.
  bool is_shown_lady(const TagDocument& document, std::size_t i) const {
    if (!may_be_ladies(document, i)) return false;
    if (is_speaker(document, i) && !is_of_contest(document, i + 1)) return false;
    return (of_games_ && i >= 2 && is_the(document, i - 2)) ||
           is_behind_team(document, end_behind_s(document, i));
  }

  static bool may_be_ladies(const TagDocument& document, std::size_t i) {
    return may_be_mascot(document, i) && is_end_of_capitals(document, i) &&
           (document.lex[i].flags & (kLexForename | kLexSurname)) == 0;
  }

  static std::size_t end_behind_s(const TagDocument& document, std::size_t i) {
    if (has_s_behind(document, i)) return i + 3;
    return document.mark_at(i + 1) == '\'' ? i + 2 : i + 1;
  }

  // A word of which some mentions are organisations and some are not.
  void weigh(const TaggedField& field) {
    const TagDocument& document = *field.document;
    for (const NameSpan& span : *field.spans) {
      const std::size_t last = span.units.last - 1;
      const bool kind = span.type == EntityType::kOrganisation || span.type == EntityType::kOther;
      if (!kind || span.units.size() > 2 || last == 0 || !may_be_mascot(document, last)) continue;
      if (span.units.size() == 2 && !is_the(document, span.units.first)) continue;
      if (span.units.size() == 1 && !is_the(document, last - 1)) continue;
      Weight& weight = weights_[document.units[last].folded];
      ++(span.type == EntityType::kOrganisation ? weight.organisation : weight.other);
    }
  }

  // The mascot's name that ends with unit `i`; an empty range for none.
  UnitRange name_at(const TagDocument& document, std::size_t i) const {
    const UnitRange none{i, i};
    if (ladies_ && i > 0 && is_lady(document.units[i - 1])) {
      const bool with_article = i > 1 && is_the(document, i - 2);
      if (!is_end_of_capitals(document, i)) return none;
      const bool team = may_be_ladies(document, i) || (with_article && is_mass(document, i));
      return team ? UnitRange{i - 1, i + 1} : none;
    }
    if (!shown_.contains(document.units[i].folded) || !is_end_of_capitals(document, i)) return none;
    const std::size_t begin = begin_behind_article(document, i);
    return begin <= i ? UnitRange{begin, i + 1} : none;
  }

  // "The Lady Storm": what is no name by itself, nor Our Lady's.
  static bool is_mass(const TagDocument& document, std::size_t i) {
    constexpr std::uint32_t kPersons = kLexForename | kLexSurname | kLexPlaceHead | kLexOrgHead;
    static const WordSet churches = {"altar", "chapel", "day", "mass", "mayor", "mayoress"};
    const UnitLex& lex = document.lex[i];
    if (churches.has(document.units[i])) return false;
    return lex.small_share >= kHalfSmall && (lex.flags & (kPersons | kNoMascot)) == 0;
  }

  void put(const TaggedField& field) const {
    const TagDocument& document = *field.document;
    std::vector<NameSpan> added;
    std::size_t next = 0;
    std::size_t done = 0;  // units in names that were added
    for (const TagRun& run : document.runs) {
      for (std::size_t i = run.begin; i < run.end; ++i) {
        if (!document.units[i].is(kUnitCapital)) continue;
        const UnitRange name = name_at(document, i);
        if (name.size() == 0 || name.first < done) continue;
        if (!may_replace(document, spans_in(*field.spans, name, next), name)) continue;
        done = name.last;
        added.push_back({name, EntityType::kOrganisation});
      }
    }
    replace_spans(added, *field.spans);
  }

  // Names that are organisations already, and longer ones, stay; so does what the article writes
  // small where there was no name.
  bool may_replace(const TagDocument& document, std::span<const NameSpan> spans,
                   const UnitRange& name) const {
    if (spans.empty()) {
      const WordFacts* facts = words_.find(document.units[name.last - 1].folded);
      return facts == nullptr || facts->small == 0 || is_record(document, name.last);
    }
    const std::size_t begin = spans.front().units.first;
    const bool longer =
        spans.back().units.last > name.last ||
        (begin < name.first && !(begin + 1 == name.first && is_the(document, begin)));
    const bool found = spans.size() == 1 && spans.front().type == EntityType::kOrganisation;
    return !longer && !found;
  }

  const std::vector<TaggedField>& fields_;
  const ArticleWords& words_;
  std::unordered_set<std::uint32_t> shown_;            // folded
  std::unordered_map<std::uint32_t, Weight> weights_;  // by the folded word
  bool of_games_ = false;
  bool ladies_ = false;
};

}  // namespace

void settle_mascots(const std::vector<TaggedField>& fields, const ArticleWords& words) {
  Mascots(fields, words).run();
}

}  // namespace dateline

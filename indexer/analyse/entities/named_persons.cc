#include "indexer/analyse/entities/named_persons.h"

#include <algorithm>
#include <utility>

#include "indexer/analyse/entities/bracketed_nicknames.h"
#include "indexer/analyse/entities/described_people.h"
#include "indexer/analyse/entities/firm_partners.h"
#include "indexer/analyse/entities/first_apostrophes.h"
#include "indexer/analyse/entities/forenames_before.h"
#include "indexer/analyse/entities/key_map.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/leading_titles.h"
#include "indexer/analyse/entities/name_bearers.h"
#include "indexer/analyse/entities/name_halves.h"
#include "indexer/analyse/entities/name_heads.h"
#include "indexer/analyse/entities/name_tails.h"
#include "indexer/analyse/entities/named_firms.h"
#include "indexer/analyse/entities/office_letters.h"
#include "indexer/analyse/entities/person_signs.h"
#include "indexer/analyse/entities/possessive_names.h"
#include "indexer/analyse/entities/running_mates.h"
#include "indexer/analyse/entities/told_of_persons.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::uint32_t kCities = kLexCapital | kLexBigCity | kLexCity | kLexSmallCity | kLexRegion;
constexpr std::uint32_t kNobody = kCities | kLexCountry | kLexDemonym | kLexFormerState | kLexSeat |
                                  kLexNature | kLexOrganisation | kLexTeam | kLexAgency |
                                  kLexPeople | kLexCalendar;
// What is said to speak as a person is.
constexpr std::uint32_t kSpeakers =
    kLexCountry | kLexDemonym | kLexFormerState | kLexSeat | kLexTeam | kLexPeople | kLexAgency;
// Letters of a forename that is not known for one; kShortestSurname is for the others.
constexpr std::size_t kShortestForename = 6;
constexpr std::size_t kLongestName = 6;  // words of a full name

std::size_t letters(const TagDocument& document, const UnitRange& range) {
  return document.units[range.last - 1].end - document.units[range.first].begin;
}

class Settler {
 public:
  Settler(const std::vector<TaggedField>& fields, const ArticleWords& words)
      : fields_(fields), words_(words) {}

  void run() {
    settle_office_letters(fields_);
    for (const TaggedField& field : fields_) {
      cut_leading_titles(*field.document, *field.spans);
      find_partners(*field.document, *field.spans);
    }
    find_possessive_names(fields_);
    for (const TaggedField& field : fields_) {
      join_name_halves(*field.document, *field.spans);
      take_first_apostrophes(*field.document, *field.spans);
      join_bracketed_nicknames(*field.document, *field.spans);
      take_forenames_before(*field.document, *field.spans);
      settle_name_tails(*field.document, *field.spans);
    }
    settle_named_firms(fields_);
    drop_described_people(fields_);
    for (const TaggedField& field : fields_) gather(field, false);
    Honorifics honorifics;
    for (const TaggedField& field : fields_) honorifics.note_lone_persons(field);
    for (const TaggedField& field : fields_) honorifics.trim(field, bearers_);
    for (const TaggedField& field : fields_) gather(field, true);
    if (bearers_.empty()) return;
    for (const TaggedField& field : fields_) trim_heads(field, words_, bearers_);
    for (const TaggedField& field : fields_) honorifics.drop_lone(field);
    for (const TaggedField& field : fields_) part_running_mates(field, bearers_);
    for (const TaggedField& field : fields_) find_firms(field);
    for (const TaggedField& field : fields_) find_uses(field);
    for (const Use& use : uses_) note(use);
    for (const Use& use : uses_) retype(use);
    for (const Use& use : uses_) widen(use);
    for (const TaggedField& field : fields_) add(field);
  }

 private:
  // `honoured`: of the names that begin with an honorific alone, else of the others.
  void gather(const TaggedField& field, bool honoured) {
    const TagDocument& document = *field.document;
    for (const NameSpan& span : *field.spans) {
      if (span.type != EntityType::kPerson) continue;
      const UnitRange name = span.units;
      if (name.last - name.first < 2 || name.last - name.first > kLongestName) continue;
      if (is_honoured(document, name) == honoured) bearers_.gather(document, name);
    }
  }

  // A span of one word that is one of a full name's.
  struct Use {
    const TagDocument* document;
    NameSpan* span;
    UnitRange range;
    Bearer* bearer;
    std::size_t free;  // the first unit behind the span before
  };

  void find_uses(const TaggedField& field) {
    const TagDocument& document = *field.document;
    std::size_t free = 0;
    for (NameSpan& span : *field.spans) {
      const std::size_t from = std::exchange(free, span.units.last);
      const UnitRange range = span.units;
      if (Bearer* bearer = bearers_.find(document, range))
        uses_.push_back({&document, &span, range, bearer, from});
    }
  }

  static void note(const Use& use) {
    if (use.span->type == EntityType::kPerson) use.bearer->alone = true;
    if (use.range.first > 0 && is_placing(*use.document, use.range.first - 1) &&
        !is_quoted_source(*use.document, use.range))
      use.bearer->placed = true;
  }

  // Whether what stands around a name that is also something else's makes it the person's.
  bool is_spoken_of(const Use& use, std::uint32_t flags) const {
    const TagDocument& document = *use.document;
    const UnitRange& range = use.range;
    if (!use.bearer->surname && !use.bearer->forename) return false;
    if (range.first > 0) {
      static constexpr std::string_view kOf[] = {"of"};
      const bool placed =
          is_placing(document, range.first - 1) && !is_quoted_source(document, range);
      if (placed || is_one_of(document, range.first - 1, kOf))
        return false;  // "officials in Houston said"
    }
    const bool told = is_who(document, range.last - 1) || is_named_so(document, range.first);
    if (!document.is_title && told) return true;
    if ((flags & kSpeakers) == kLexDemonym && use.bearer->surname)
      return is_no_nation(document, range);
    if ((flags & kSpeakers) != 0) return false;
    if (acts_alone(document, range)) return true;
    // "Houston said" may be a town's, and "Ford said" a firm's that the article names in full.
    return acts(document, range) && use.bearer->surname && !use.bearer->placed &&
           firms_.find(document.units[range.first].folded) == nullptr;
  }

  // "Mr English", "English's budget" and "English said", as nobody writes of a nation; but "two
  // English died", "English beat France".
  static bool is_no_nation(const TagDocument& document, const UnitRange& range) {
    static const WordSet articles = {"a",     "all",     "an",   "both", "eight", "few",
                                     "five",  "four",    "many", "most", "nine",  "other",
                                     "seven", "several", "six",  "some", "ten",   "the",
                                     "these", "three",   "two",  "young"};
    static const WordSet play = {"beat",   "beats",  "lose", "loses", "lost", "score",
                                 "scored", "scores", "win",  "wins",  "won"};
    if (is_titled(document, range.first)) return true;
    if (document.is_title || range.size() > 1) return false;
    if (range.first > 0) {
      const Unit& before = document.units[range.first - 1];
      if (articles.has(before) || before.is(kUnitNumber)) return false;
    }
    if (range.last < document.units.size() && play.has(document.units[range.last])) return false;
    return has_s_behind(document, range.first) || acts(document, range) ||
           is_told_of_person(document, range);
  }

  // "The band Van Halen".
  static bool is_kind_of_body(const Unit& unit) {
    static const WordSet kinds = {"agency", "band",     "bank",     "brand", "chain",
                                  "city",   "club",     "company",  "firm",  "foundation",
                                  "group",  "label",    "magazine", "maker", "newspaper",
                                  "party",  "retailer", "team",     "town",  "village"};
    return !unit.is(kUnitHasUpper) && kinds.has(unit);
  }

  // The first words of organisations' names of two words and more.
  void find_firms(const TaggedField& field) {
    for (const NameSpan& span : *field.spans) {
      if (span.type != EntityType::kOrganisation) continue;
      const UnitRange name = span.units;
      if (name.last - name.first > 1) firms_[field.document->units[name.first].folded] = true;
    }
  }

  void retype(const Use& use) const {
    const TagDocument& document = *use.document;
    const UnitRange& range = use.range;
    if (document.units[range.first].is(kUnitAllUpper) && !document.is_title)
      return;  // a firm's or a party's
    if (range.first > 0 && is_kind_of_body(document.units[range.first - 1])) return;
    if (use.bearer->is_peers_alone() && !is_titled(document, range.first)) return;
    const std::uint32_t flags =
        range.last - range.first == 1 ? document.lex[range.first].flags & kNobody : 0;
    const bool mere_city = (flags & ~kCities) == 0 && use.bearer->surname && !use.bearer->placed;
    const bool mere_town =
        (flags & ~kLexSmallCity) == 0 && use.bearer->middle && !use.bearer->placed;
    if (flags == 0 || mere_city || mere_town || is_spoken_of(use, flags))
      use.span->type = EntityType::kPerson;
  }

  // "de Blasio", as in his full name.
  static void widen(const Use& use) {
    if (use.span->type != EntityType::kPerson || use.bearer->particle == 0 || use.range.first == 0)
      return;
    const std::size_t before = use.range.first - 1;
    if (use.document->units[before].folded == use.bearer->particle && before >= use.free)
      use.span->units.first = before;
  }

  // Capitals by themselves that the tagger left out.
  void add(const TaggedField& field) {
    const TagDocument& document = *field.document;
    std::vector<NameSpan>& spans = *field.spans;
    std::vector<NameSpan> added;
    const auto may_be = [&](std::size_t i) {
      return document.kind == TextKind::kUnpunctuated || bearers_.may_have(document.units[i]);
    };
    for_each_unnamed(document, spans, may_be, [&](std::size_t i, std::size_t next) {
      Bearer* bearer = bearer_of(document, i);
      if (bearer == nullptr || !stands_alone(document, i)) return;
      const bool whole = next < spans.size() && begins_person(document, spans[next], i + 1);
      if (!bearer->surname && !whole && goes_on_below(document, i)) return;
      if (!is_missed(document, i, *bearer)) return;
      added.push_back({{i, i + 1}, EntityType::kPerson});
      const std::size_t free = next > 0 ? spans[next - 1].units.last : 0;
      widen({&document, &added.back(), {i, i + 1}, bearer, free});
    });
    add_spans(added, spans);
  }

  // Also of "Okafors" in a text that has lost its apostrophes.
  Bearer* bearer_of(const TagDocument& document, std::size_t i) {
    Bearer* found = bearers_.find(document, {i, i + 1});
    if (found != nullptr || document.kind != TextKind::kUnpunctuated) return found;
    std::string word = fold_unit(document.form(i));
    const bool family = i > 0 && fold_unit(document.form(i - 1)) == "the";
    if (!word.ends_with('s') || family) return found;
    word.pop_back();
    Unit unit = document.units[i];
    unit.folded = hash_folded(word);
    return bearers_.find(unit);
  }

  bool is_missed(const TagDocument& document, std::size_t i, Bearer& bearer) const {
    const WordFacts* facts = words_.find(document.units[i].folded);
    if (facts == nullptr) return false;
    if (is_titled(document, i)) return true;
    if (!bearer.surname && !bearer.forename) return false;
    if (acts(document, {i, i + 1}) || (!document.is_title && is_who(document, i))) return true;
    const UnitLex& lex = document.lex[i];
    // Not in a scorecard's "c Flowerdew b Brand" either, if the word is not known otherwise.
    const bool never_small =
        facts->small == 0 && (facts->capital > 0 || (lex.flags == 0 && lex.small_share == 0));
    const std::size_t size = letters(document, {i, i + 1});
    const bool forename = (lex.flags & kLexForename) != 0 ||
                          (lex.flags == 0 && lex.small_share == 0 && size >= kShortestForename);
    if ((bearer.surname || forename) && never_small && size >= kShortestSurname) return true;
    if ((document.lex[i].flags & kLexCalendar) != 0) return false;
    const Unit& unit = document.units[i];
    if (document.is_title || unit.is(kUnitCapsText) || unit.is(kUnitTitleText) ||
        unit.is(kUnitAllUpper))
      return false;
    if (!unit.is(kUnitSentenceStart)) {
      bearer.alone = true;
      return bearer.surname || (bearer.forename && facts->small == 0);
    }
    if (bearer.alone && is_before_verb(document, i)) return true;
    return bearer.alone && (bearer.surname || facts->small == 0) && i + 1 < document.units.size() &&
           document.units[i + 1].is(kUnitWord) && !document.units[i + 1].is(kUnitHasUpper);
  }

  // Whether a person's name of two words and more, without initials in front, begins at unit i.
  static bool begins_person(const TagDocument& document, const NameSpan& span, std::size_t i) {
    return span.units.first == i && span.units.size() > 1 && span.type == EntityType::kPerson &&
           !document.units[i].is(kUnitPoint);
  }

  const std::vector<TaggedField>& fields_;
  const ArticleWords& words_;
  NameBearers bearers_;
  KeyMap<bool> firms_;  // first words of organisations
  std::vector<Use> uses_;
};

}  // namespace

void settle_named_persons(const std::vector<TaggedField>& fields, const ArticleWords& words) {
  Settler(fields, words).run();
}

}  // namespace dateline

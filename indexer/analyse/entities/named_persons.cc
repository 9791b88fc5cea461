#include "indexer/analyse/entities/named_persons.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "indexer/analyse/entities/bracketed_nicknames.h"
#include "indexer/analyse/entities/forenames_before.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/leading_titles.h"

namespace dateline {
namespace {

constexpr std::uint32_t kCities = kLexCapital | kLexBigCity | kLexCity | kLexSmallCity | kLexRegion;
constexpr std::uint32_t kNobody = kCities | kLexCountry | kLexDemonym | kLexFormerState | kLexSeat |
                                  kLexNature | kLexOrganisation | kLexTeam | kLexAgency |
                                  kLexPeople | kLexCalendar;
constexpr std::size_t kShortestSurname = 4;  // letters, of those that need no more evidence
constexpr std::size_t kLongestName = 6;      // words of a full name

// The last word, with what hyphens tie to it ("al-Harbi", "Won-soon").
UnitRange surname_in(const TagDocument& document, const UnitRange& name) {
  std::size_t first = name.last - 1;
  while (first >= name.first + 2 && document.units[first - 1].mark == '-') first -= 2;
  return {first, name.last};
}

UnitRange forename_in(const TagDocument& document, const UnitRange& name) {
  std::size_t last = name.first + 1;
  while (last + 1 < name.last && document.units[last].mark == '-') last += 2;
  return {name.first, last};
}

std::uint64_t key_of(const TagDocument& document, const UnitRange& range) {
  return folded_key(std::span(document.units).subspan(range.first, range.last - range.first));
}

std::size_t letters(const TagDocument& document, const UnitRange& range) {
  return document.units[range.last - 1].end - document.units[range.first].begin;
}

// What full names say of one word.
struct Bearer {
  bool surname = false;        // a full name ends with it
  bool forename = false;       // one begins with it
  std::uint32_t particle = 0;  // what stands before it there, written small: "de", "van"
  bool alone = false;          // was a person by itself, or stood alone inside a sentence
  bool placed = false;         // "in Houston"
};

class Settler {
 public:
  Settler(const std::vector<TaggedField>& fields, const ArticleWords& words)
      : fields_(fields), words_(words) {}

  void run() {
    for (const TaggedField& field : fields_) {
      cut_leading_titles(*field.document, *field.spans);
      join_bracketed_nicknames(*field.document, *field.spans);
      take_forenames_before(*field.document, *field.spans);
      part_rivals(field);
    }
    for (const TaggedField& field : fields_) gather(field);
    if (bearers_.empty()) return;
    for (const TaggedField& field : fields_) trim_heads(field);
    for (const TaggedField& field : fields_) find_uses(field);
    for (const Use& use : uses_) note(use);
    for (const Use& use : uses_) retype(use);
    for (const Use& use : uses_) widen(use);
    for (const TaggedField& field : fields_) add(field);
  }

 private:
  // "Ray v Lee" are two.
  static void part_rivals(const TaggedField& field) {
    const TagDocument& document = *field.document;
    std::vector<EntitySpan> added;
    for (EntitySpan& span : *field.spans) {
      if (span.type != EntityType::kPerson) continue;
      const UnitRange name = units_of(document, span);
      for (std::size_t i = name.last - 2; i > name.first && name.last - name.first > 2; --i) {
        if (!is_versus(document, i) || document.units[i + 1].begin >= span.end) continue;
        added.push_back({document.units[i + 1].begin, span.end, EntityType::kPerson});
        span.end = document.units[i - 1].end;
      }
    }
    add_spans(added, *field.spans);
  }

  static bool is_versus(const TagDocument& document, std::size_t i) {
    static constexpr std::string_view kVersus[] = {"v", "vs", "v.", "vs."};
    return is_one_of(document, i, kVersus);
  }

  void gather(const TaggedField& field) {
    const TagDocument& document = *field.document;
    for (const EntitySpan& span : *field.spans) {
      if (span.type != EntityType::kPerson) continue;
      const UnitRange name = units_of(document, span);
      if (name.last - name.first < 2 || name.last - name.first > kLongestName) continue;
      const UnitRange last = surname_in(document, name);
      if (last.first == name.first || document.units[last.first].is(kUnitPoint)) continue;
      if (name.last - name.first == 2 && is_no_name(document, name.first)) continue;
      Bearer& surname = bearers_[key_of(document, last)];
      surname.surname = true;
      const Unit& before = document.units[last.first - 1];
      const bool small =
          before.is(kUnitWord) && !before.is(kUnitHasUpper) && last.first - 1 > name.first;
      if (small) surname.particle = before.folded;
      if (!document.units[name.first].is(kUnitPoint))
        bearers_[key_of(document, forename_in(document, name))].forename = true;
    }
  }

  const Bearer* find(const TagDocument& document, const UnitRange& range) const {
    const auto found = bearers_.find(key_of(document, range));
    return found == bearers_.end() ? nullptr : &found->second;
  }

  // "Neither Rice", "Qualifier Ray", "Sultan Bo": the words before are no part of the name.
  void trim_heads(const TaggedField& field) const {
    const TagDocument& document = *field.document;
    for (EntitySpan& span : *field.spans) {
      if (span.type != EntityType::kPerson) continue;
      const UnitRange name = units_of(document, span);
      if (name.last - name.first != 2) continue;
      if (!is_no_name(document, name.first)) continue;
      const Bearer* bearer = find(document, {name.first + 1, name.last});
      if (bearer == nullptr) continue;
      if (document.units[name.first].folded == bearer->particle) continue;
      span.begin = document.units[name.first + 1].begin;
    }
  }

  static bool is_no_name(const TagDocument& document, std::size_t i) {
    const UnitLex& lex = document.lex[i];
    if (!document.units[i].is(kUnitCapital) || (lex.flags & (kLexForename | kLexSurname)) != 0)
      return false;
    if ((lex.flags & (kLexTitle | kLexRole | kLexPronoun)) != 0) return true;
    return document.units[i].is(kUnitSentenceStart) && lex.small_share >= kOrdinaryShare;
  }

  // A span of one word that is one of a full name's.
  struct Use {
    const TagDocument* document;
    EntitySpan* span;
    UnitRange range;
    Bearer* bearer;
    std::uint32_t free;  // where the span before ends
  };

  void find_uses(const TaggedField& field) {
    const TagDocument& document = *field.document;
    std::uint32_t free = 0;
    for (EntitySpan& span : *field.spans) {
      const std::uint32_t from = std::exchange(free, span.end);
      const UnitRange range = units_of(document, span);
      if (range.last - range.first > 1 && surname_in(document, range).first != range.first)
        continue;
      const auto bearer = bearers_.find(key_of(document, range));
      if (bearer != bearers_.end())
        uses_.push_back({&document, &span, range, &bearer->second, from});
    }
  }

  static void note(const Use& use) {
    if (use.span->type == EntityType::kPerson) use.bearer->alone = true;
    if (use.range.first > 0 && is_placing(*use.document, use.range.first - 1))
      use.bearer->placed = true;
  }

  static bool is_placing(const TagDocument& document, std::size_t i) {
    static constexpr std::string_view kPlacing[] = {
        "in", "In", "at", "At", "from", "From", "near", "to", "outside", "into", "across"};
    return is_one_of(document, i, kPlacing);
  }

  static void retype(const Use& use) {
    const TagDocument& document = *use.document;
    const UnitRange& range = use.range;
    if (document.units[range.first].is(kUnitAllUpper) && !document.is_title)
      return;  // a firm's or a party's
    const std::uint32_t flags =
        range.last - range.first == 1 ? document.lex[range.first].flags & kNobody : 0;
    const bool mere_city = (flags & ~kCities) == 0 && use.bearer->surname && !use.bearer->placed;
    if (flags == 0 || mere_city) use.span->type = EntityType::kPerson;
  }

  // "de Blasio", as in his full name.
  static void widen(const Use& use) {
    if (use.span->type != EntityType::kPerson || use.bearer->particle == 0 || use.range.first == 0)
      return;
    const Unit& before = use.document->units[use.range.first - 1];
    if (before.folded == use.bearer->particle && before.begin >= use.free)
      use.span->begin = before.begin;
  }

  // Capitals by themselves that the tagger left out.
  void add(const TaggedField& field) {
    const TagDocument& document = *field.document;
    std::vector<EntitySpan>& spans = *field.spans;
    std::vector<EntitySpan> added;
    std::size_t next = 0;
    for (const TagRun& run : document.runs) {
      for (std::size_t i = run.begin; i < run.end; ++i) {
        while (next < spans.size() && spans[next].end <= document.units[i].begin) ++next;
        if (next < spans.size() && spans[next].begin <= document.units[i].begin) continue;
        if (!stands_alone(document, i)) continue;
        const auto bearer = bearers_.find(key_of(document, {i, i + 1}));
        if (bearer == bearers_.end() || !is_missed(document, i, bearer->second)) continue;
        added.push_back({document.units[i].begin, document.units[i].end, EntityType::kPerson});
        const std::uint32_t free = next > 0 ? spans[next - 1].end : 0;
        widen({&document, &added.back(), {i, i + 1}, &bearer->second, free});
      }
    }
    add_spans(added, spans);
  }

  bool is_missed(const TagDocument& document, std::size_t i, Bearer& bearer) const {
    const WordFacts* facts = words_.find(document.units[i].folded);
    if (facts == nullptr) return false;
    if (i > 0 && (document.lex[i - 1].flags & kLexTitle) != 0 &&
        document.units[i - 1].is(kUnitCapital))
      return true;
    const bool never_small = facts->small == 0 && facts->capital > 0;
    if (bearer.surname && never_small && letters(document, {i, i + 1}) >= kShortestSurname)
      return true;
    if ((document.lex[i].flags & kLexCalendar) != 0) return false;
    const Unit& unit = document.units[i];
    if (document.is_title || unit.is(kUnitCapsText) || unit.is(kUnitTitleText) ||
        unit.is(kUnitAllUpper))
      return false;
    if (!unit.is(kUnitSentenceStart)) {
      bearer.alone = true;
      return bearer.surname || (bearer.forename && facts->small == 0);
    }
    return bearer.alone && (bearer.surname || facts->small == 0) && i + 1 < document.units.size() &&
           document.units[i + 1].is(kUnitWord) && !document.units[i + 1].is(kUnitHasUpper);
  }

  static bool stands_alone(const TagDocument& document, std::size_t i) {
    const auto& units = document.units;
    if (!units[i].is(kUnitCapital) || units[i].is(kUnitPoint)) return false;
    const bool titled = i > 0 && (document.lex[i - 1].flags & kLexTitle) != 0;
    const bool before = i > 0 && !titled && !units[i].is(kUnitSentenceStart) &&
                        (units[i - 1].is(kUnitHasUpper) || units[i - 1].mark == '-');
    const bool after = i + 1 < units.size() && !units[i + 1].is(kUnitSentenceStart) &&
                       (units[i + 1].is(kUnitHasUpper) || units[i + 1].mark == '-');
    return !before && !after;
  }

  const std::vector<TaggedField>& fields_;
  const ArticleWords& words_;
  std::unordered_map<std::uint64_t, Bearer> bearers_;  // by the word
  std::vector<Use> uses_;
};

}  // namespace

void settle_named_persons(const std::vector<TaggedField>& fields, const ArticleWords& words) {
  Settler(fields, words).run();
}

}  // namespace dateline

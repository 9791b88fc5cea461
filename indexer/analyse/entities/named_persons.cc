#include "indexer/analyse/entities/named_persons.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "indexer/analyse/entities/aged_persons.h"
#include "indexer/analyse/entities/bracketed_nicknames.h"
#include "indexer/analyse/entities/first_apostrophes.h"
#include "indexer/analyse/entities/forenames_before.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/leading_titles.h"
#include "indexer/analyse/entities/name_halves.h"
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
constexpr std::size_t kShortestSurname = 4;   // letters, of those that need no more evidence
constexpr std::size_t kShortestForename = 6;  // likewise, of those that are not known for one
constexpr std::size_t kLongestName = 6;       // words of a full name

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

// What full names say of one word, or of the words of one surname.
struct Bearer {
  bool surname = false;        // a full name ends with it
  bool forename = false;       // one begins with it
  bool middle = false;         // one has it as the first of two surnames, or as a middle name
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
      join_name_halves(*field.document, *field.spans);
      take_first_apostrophes(*field.document, *field.spans);
      join_bracketed_nicknames(*field.document, *field.spans);
      take_forenames_before(*field.document, *field.spans);
    }
    for (const TaggedField& field : fields_) gather(field, false);
    for (const TaggedField& field : fields_) note_lone_persons(field);
    for (const TaggedField& field : fields_) trim_honorifics(field);
    for (const TaggedField& field : fields_) gather(field, true);
    if (bearers_.empty()) return;
    for (const TaggedField& field : fields_) trim_heads(field);
    for (const TaggedField& field : fields_) drop_lone_honorifics(field);
    for (const TaggedField& field : fields_) part_running_mates(field);
    for (const TaggedField& field : fields_) find_firms(field);
    for (const TaggedField& field : fields_) find_uses(field);
    for (const Use& use : uses_) note(use);
    for (const Use& use : uses_) retype(use);
    for (const Use& use : uses_) widen(use);
    for (const TaggedField& field : fields_) add(field);
  }

 private:
  void note_lone_persons(const TaggedField& field) {
    for (const EntitySpan& span : *field.spans) {
      if (span.type != EntityType::kPerson) continue;
      const UnitRange name = units_of(*field.document, span);
      if (name.last - name.first == 1)
        lone_persons_.insert(field.document->units[name.first].folded);
    }
  }

  // `honoured`: of the names that begin with an honorific alone, else of the others.
  void gather(const TaggedField& field, bool honoured) {
    const TagDocument& document = *field.document;
    for (const EntitySpan& span : *field.spans) {
      if (span.type != EntityType::kPerson) continue;
      const UnitRange name = units_of(document, span);
      if (name.last - name.first < 2 || name.last - name.first > kLongestName) continue;
      if (is_honoured(document, name) == honoured) gather_name(document, name);
    }
  }

  void gather_name(const TagDocument& document, const UnitRange& name) {
    const UnitRange last = surname_in(document, name);
    if (last.first == name.first || document.units[last.first].is(kUnitPoint)) return;
    if (name.last - name.first == 2 && is_no_name(document, name.first)) return;
    Bearer& surname = bearers_[key_of(document, last)];
    surname.surname = true;
    const Unit& before = document.units[last.first - 1];
    const bool small =
        before.is(kUnitWord) && !before.is(kUnitHasUpper) && last.first - 1 > name.first;
    if (small) surname.particle = before.folded;
    if (!document.units[name.first].is(kUnitPoint))
      bearers_[key_of(document, forename_in(document, name))].forename = true;
    gather_tail(document, name);
    gather_middle(document, name, last);
  }

  // "De La Fuente" and "St. Hilaire", as they stand alone.
  void gather_tail(const TagDocument& document, const UnitRange& name) {
    static const WordSet particles = {"al", "de", "den", "di",  "du",  "el",
                                      "la", "le", "st",  "st.", "van", "von"};
    std::size_t tail = name.first + 1;
    while (tail < name.last && document.units[tail].mark == '.') ++tail;
    if (tail + 1 >= name.last || !particles.has(document.units[tail])) return;
    if (document.units[tail].is(kUnitCapital))
      bearers_[key_of(document, {tail, name.last})].surname = true;
  }

  // "Andrade" of Eufemia Andrade Bejarano, and the nickname of Donald "DJ" Lee.
  void gather_middle(const TagDocument& document, const UnitRange& name, const UnitRange& last) {
    for (std::size_t i = name.first + 1; i < last.first; ++i) {
      const Unit& unit = document.units[i];
      if (!unit.is(kUnitWord) || !unit.is(kUnitCapital) || unit.is(kUnitPoint)) continue;
      const bool nickname = document.units[i - 1].mark == '"' && document.units[i + 1].mark == '"';
      if (nickname) bearers_[key_of(document, {i, i + 1})].forename = true;
      if (unit.end - unit.begin >= kShortestSurname)
        bearers_[key_of(document, {i, i + 1})].middle = true;
    }
  }

  const Bearer* find(const TagDocument& document, const UnitRange& range) const {
    const auto found = bearers_.find(key_of(document, range));
    return found == bearers_.end() ? nullptr : &found->second;
  }

  // Two words of which the first is a title in some places and a name in others: "Sultan Bo".
  static bool is_honoured(const TagDocument& document, const UnitRange& name) {
    static const WordSet honorifics = {
        "aunt", "auntie", "baba",   "dona",   "doña",  "haji",   "hajji",  "mama", "nana", "oom",
        "pa",   "papa",   "sardar", "shahid", "sheik", "sheikh", "sultan", "tata", "uncle"};
    return name.last - name.first == 2 && document.units[name.first].is(kUnitCapital) &&
           honorifics.has(document.units[name.first]);
  }

  // Those that stand before surnames, and others behind a seat ("MPA Sardar Okafor"). Elsewhere
  // "Sultan" and "Shahid" stand before forenames: Shahid Kapoor is not Kareena.
  static bool is_before_surnames(const TagDocument& document, std::size_t i) {
    static const WordSet honorifics = {"aunt", "auntie", "dona", "doña", "nana",
                                       "oom",  "pa",     "papa", "uncle"};
    static const WordSet seats = {"mla", "mna", "mp", "mpa"};
    return honorifics.has(document.units[i]) || (i > 0 && seats.has(document.units[i - 1]));
  }

  // "Dona Mundica", where she is Mundica by herself as well.
  bool is_lone_person(const TagDocument& document, const UnitRange& name) const {
    static const WordSet honorifics = {"dona", "doña", "oom"};
    return honorifics.has(document.units[name.first]) &&
           lone_persons_.contains(document.units[name.last - 1].folded);
  }

  // Where another full name, or a lone one, has the word behind.
  void trim_honorifics(const TaggedField& field) {
    const TagDocument& document = *field.document;
    for (EntitySpan& span : *field.spans) {
      const std::string_view form = document.text.substr(span.begin, span.end - span.begin);
      if (form.find(' ') == form.npos) continue;
      const UnitRange name = units_of(document, span);
      if (!is_honoured(document, name)) continue;
      const Bearer* bearer = find(document, {name.first + 1, name.last});
      const bool known =
          bearer != nullptr && (bearer->forename || is_before_surnames(document, name.first));
      if (!known && !is_lone_person(document, name)) continue;
      honorifics_.insert(document.units[name.first].folded);
      span.begin = document.units[name.first + 1].begin;
      span.type = EntityType::kPerson;
    }
  }

  // "The Sultan", where "Sultan Bo" is Bo.
  void drop_lone_honorifics(const TaggedField& field) const {
    if (honorifics_.empty()) return;
    const TagDocument& document = *field.document;
    std::erase_if(*field.spans, [&](const EntitySpan& span) {
      const UnitRange name = units_of(document, span);
      return span.type == EntityType::kPerson && name.last - name.first == 1 &&
             honorifics_.contains(document.units[name.first].folded);
    });
  }

  // What is no person for the tagger may be a firm or a land with its founders' or rulers' names.
  static bool may_be_mates(const TagDocument& document, const EntitySpan& span,
                           const UnitRange& name) {
    static const WordSet matters = {"act",    "administration", "amendment", "bill", "campaign",
                                    "debate", "effort",         "law",       "plan", "proposal",
                                    "report", "resolution",     "slate",     "team", "ticket"};
    return span.type == EntityType::kPerson ||
           (name.last < document.units.size() && matters.has(document.units[name.last]));
  }

  // "The Ray-Okafor ticket" is Ray's and Okafor's.
  void part_running_mates(const TaggedField& field) const {
    const TagDocument& document = *field.document;
    std::vector<EntitySpan> added;
    for (EntitySpan& span : *field.spans) {
      const std::string_view form = document.text.substr(span.begin, span.end - span.begin);
      if (form.find('-') == form.npos) continue;
      const UnitRange name = units_of(document, span);
      if (document.lex[name.first].begins >= 3 || !may_be_mates(document, span, name)) continue;
      if (name.last - name.first != 3 || document.units[name.first + 1].mark != '-') continue;
      const Bearer* first = find(document, {name.first, name.first + 1});
      const Bearer* second = find(document, {name.last - 1, name.last});
      if (first == nullptr || second == nullptr || !first->surname || !second->surname ||
          find(document, name) != nullptr)
        continue;
      added.push_back({document.units[name.last - 1].begin, span.end, EntityType::kPerson});
      span.end = document.units[name.first].end;
      span.type = EntityType::kPerson;
    }
    add_spans(added, *field.spans);
  }

  // "Neither Rice", "Qualifier Ray", "Caretaker Ada Ray": the words before are no part of the name.
  void trim_heads(const TaggedField& field) const {
    const TagDocument& document = *field.document;
    for (EntitySpan& span : *field.spans) {
      if (span.type != EntityType::kPerson) continue;
      const UnitRange name = units_of(document, span);
      if (name.last - name.first < 2 || !is_no_name(document, name.first)) continue;
      if (name.last - name.first == 2) {
        const Bearer* bearer = find(document, {name.first + 1, name.last});
        if (bearer == nullptr || document.units[name.first].folded == bearer->particle) continue;
      } else if (document.units[name.first + 1].is(kUnitPoint)) {
        continue;
      } else if ((document.lex[name.first + 1].flags & kLexForename) == 0 &&
                 !is_occupation(document.units[name.first])) {
        continue;
      }
      span.begin = document.units[name.first + 1].begin;
    }
  }

  static bool is_no_name(const TagDocument& document, std::size_t i) {
    const UnitLex& lex = document.lex[i];
    const Unit& unit = document.units[i];
    const bool initial =
        unit.is(kUnitPoint) || (unit.end - unit.begin == 1 && (lex.flags & kLexPronoun) == 0);
    if (!unit.is(kUnitCapital) || initial || (lex.flags & (kLexForename | kLexSurname)) != 0)
      return false;
    if ((lex.flags & (kLexTitle | kLexRole | kLexPronoun)) != 0) return true;
    if (is_occupation(unit)) return true;
    return unit.is(kUnitSentenceStart) && lex.small_share >= kOrdinaryShare;
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
      const auto bearer = bearers_.find(key_of(document, range));
      if (bearer != bearers_.end())
        uses_.push_back({&document, &span, range, &bearer->second, from});
    }
  }

  static void note(const Use& use) {
    if (use.span->type == EntityType::kPerson) use.bearer->alone = true;
    if (use.range.first > 0 && is_placing(*use.document, use.range.first - 1) &&
        !is_quoted_source(*use.document, use.range))
      use.bearer->placed = true;
  }

  // "The band Van Halen".
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
    if (!document.is_title && is_who(document, range.last - 1)) return true;
    if ((flags & kSpeakers) != 0) return false;
    if (acts_alone(document, range)) return true;
    // "Houston said" may be a town's, and "Ford said" a firm's that the article names in full.
    return acts(document, range) && use.bearer->surname && !use.bearer->placed &&
           !firms_.contains(document.units[range.first].folded);
  }

  static bool is_kind_of_body(const Unit& unit) {
    static const WordSet kinds = {"agency", "band",     "bank",     "brand", "chain",
                                  "city",   "club",     "company",  "firm",  "foundation",
                                  "group",  "label",    "magazine", "maker", "newspaper",
                                  "party",  "retailer", "team",     "town",  "village"};
    return !unit.is(kUnitHasUpper) && kinds.has(unit);
  }

  // The first words of organisations' names of two words and more.
  void find_firms(const TaggedField& field) {
    for (const EntitySpan& span : *field.spans) {
      if (span.type != EntityType::kOrganisation) continue;
      const UnitRange name = units_of(*field.document, span);
      if (name.last - name.first > 1) firms_.insert(field.document->units[name.first].folded);
    }
  }

  void retype(const Use& use) const {
    const TagDocument& document = *use.document;
    const UnitRange& range = use.range;
    if (document.units[range.first].is(kUnitAllUpper) && !document.is_title)
      return;  // a firm's or a party's
    if (range.first > 0 && is_kind_of_body(document.units[range.first - 1])) return;
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
        const auto bearer = bearer_of(document, i);
        if (bearer == bearers_.end()) continue;
        const bool whole = next < spans.size() && begins_person(document, spans[next], i + 1);
        if (!bearer->second.surname && !whole && goes_on_below(document, i)) continue;
        if (!is_missed(document, i, bearer->second)) continue;
        added.push_back({document.units[i].begin, document.units[i].end, EntityType::kPerson});
        const std::uint32_t free = next > 0 ? spans[next - 1].end : 0;
        widen({&document, &added.back(), {i, i + 1}, &bearer->second, free});
      }
    }
    add_spans(added, spans);
  }

  // Also of "Okafors" in a text that has lost its apostrophes.
  std::unordered_map<std::uint64_t, Bearer>::iterator bearer_of(const TagDocument& document,
                                                                std::size_t i) {
    const auto found = bearers_.find(key_of(document, {i, i + 1}));
    if (found != bearers_.end() || document.kind != TextKind::kUnpunctuated) return found;
    std::string word = fold_unit(document.form(i));
    const bool family = i > 0 && fold_unit(document.form(i - 1)) == "the";
    if (!word.ends_with('s') || family) return found;
    word.pop_back();
    Unit unit = document.units[i];
    unit.folded = hash_folded(word);
    return bearers_.find(folded_key({&unit, 1}));
  }

  bool is_missed(const TagDocument& document, std::size_t i, Bearer& bearer) const {
    const WordFacts* facts = words_.find(document.units[i].folded);
    if (facts == nullptr) return false;
    if (is_titled(document, i)) return true;
    if (!bearer.surname && !bearer.forename) return false;
    if (acts(document, {i, i + 1}) || (!document.is_title && is_who(document, i))) return true;
    const bool never_small = facts->small == 0 && facts->capital > 0;
    const UnitLex& lex = document.lex[i];
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

  static bool is_titled(const TagDocument& document, std::size_t i) {
    return i > 0 && document.units[i - 1].is(kUnitCapital) &&
           ((document.lex[i - 1].flags & kLexTitle) != 0 || is_occupation(document.units[i - 1]));
  }

  // What persons alone do: "Barakat, 34,", "Mr Barakat", "said Barakat", "...," Barakat said.
  static bool acts_alone(const TagDocument& document, const UnitRange& range) {
    if (document.is_title) return false;
    if (has_age(document, range.last - 1)) return true;
    if (range.first == 0) return false;
    const std::size_t before = range.first - 1;
    const Unit& unit = document.units[before];
    if (unit.is(kUnitHasUpper)) return (document.lex[before].flags & kLexTitle) != 0;
    if ((document.lex[before].flags & kLexSpeech) != 0) return true;
    return unit.mark == '"' && is_speaker(document, range.last - 1);
  }

  // What places and firms do as well: "Barakat said", "according to Barakat".
  static bool acts(const TagDocument& document, const UnitRange& range) {
    if (document.is_title) return false;
    return acts_alone(document, range) || is_speaker(document, range.last - 1) ||
           is_quoted_source(document, range);
  }

  // "According to Barakat".
  static bool is_quoted_source(const TagDocument& document, const UnitRange& range) {
    static constexpr std::string_view kAccording[] = {"according", "According"};
    return range.first > 1 && document.form(range.first - 1) == "to" &&
           is_one_of(document, range.first - 2, kAccording);
  }

  // "Jordan, who": nothing but persons, and teams.
  static bool is_who(const TagDocument& document, std::size_t i) {
    return i + 2 < document.units.size() && document.units[i + 1].mark == ',' &&
           document.form(i + 2) == "who";
  }

  // "Park was".
  static bool is_before_verb(const TagDocument& document, std::size_t i) {
    static constexpr std::string_view kVerbs[] = {"was", "is", "has", "had", "will", "would"};
    return i + 1 < document.units.size() && is_one_of(document, i + 1, kVerbs);
  }

  // Whether a person's name of two words and more, without initials in front, begins at unit i.
  static bool begins_person(const TagDocument& document, const EntitySpan& span, std::size_t i) {
    if (i >= document.units.size() || span.begin != document.units[i].begin) return false;
    const UnitRange name = units_of(document, span);
    return span.type == EntityType::kPerson && name.last - name.first > 1 &&
           !document.units[i].is(kUnitPoint);
  }

  // A forename at the end of a line may have another surname in the next.
  static bool goes_on_below(const TagDocument& document, std::size_t i) {
    if (i + 1 >= document.units.size() || !document.units[i + 1].is(kUnitHasUpper)) return false;
    const std::uint32_t end = document.units[i].end;
    const auto between = document.text.substr(end, document.units[i + 1].begin - end);
    return between.find('\n') != between.npos && between.find("\n\n") == between.npos;
  }

  // "February told the paper".
  static bool is_speaker(const TagDocument& document, std::size_t i) {
    return i + 1 < document.units.size() && (document.lex[i + 1].flags & kLexSpeech) != 0 &&
           !document.units[i + 1].is(kUnitHasUpper);
  }

  // A capital, but for that of an ordinary word in a Headline That Has Them Throughout.
  static bool is_name_like(const TagDocument& document, std::size_t i) {
    const Unit& unit = document.units[i];
    return unit.is(kUnitHasUpper) &&
           !(unit.is(kUnitTitleText) && document.lex[i].small_share >= kOrdinaryShare);
  }

  static bool stands_alone(const TagDocument& document, std::size_t i) {
    const auto& units = document.units;
    if (!units[i].is(kUnitCapital) || units[i].is(kUnitPoint)) return false;
    const bool before = i > 0 && !is_titled(document, i) && !units[i].is(kUnitSentenceStart) &&
                        (is_name_like(document, i - 1) || units[i - 1].mark == '-');
    const bool after = i + 1 < units.size() && !units[i + 1].is(kUnitSentenceStart) &&
                       (is_name_like(document, i + 1) || units[i + 1].mark == '-');
    return !before && !after;
  }

  const std::vector<TaggedField>& fields_;
  const ArticleWords& words_;
  std::unordered_map<std::uint64_t, Bearer> bearers_;  // by the word or words
  std::unordered_set<std::uint32_t> honorifics_;       // that stood before a bearer
  std::unordered_set<std::uint32_t> lone_persons_;     // of one word
  std::unordered_set<std::uint32_t> firms_;            // first words of organisations
  std::vector<Use> uses_;
};

}  // namespace

void settle_named_persons(const std::vector<TaggedField>& fields, const ArticleWords& words) {
  Settler(fields, words).run();
}

}  // namespace dateline

#include "indexer/analyse/entities/acronyms.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/name_halves.h"
#include "indexer/analyse/entities/person_signs.h"
#include "indexer/analyse/entities/plain_fold.h"
#include "indexer/analyse/entities/short_forms.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kFewestLetters = 2;  // one is an initial or a list's letter
constexpr std::size_t kMostLetters = 8;    // longer ones in brackets are headlines' words

struct Introduced {
  EntityType type = EntityType::kOther;
  bool initials = true;  // else letters from within the long form's words
  bool word = false;     // the first word of the long form
};
using Types = std::unordered_map<std::uint32_t, Introduced>;  // by the short form's exact hash

bool is_acronym(const Unit& unit) {
  const std::size_t letters = unit.end - unit.begin;
  return unit.is(kUnitWord) && unit.is(kUnitAllUpper) && letters >= kFewestLetters &&
         letters <= kMostLetters;
}

// "PiS", "MoD": more capitals than small letters.
bool is_mixed_acronym(const TagDocument& document, std::size_t i) {
  const Unit& unit = document.units[i];
  if (!unit.is(kUnitWord) || !unit.is(kUnitCapital) || unit.is(kUnitAllUpper)) return false;
  static const WordSet degrees = {"bed", "bsc", "dsc", "edd", "llb", "mbchb", "med", "msc", "phd"};
  if (degrees.has(unit)) return false;
  const std::string_view form = document.form(i);
  if (form.size() <= kFewestLetters || form.size() > kMostLetters) return false;
  const auto uppers = std::ranges::count_if(form, is_ascii_upper);
  const auto lowers = std::ranges::count_if(form, is_ascii_lower);
  return uppers > lowers && uppers + lowers == std::ssize(form);
}

// The first of the units before `end` whose words begin with `letters`; small words
// ("of", "and") may have no letter among them.
std::optional<std::size_t> first_word(const TagDocument& document, std::size_t end,
                                      std::string_view letters) {
  std::size_t i = end;
  while (!letters.empty()) {
    if (i == 0) return std::nullopt;
    const Unit& unit = document.units[--i];
    if (unit.mark == '-' || unit.mark == '&' || unit.mark == '\'') continue;
    if (!unit.is(kUnitWord)) return std::nullopt;
    if (ascii_upper(document.text[unit.begin]) == letters.back()) {
      letters.remove_suffix(1);
    } else if (unit.is(kUnitHasUpper)) {
      return std::nullopt;
    }
  }
  return i;
}

// The mark that ends a short form behind another; 0 for marks that none stands behind.
char closing_mark(char open) {
  switch (open) {
    case '(': return ')';
    case '[': return ']';
    case ',': return ',';
    default: return 0;
  }
}

// "Wagno Foods plc ("Wagno")": the first word of the organisation in brackets, with quotes or
// without. The unit of the word; 0 for none.
std::size_t first_word_again(const TagDocument& document, const NameSpan& span, std::size_t open) {
  constexpr std::uint32_t kPlace =
      kLexCountry | kLexCapital | kLexBigCity | kLexCity | kLexSmallCity | kLexRegion | kLexSeat;
  const auto& units = document.units;
  if (span.type != EntityType::kOrganisation || document.mark_at(open) != '(') return 0;
  // "Tudel Fire Department (Tudel)".
  if ((document.lex[span.units.first].flags & kPlace) != 0) return 0;
  std::size_t i = open + 1;
  const bool quoted = i < units.size() && !units[i].is(kUnitWord) && !units[i].is(kUnitNumber);
  if (quoted) ++i;
  if (i + 1 >= units.size() || units[i].exact != units[span.units.first].exact) return 0;
  if (!units[i].is(kUnitCapital) || units[i].is(kUnitAllUpper) || units[i + 1].is(kUnitWord))
    return 0;
  return i;
}

// Adds what the field introduces in brackets to `types`, and between commas behind "or".
void find_introduced(const TaggedField& field, Types& types) {
  const TagDocument& document = *field.document;
  const auto& units = document.units;
  for (const NameSpan& span : *field.spans) {
    const std::size_t open = span.units.last;
    const char close_mark = closing_mark(document.mark_at(open));
    if (close_mark == 0 || span.type == EntityType::kPerson || span.units.size() < 2) continue;
    if (const std::size_t word = first_word_again(document, span, open); word != 0) {
      types[units[word].exact] = {span.type, false, true};
      continue;
    }
    const bool comma = close_mark == ',';
    static constexpr std::string_view kOr[] = {"or"};
    if (comma && (open + 1 >= units.size() || !is_one_of(document, open + 1, kOr))) continue;
    const std::size_t i = comma ? open + 2 : open + 1;
    if (document.mark_at(i + 1) != close_mark) continue;
    if (close_mark == ')' && span.type == EntityType::kOrganisation &&
        is_mixed_acronym(document, i))
      types[units[i].exact] = {span.type};  // whatever its letters are
    if (!is_acronym(units[i])) continue;
    const auto word = first_word(document, open, document.form(i));
    // Of a list in front, or with an article, the name is the last words or all but it.
    const bool initials = word && *word <= span.units.first + 1;
    // "University of Tudela (UTA)": behind a body also letters from within its words.
    if (initials ||
        (close_mark == ')' && span.type == EntityType::kOrganisation &&
         is_short_for(std::string(document.form(i)), std::string(text_of(document, span.units)))))
      types[units[i].exact] = {span.type, initials};
  }
}

// The initials of an organisation's name of two words and more that are all capitalised; empty for
// others: the University of Sussex is not US.
std::string initials_of(const TagDocument& document, const NameSpan& span) {
  std::string initials;
  if (span.type != EntityType::kOrganisation) return initials;
  const auto [first, last] = span.units;
  if (last - first < 2) return initials;
  for (std::size_t i = first; i < last; ++i) {
    const Unit& unit = document.units[i];
    if (!unit.is(kUnitWord) || !unit.is(kUnitCapital) || unit.is(kUnitAllUpper)) return {};
    initials.push_back(document.text[unit.begin]);
  }
  return initials;
}

// A state's short form that does not stand where one does: "Akaka (D-HI)", "Dayton, OH", "in LA",
// "Lott R MS".
bool may_be_no_place(const TagDocument& document, const NameSpan& span) {
  constexpr std::uint32_t kSurePlace = kLexCountry | kLexCapital | kLexBigCity | kLexCity;
  const std::size_t first = span.units.first;
  if (span.type != EntityType::kPlace || span.units.size() != 1 ||
      document.kind != TextKind::kUsual || !is_acronym(document.units[first]))
    return false;
  const Unit& unit = document.units[first];
  if (!is_ascii_upper(document.text[unit.end - 1])) return false;
  if ((document.lex[first].flags & kSurePlace) != 0) return false;
  if (first == 0) return true;
  static constexpr std::string_view kOf[] = {"of", "and"};
  return document.units[first - 1].mark == 0 && !is_placing(document, first - 1) &&
         !is_one_of(document, first - 1, kOf);
}

// "The ND leader" is New Democracy's in an article that has that, and not North Dakota's.
void settle_initials(const std::vector<TaggedField>& fields) {
  std::vector<std::pair<const TagDocument*, NameSpan*>> places;
  for (const TaggedField& field : fields) {
    for (NameSpan& span : *field.spans) {
      if (may_be_no_place(*field.document, span)) places.emplace_back(field.document, &span);
    }
  }
  if (places.empty()) return;
  std::set<std::string, std::less<>> known;
  for (const TaggedField& field : fields) {
    for (const NameSpan& span : *field.spans) known.insert(initials_of(*field.document, span));
  }
  for (const auto& [document, span] : places) {
    if (known.contains(text_of(*document, span->units))) span->type = EntityType::kOrganisation;
  }
}

// "FIIs", "IEDs": several of what the letters are short for.
bool are_plural_letters(const TagDocument& document, const UnitRange& name) {
  constexpr std::size_t kFewest = 3, kMost = 6;  // with the s
  if (name.size() != 1 || document.units[name.first].is(kUnitCapsText)) return false;
  const std::string_view form = document.form(name.first);
  return form.size() >= kFewest && form.size() <= kMost && form.back() == 's' &&
         std::ranges::all_of(form.substr(0, form.size() - 1), is_ascii_upper);
}

// No place and no person has such a name: it is dropped, unless the text has lost its apostrophes
// ("VAs plan", "the UKs") and the letters alone are a place's or body's.
void settle_plural_letters(const std::vector<TaggedField>& fields) {
  const auto may_be = [](const TagDocument& document, const NameSpan& span) {
    return (span.type == EntityType::kPlace || span.type == EntityType::kPerson) &&
           are_plural_letters(document, span.units);
  };
  std::unordered_map<std::string_view, EntityType> wanted;  // the letters, and what they are
  for (const TaggedField& field : fields) {
    for (const NameSpan& span : *field.spans) {
      if (!may_be(*field.document, span)) continue;
      const std::string_view form = field.document->form(span.units.first);
      wanted.emplace(form.substr(0, form.size() - 1), EntityType::kPerson);
    }
  }
  if (wanted.empty()) return;
  for (const TaggedField& field : fields) {
    for (const NameSpan& span : *field.spans) {
      if (span.units.size() != 1) continue;
      const auto letters = wanted.find(field.document->form(span.units.first));
      if (letters != wanted.end() && span.type != EntityType::kOther) letters->second = span.type;
    }
  }
  for (const TaggedField& field : fields) {
    std::erase_if(*field.spans, [&](NameSpan& span) {
      if (!may_be(*field.document, span)) return false;
      const std::string_view form = field.document->form(span.units.first);
      span.type = wanted.at(form.substr(0, form.size() - 1));
      return span.type == EntityType::kPerson;
    });
  }
}

// A word inside a sentence that no other capital stands beside, or in brackets.
bool is_name_alone(const TagDocument& document, std::size_t i) {
  const Unit& unit = document.units[i];
  const std::size_t open = i > 1 && !document.units[i - 1].is(kUnitWord) ? i - 2 : i;
  if (i > 0 && (document.mark_at(i - 1) == '(' || document.mark_at(open) == '(')) return true;
  return !unit.is(kUnitSentenceStart) && !unit.is(kUnitTitleText) && !unit.is(kUnitCapsText) &&
         stands_alone(document, i);
}

void settle(const TaggedField& field, const Types& types) {
  const auto& units = field.document->units;
  std::vector<NameSpan> missed;
  auto span = field.spans->begin();
  for (const TagRun& run : field.document->runs) {  // which have all capitals
    for (std::size_t i = run.begin; i < run.end; ++i) {
      const auto known = types.find(units[i].exact);
      if (known == types.end()) continue;
      while (span != field.spans->end() && span->units.last <= i) ++span;
      const bool covered = span != field.spans->end() && span->units.first <= i;
      if (!covered) {
        if (!known->second.word || is_name_alone(*field.document, i))
          missed.push_back({{i, i + 1}, known->second.type});
      } else if (span->units.size() == 1 && !known->second.word &&
                 (known->second.initials || span->type != EntityType::kOther)) {
        // What is of type other may be a system's or a programme's letters rightly.
        span->type = known->second.type;
      }
    }
  }
  add_spans(missed, *field.spans);
}

}  // namespace

void settle_acronyms(const std::vector<TaggedField>& fields) {
  settle_initials(fields);
  settle_plural_letters(fields);
  Types types;
  for (const TaggedField& field : fields) find_introduced(field, types);
  if (types.empty()) return;
  for (const TaggedField& field : fields) settle(field, types);
}

}  // namespace dateline

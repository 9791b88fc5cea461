#include "indexer/analyse/entities/named_firms.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>

#include "indexer/analyse/entities/aged_persons.h"
#include "indexer/analyse/entities/company_signs.h"
#include "indexer/analyse/entities/firm_context.h"
#include "indexer/analyse/entities/forenames_before.h"
#include "indexer/analyse/entities/key_map.h"
#include "indexer/analyse/entities/known_firms.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/leading_titles.h"
#include "indexer/analyse/entities/person_signs.h"
#include "indexer/analyse/entities/possessive_names.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kLongestFirm = 6;  // of a name that is looked at

// What stands behind the first word or words of a firm's name, and of few other bodies'.
bool is_business(const Unit& unit) {
  static const WordSet words = {"aerospace",      "aircraft",        "airlines",   "automotive",
                                "aviation",       "bancorp",         "beverages",  "breweries",
                                "brewery",        "brewing",         "bros",       "bros.",
                                "brothers",       "capital",         "chemical",   "chemicals",
                                "communications", "companies",       "company",    "computer",
                                "corporation",    "department",      "electric",   "electronics",
                                "energy",         "entertainment",   "foods",      "furniture",
                                "group",          "holding",         "holdings",   "homes",
                                "hotels",         "incorporated",    "industries", "instruments",
                                "international",  "laboratories",    "limited",    "meats",
                                "motor",          "motors",          "oil",        "paper",
                                "petroleum",      "pharmaceuticals", "pictures",   "poultry",
                                "properties",     "publishing",      "resorts",    "resources",
                                "restaurants",    "rubber",          "securities", "shipping",
                                "software",       "steel",           "stores",     "supermarkets",
                                "systems",        "technologies",    "tire"};
  return words.has(unit) || is_company_form(unit);
}

// "X's wife".
bool is_kin_behind(const TagDocument& document, std::size_t last) {
  static const WordSet words = {"attorney", "birthday", "brother", "career",  "daughter", "death",
                                "family",   "father",   "friends", "husband", "lawyer",   "life",
                                "mother",   "parents",  "sister",  "son",     "widow",    "wife"};
  return has_s_behind(document, last - 1) && last + 2 < document.units.size() &&
         words.has(document.units[last + 2]);
}

// ", chairman of", ", a singer".
bool is_role_behind(const TagDocument& document, std::size_t i) {
  static const WordSet articles = {"a", "an", "the"};
  static const WordSet roles = {"chairman", "co", "designer", "director", "founder", "president"};
  if (document.mark_at(i) != ',' || i + 2 >= document.units.size()) return false;
  const std::size_t role = i + (articles.has(document.units[i + 1]) ? 2 : 1);
  if (document.units[role].is(kUnitHasUpper)) return false;  // "Kate Spade, Coach Inc."
  return (document.lex[role].flags & kLexRole) != 0 || roles.has(document.units[role]) ||
         is_occupation(document.units[role]);
}

bool is_role_before(const TagDocument& document, std::size_t first) {
  static const WordSet others = {"cofounder", "founder", "himself", "named"};
  if (first == 0) return false;
  const Unit& unit = document.units[first - 1];
  return (document.lex[first - 1].flags & (kLexRole | kLexTitle)) != 0 || others.has(unit) ||
         is_occupation(unit);
}

// "The 71-year-old"; firms are older.
bool is_age_before(const TagDocument& document, std::size_t first) {
  constexpr std::size_t kUnits = 5;
  if (first < kUnits || document.mark_at(first - 2) != '-' || document.form(first - 1) != "old")
    return false;
  const Unit& number = document.units[first - kUnits];
  return number.is(kUnitNumber) && number.end - number.begin <= 2;
}

bool is_born(const TagDocument& document, std::size_t i) {
  static constexpr std::string_view kWas[] = {"is", "was"};
  static constexpr std::string_view kBorn[] = {"born", "buried", "married"};
  return i + 1 < document.units.size() && is_one_of(document, i, kWas) &&
         is_one_of(document, i + 1, kBorn);
}

// What firms are never said to have or be.
bool is_told_of_person(const TagDocument& document, const UnitRange& name) {
  const std::size_t last = name.last - 1;
  return is_age_before(document, name.first) || is_born(document, name.last) ||
         has_age(document, last) || is_who(document, last) || is_titled(document, name.first) ||
         is_role_before(document, name.first) || is_kin_behind(document, name.last) ||
         is_role_behind(document, name.last);
}

class NamedFirms {
 public:
  explicit NamedFirms(const std::vector<TaggedField>& fields) : fields_(fields) {}

  void run() {
    for (const TaggedField& field : fields_) find(field);
    if (!any_) return;
    for (const TaggedField& field : fields_) cut_headline_firms(field);
    for (const TaggedField& field : fields_) note_persons(field);
    for (const TaggedField& field : fields_) settle_full(field);
    for (const TaggedField& field : fields_) note_words(field);
    for (const TaggedField& field : fields_) settle_lone(field);
  }

 private:
  struct Evidence {
    bool firm = false;
    bool person = false;
    int contexts = 0;  // mentions that are firms by what stands around them
  };

  static bool is_lone(const NameSpan& span) { return span.units.size() == 1; }

  static bool is_person(const NameSpan& span) { return span.type == EntityType::kPerson; }

  static std::size_t next_person(const std::vector<NameSpan>& spans, std::size_t s) {
    return s + 1 < spans.size() && is_person(spans[s + 1]) ? spans[s + 1].units.first : 0;
  }

  // What says that there are firms, and which mentions say so by themselves.
  void find(const TaggedField& field) {
    const TagDocument& document = *field.document;
    std::vector<NameSpan>& spans = *field.spans;
    for (std::size_t s = 0; s < spans.size(); ++s) {
      NameSpan& span = spans[s];
      if (span.units.size() > kLongestFirm) continue;
      if (span.type == EntityType::kOrganisation) {
        find_own_name(document, span.units);
        continue;
      }
      if (!is_person(span)) continue;
      const bool context = !is_titled(document, span.units.first) &&
                           is_firm_by_context(document, span.units, next_person(spans, s));
      const bool known = document.kind != TextKind::kScanned && is_known_firm(document, span.units);
      if (!context && !known) continue;
      any_ = true;
      if (context) span.type = EntityType::kOrganisation;
      if (is_lone(span)) {
        note_part(document, span.units.first);
      } else {
        Evidence& evidence = full_[key_of(document, span.units)];
        evidence.firm = true;
        if (context) ++evidence.contexts;
        if (known) note_parts(document, span.units);
      }
    }
  }

  // "Philip Morris" of Philip Morris Cos., "Campeau" of Campeau Corp., "Heinz" of H.J. Heinz Co.
  void find_own_name(const TagDocument& document, const UnitRange& name) {
    const auto& units = document.units;
    if (goes_without_s(document, name)) {
      any_ = true;
      lone_.insert(units[name.first].folded);
      return;
    }
    std::size_t last = name.last;
    while (last > name.first + 1 && (is_business(units[last - 1]) || units[last - 1].mark == '&' ||
                                     units[last - 1].mark == ','))
      --last;
    const UnitRange own{name.first, last};
    const bool shorter = last < name.last;
    std::size_t first = own.first;
    while (first + 1 < last && units[first].is(kUnitPoint)) ++first;
    const bool initials = first > own.first;
    const bool known = document.kind != TextKind::kScanned && is_known_firm(document, own);
    if (!shorter && !initials && !known) return;
    any_ = true;
    if (own.size() > 1) {
      if (shorter || known) full_[key_of(document, own)].firm = true;
      if (known) note_parts(document, own);
    } else if (shorter) {
      lone_.insert(units[own.first].folded);
    }
    if (initials && first + 1 == last) lone_.insert(units[first].folded);
  }

  // What a known firm of two words is called for short: "Schwab", "Goldman", and no forename but
  // of "Fannie" and "Freddie".
  void note_parts(const TagDocument& document, const UnitRange& name) {
    static const WordSet nicknames = {"mac", "mae"};
    if (nicknames.has(document.units[name.last - 1])) {
      lone_.insert(document.units[name.first].folded);
    } else {
      note_part(document, name.first);
    }
    note_part(document, name.last - 1);
  }

  void note_part(const TagDocument& document, std::size_t i) {
    const Unit& unit = document.units[i];
    if (!unit.is(kUnitPoint) && !is_forename_unit(document, i)) lone_.insert(unit.folded);
  }

  // "Macy Irons Out Wrinkles", of R.H. Macy & Co.
  void cut_headline_firms(const TaggedField& field) const {
    const TagDocument& document = *field.document;
    if (!document.is_title || lone_.empty()) return;
    for (NameSpan& span : *field.spans) {
      const UnitRange name = span.units;
      if (!is_person(span) || name.size() != 2) continue;
      const std::size_t last = name.last - 1;
      if (document.units[last].is(kUnitTitleText) &&
          lone_.contains(document.units[name.first].folded) &&
          document.lex[last].small_share >= kHalfSmall &&
          (document.lex[last].flags & kLexSurname) == 0)
        span = {{name.first, last}, EntityType::kOrganisation};
    }
  }

  // Whom the article tells of persons' things of.
  void note_persons(const TaggedField& field) {
    const TagDocument& document = *field.document;
    for (const NameSpan& span : *field.spans) {
      if (!is_person(span) || span.units.size() > kLongestFirm) continue;
      const bool somebody = is_told_of_person(document, span.units);
      if (is_lone(span)) {
        const Unit& word = document.units[span.units.first];
        lone_persons_.insert(word.folded);
        if (somebody) somebodies_.insert(word.folded);
      } else if (somebody) {
        if (Evidence* evidence = full_.find(key_of(document, span.units))) evidence->person = true;
      }
    }
  }

  void settle_full(const TaggedField& field) {
    const TagDocument& document = *field.document;
    for (NameSpan& span : *field.spans) {
      if (!is_person(span) || is_lone(span) || span.units.size() > kLongestFirm) continue;
      const Evidence* evidence = full_.find(key_of(document, span.units));
      if (evidence == nullptr || !evidence->firm || evidence->person) continue;
      const std::uint32_t forename = document.units[span.units.first].folded;
      const std::uint32_t surname = document.units[span.units.last - 1].folded;
      const bool often = evidence->contexts > 1;
      if (!often && lone_persons_.contains(forename) && !lone_.contains(forename) &&
          is_forename_unit(document, span.units.first))
        continue;
      if (!somebodies_.contains(surname)) span.type = EntityType::kOrganisation;
    }
  }

  // The words of those who are persons still.
  void note_words(const TaggedField& field) {
    if (lone_.empty()) return;
    const TagDocument& document = *field.document;
    for (const NameSpan& span : *field.spans) {
      if (!is_person(span) || is_lone(span)) continue;
      for (std::size_t i = span.units.first; i < span.units.last; ++i)
        somebodies_.insert(document.units[i].folded);
    }
  }

  void settle_lone(const TaggedField& field) const {
    if (lone_.empty()) return;
    const TagDocument& document = *field.document;
    for (NameSpan& span : *field.spans) {
      if (!is_person(span) || !is_lone(span)) continue;
      const std::uint32_t word = document.units[span.units.first].folded;
      if (lone_.contains(word) && !somebodies_.contains(word))
        span.type = EntityType::kOrganisation;
    }
  }

  const std::vector<TaggedField>& fields_;
  bool any_ = false;
  KeyMap<Evidence> full_;                           // by the words of a full name
  std::unordered_set<std::uint32_t> lone_;          // words that firms go by
  std::unordered_set<std::uint32_t> lone_persons_;  // words that are persons by themselves
  std::unordered_set<std::uint32_t> somebodies_;    // words of persons, whatever firms are called
};

}  // namespace

void settle_named_firms(const std::vector<TaggedField>& fields) { NamedFirms(fields).run(); }

}  // namespace dateline

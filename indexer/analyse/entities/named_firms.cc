#include "indexer/analyse/entities/named_firms.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "indexer/analyse/entities/business_text.h"
#include "indexer/analyse/entities/company_signs.h"
#include "indexer/analyse/entities/firm_context.h"
#include "indexer/analyse/entities/forenames_before.h"
#include "indexer/analyse/entities/key_map.h"
#include "indexer/analyse/entities/known_firms.h"
#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/person_signs.h"
#include "indexer/analyse/entities/possessive_names.h"
#include "indexer/analyse/entities/told_of_persons.h"
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

class NamedFirms {
 public:
  explicit NamedFirms(const std::vector<TaggedField>& fields) : fields_(fields) {}

  void run() {
    for (const TaggedField& field : fields_) find(field);
    if (!own_names_.empty()) {
      for (const TaggedField& field : fields_) settle_others(field);
    }
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

  // By the table; what somebody may be called ("Parke Davis", "Montgomery Ward") only where the
  // article speaks of business.
  bool is_known(const TagDocument& document, const UnitRange& name) {
    if (document.kind == TextKind::kScanned || !is_known_firm(document, name)) return false;
    const std::uint32_t last = document.lex[name.last - 1].flags;
    const bool may_be_person = name.size() == 1 || document.units[name.first].is(kUnitPoint) ||
                               is_forename_unit(document, name.first) ||
                               (last & (kLexForename | kLexSurname)) != 0;
    return !may_be_person || speaks_of_business();
  }

  bool speaks_of_business() {
    if (!business_) business_ = dateline::speaks_of_business(fields_);
    return *business_;
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
      const bool known = is_known(document, span.units);
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
    if (shorter && is_company_form(units[name.last - 1])) own_names_.insert(key_of(document, own));
    std::size_t first = own.first;
    while (first + 1 < last && units[first].is(kUnitPoint)) ++first;
    const bool initials = first > own.first;
    const bool known = is_known(document, own);
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

  // "Zembo" of Zembo, Inc., taken for a thing; not the American of American Corp.
  void settle_others(const TaggedField& field) const {
    static const WordSet articles = {"a", "an", "each", "every", "the", "this"};
    const TagDocument& document = *field.document;
    if (document.kind == TextKind::kScanned) return;
    for (NameSpan& span : *field.spans) {
      if (span.type != EntityType::kOther || span.units.size() > kLongestFirm) continue;
      const std::size_t first = span.units.first;
      if (first > 0 && articles.has(document.units[first - 1])) continue;  // "a Zembo" drives
      if ((document.lex[span.units.first].flags & (kLexDemonym | kLexPeople)) != 0) continue;
      if (own_names_.contains(key_of(document, span.units))) span.type = EntityType::kOrganisation;
    }
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
  std::optional<bool> business_;
  KeyMap<Evidence> full_;                           // by the words of a full name
  std::unordered_set<std::uint64_t> own_names_;     // of firms, without their legal form
  std::unordered_set<std::uint32_t> lone_;          // words that firms go by
  std::unordered_set<std::uint32_t> lone_persons_;  // words that are persons by themselves
  std::unordered_set<std::uint32_t> somebodies_;    // words of persons, whatever firms are called
};

}  // namespace

void settle_named_firms(const std::vector<TaggedField>& fields) { NamedFirms(fields).run(); }

}  // namespace dateline

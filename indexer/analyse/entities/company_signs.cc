#include "indexer/analyse/entities/company_signs.h"

#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

class Signs {
 public:
  explicit Signs(const TagDocument& document) : document_(document), units_(document.units) {}

  // "<WAG>", "(Nasdaq: RDGM)".
  bool has_ticker(std::size_t at) const {
    static const WordSet exchanges = {"amex", "asx", "bse",  "jse",  "lse",
                                      "nse",  "nyse", "nasdaq", "otc", "tsx"};
    if (mark_at(at) == '<')
      return at + 1 < units_.size() && units_[at + 1].is(kUnitHasUpper) && closes(at + 2);
    return mark_at(at) == '(' && at + 1 < units_.size() && units_[at + 1].is(kUnitHasUpper) &&
           exchanges.has(units_[at + 1]);
  }

  // Behind "Corp" and "& Co."; `at` where there is none.
  std::size_t behind_legal_form(std::size_t at) const {
    static const WordSet forms = {"co",   "co.", "corp", "corp.", "gmbh", "inc",
                                  "inc.", "llc", "llp",  "ltd",   "ltd.", "plc"};
    static const WordSet joints = {"and", "&"};
    static const WordSet companies = {"co", "co."};
    const std::size_t form = at < units_.size() && joints.has(units_[at]) ? at + 1 : at;
    if (form >= units_.size() || !units_[form].is(kUnitCapital) ||
        !units_[form].is(kUnitSpaceBefore) || units_[form].is(kUnitSentenceStart))
      return at;
    const bool found = form == at ? forms.has(units_[form]) : companies.has(units_[form]);
    return found ? form + 1 : at;
  }

 private:
  char mark_at(std::size_t i) const { return i < units_.size() ? units_[i].mark : '\0'; }
  // A ticker may have a point in it ("BRK.A").
  bool closes(std::size_t i) const {
    return mark_at(i) == '>' || (mark_at(i) == '.' && mark_at(i + 2) == '>');
  }

  const TagDocument& document_;
  const std::vector<Unit>& units_;
};

}  // namespace

void settle_company_signs(const TaggedField& field) {
  const TagDocument& document = *field.document;
  const Signs signs(document);
  std::vector<EntitySpan>& spans = *field.spans;
  for (std::size_t s = 0; s < spans.size(); ++s) {
    EntitySpan& span = spans[s];
    if (span.type != EntityType::kPerson) continue;
    const std::size_t behind = units_of(document, span).last;
    const std::size_t end = signs.behind_legal_form(behind);
    const bool free = s + 1 == spans.size() || spans[s + 1].begin >= document.units[end - 1].end;
    if (end > behind && free) {
      span.end = document.units[end - 1].end;
      span.type = EntityType::kOrganisation;
    } else if (signs.has_ticker(behind)) {
      span.type = EntityType::kOrganisation;
    }
  }
}

}  // namespace dateline

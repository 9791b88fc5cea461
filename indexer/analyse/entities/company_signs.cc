#include "indexer/analyse/entities/company_signs.h"

#include <algorithm>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/forenames_before.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

class Signs {
 public:
  explicit Signs(const TagDocument& document) : document_(document), units_(document.units) {}

  // Behind "Corp", "& Co." and "and Co Ltd"; `at` where there is none.
  std::size_t behind_legal_form(std::size_t at) const {
    static const WordSet joints = {"and", "&"};
    static const WordSet companies = {"co", "co.", "cos", "cos."};
    std::size_t form = at;
    if (at < units_.size() && joints.has(units_[at])) {
      if (!is_capital(at + 1) || !companies.has(units_[at + 1])) return at;
      form = at + 2;
    }
    while (is_legal_form(form)) ++form;
    return form;
  }

  // Where the initials in front of unit `at` begin: "W.R. Grace and Co".
  std::size_t initials_before(std::size_t at) const {
    while (at > 0 && is_capital(at) && are_pointed_initials(document_, at - 1)) --at;
    return at;
  }

 private:
  // In the same sentence, with a blank in front.
  bool is_capital(std::size_t i) const {
    return i < units_.size() && units_[i].is(kUnitCapital) && units_[i].is(kUnitSpaceBefore) &&
           !units_[i].is(kUnitSentenceStart);
  }

  bool is_legal_form(std::size_t i) const {
    return is_capital(i) && is_company_form(units_[i]) && !is_other_co(i);
  }

  // "Senator Okafor Co-sponsors", also where the hyphen is lost, and "Rep. Okafor CO 2" of
  // Colorado.
  bool is_other_co(std::size_t i) const {
    static const WordSet co = {"co"};
    static const WordSet cos = {"cos"};
    if (cos.has(units_[i])) return document_.kind != TextKind::kUsual;
    if (!co.has(units_[i])) return false;
    if (document_.kind != TextKind::kUsual || document_.mark_at(i + 1) == '-') return true;
    static const WordSet acts = {"author", "authored", "chair",     "chairs",     "founder", "host",
                                 "hosts",  "sponsor",  "sponsored", "sponsoring", "sponsors"};
    const bool state = units_[i].is(kUnitAllUpper) && !units_[i].is(kUnitCapsText);
    if (state || i + 1 >= units_.size()) return state;
    return units_[i + 1].is(kUnitNumber) || acts.has(units_[i + 1]);
  }

  const TagDocument& document_;
  const std::vector<Unit>& units_;
};

}  // namespace

const WordSet& company_forms() {
  static const WordSet forms = {"co",  "co.",  "corp", "corp.", "cos", "cos.", "gmbh",
                                "inc", "inc.", "llc",  "llp",   "ltd", "ltd.", "plc"};
  return forms;
}

bool is_company_form(const Unit& unit) { return company_forms().has(unit); }

bool is_stock_exchange(std::uint32_t folded) {
  static const WordSet exchanges = {"amex", "asx", "bse",  "hkex", "jse", "lse", "nasdaq",
                                    "ngx",  "nse", "nyse", "otc",  "sgx", "tsx", "tsxv"};
  return exchanges.has(folded);
}

bool is_listing_at(const TagDocument& document, std::size_t i) {
  constexpr std::uint32_t kMostLetters = 6;
  const auto& units = document.units;
  if (i == 0 || document.mark_at(i + 1) != ':' || i + 2 >= units.size()) return false;
  const auto in_capitals = [&](std::size_t k) {
    return units[k].is(kUnitHasUpper) && units[k].end - units[k].begin <= kMostLetters &&
           std::ranges::none_of(document.form(k), is_ascii_lower);
  };
  const char before = document.mark_at(i - 1);
  if (!in_capitals(i + 2)) return false;
  if (is_stock_exchange(units[i].folded))
    return before == '(' || before == '[' || before == ',' || before == ';' || before == '/';
  // Codes of pages that list shares; "(AP: SMITH)" has a blank.
  const char behind = document.mark_at(i + 3);
  return before == '(' && in_capitals(i) && !units[i + 2].is(kUnitSpaceBefore) &&
         (behind == ')' || behind == ',' || behind == '.');
}

bool has_ticker_behind(const TagDocument& document, std::size_t at) {
  const auto& units = document.units;
  const char mark = document.mark_at(at);
  if ((mark != '<' && mark != '(') || at + 1 >= units.size() || !units[at + 1].is(kUnitHasUpper))
    return false;
  if (mark == '(')
    return is_stock_exchange(units[at + 1].folded) || is_listing_at(document, at + 1);
  // A ticker may have a point in it ("BRK.A").
  return document.mark_at(at + 2) == '>' ||
         (document.mark_at(at + 2) == '.' && document.mark_at(at + 4) == '>');
}

void settle_company_signs(const TaggedField& field) {
  const TagDocument& document = *field.document;
  const Signs signs(document);
  std::vector<NameSpan>& spans = *field.spans;
  for (std::size_t s = 0; s < spans.size(); ++s) {
    NameSpan& span = spans[s];
    const UnitRange name = span.units;
    // "Okafor Law Firm", taken for a thing.
    static const WordSet partners = {"firm", "llp", "pllc"};
    if (span.type == EntityType::kOther && name.size() > 1 &&
        partners.has(document.units[name.last - 1]))
      span.type = EntityType::kOrganisation;
    if (span.type != EntityType::kPerson) continue;
    const std::size_t end = signs.behind_legal_form(name.last);
    const std::size_t first = signs.initials_before(name.first);
    const bool free_behind = s + 1 == spans.size() || spans[s + 1].units.first >= end;
    const bool free_before = s == 0 || spans[s - 1].units.last <= first;
    if (end > name.last && free_behind && free_before) {
      span.units = {first, end};
      span.type = EntityType::kOrganisation;
    } else if (has_ticker_behind(document, name.last)) {
      span.type = EntityType::kOrganisation;
    }
  }
}

}  // namespace dateline

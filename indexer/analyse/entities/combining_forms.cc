#include "indexer/analyse/entities/combining_forms.h"

#include <algorithm>
#include <array>

namespace dateline {
namespace {

struct CombiningForm {
  std::string_view form;
  std::string_view country;
};

constexpr std::array<CombiningForm, 28> kCombiningForms = {{
    {"anglo", "United Kingdom"}, {"austro", "Austria"},  {"belgo", "Belgium"},
    {"bulgaro", "Bulgaria"},     {"cubano", "Cuba"},     {"dano", "Denmark"},
    {"egypto", "Egypt"},         {"ethio", "Ethiopia"},  {"finno", "Finland"},
    {"franco", "France"},        {"germano", "Germany"}, {"graeco", "Greece"},
    {"greco", "Greece"},         {"hiberno", "Ireland"}, {"hispano", "Spain"},
    {"indo", "India"},           {"irano", "Iran"},      {"israelo", "Israel"},
    {"italo", "Italy"},          {"luso", "Portugal"},   {"nippo", "Japan"},
    {"polono", "Poland"},        {"russo", "Russia"},    {"serbo", "Serbia"},
    {"sino", "China"},           {"sudano", "Sudan"},    {"turco", "Turkey"},
    {"turko", "Turkey"},
}};

struct HashedForm {
  std::uint32_t folded = 0;
  std::string_view country;
};

std::array<HashedForm, kCombiningForms.size()> hashed_forms() {
  std::array<HashedForm, kCombiningForms.size()> hashed;
  std::ranges::transform(kCombiningForms, hashed.begin(), [](const CombiningForm& form) {
    return HashedForm{hash_folded(form.form), form.country};
  });
  std::ranges::sort(hashed, {}, &HashedForm::folded);
  return hashed;
}

}  // namespace

std::string_view country_of_combining_form(std::span<const Unit> units, std::size_t i) {
  if (i + 2 >= units.size() || units[i + 1].mark != '-') return {};
  const Unit& joined = units[i + 2];
  if (units[i + 1].is(kUnitSpaceBefore) || joined.is(kUnitSpaceBefore)) return {};
  if (!units[i].is(kUnitHasUpper) || !joined.is(kUnitHasUpper)) return {};
  static const std::array<HashedForm, kCombiningForms.size()> forms = hashed_forms();
  const auto found = std::ranges::lower_bound(forms, units[i].folded, {}, &HashedForm::folded);
  return found != forms.end() && found->folded == units[i].folded ? found->country
                                                                  : std::string_view();
}

}  // namespace dateline

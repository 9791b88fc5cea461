#include "indexer/analyse/entities/described_people.h"

#include <algorithm>
#include <string_view>

#include "indexer/analyse/entities/labels.h"
#include "indexer/analyse/entities/person_signs.h"

namespace dateline {
namespace {

constexpr std::string_view kDescriptions[] = {"Black", "Blacks", "White", "Whites"};

bool is_description(std::string_view form) {
  return std::ranges::find(kDescriptions, form) != std::end(kDescriptions);
}

// "Mr. Black", "Black, 45,", "Black said", "White (Lab)".
bool is_somebody(const TagDocument& document, const NameSpan& span) {
  const UnitRange name = span.units;
  const bool party = name.last < document.units.size() && document.units[name.last].mark == '(';
  return party || is_titled(document, name.first) || acts_alone(document, name) ||
         acts(document, name) || is_who(document, name.first);
}

// A name with such a word behind the first ("Hugo Black Jr."), or the word alone where it does what
// persons do.
bool names_somebody(const TaggedField& field, const NameSpan& span) {
  const std::string_view form = text_of(*field.document, span.units);
  if (is_description(form)) return is_somebody(*field.document, span);
  return std::ranges::any_of(kDescriptions, [&](std::string_view word) {
    const std::size_t at = form.find(word);
    return at != form.npos && at > 0 && form[at - 1] == ' ';
  });
}

}  // namespace

void drop_described_people(const std::vector<TaggedField>& fields) {
  const auto describes = [](const TaggedField& field, const NameSpan& span) {
    return span.type == EntityType::kPerson && is_description(text_of(*field.document, span.units));
  };
  bool any = false;
  for (const TaggedField& field : fields) {
    any = any || std::ranges::any_of(*field.spans,
                                     [&](const NameSpan& span) { return describes(field, span); });
  }
  if (!any) return;
  for (const TaggedField& field : fields) {
    const auto names = [&](const NameSpan& span) { return names_somebody(field, span); };
    if (std::ranges::any_of(*field.spans, names)) return;
  }
  for (const TaggedField& field : fields)
    std::erase_if(*field.spans, [&](const NameSpan& span) { return describes(field, span); });
}

}  // namespace dateline

#include "indexer/analyse/entities/described_people.h"

#include <algorithm>
#include <string_view>

#include "indexer/analyse/entities/labels.h"

namespace dateline {
namespace {

constexpr std::string_view kDescriptions[] = {"Black", "Blacks", "White", "Whites"};

std::string_view form_of(const TaggedField& field, const EntitySpan& span) {
  return field.document->text.substr(span.begin, span.end - span.begin);
}

bool is_description(std::string_view form) {
  return std::ranges::find(kDescriptions, form) != std::end(kDescriptions);
}

bool is_titled(const TagDocument& document, const EntitySpan& span) {
  const std::size_t i = units_of(document, span).first;
  return i > 0 && document.units[i - 1].is(kUnitHasUpper) &&
         (document.lex[i - 1].flags & kLexTitle) != 0;
}

// A name that ends with such a word, or the word alone behind a title.
bool names_somebody(const TaggedField& field, const EntitySpan& span) {
  const std::string_view form = form_of(field, span);
  const std::size_t blank = form.rfind(' ');
  if (blank != form.npos) return is_description(form.substr(blank + 1));
  return is_description(form) && is_titled(*field.document, span);
}

}  // namespace

void drop_described_people(const std::vector<TaggedField>& fields) {
  const auto describes = [](const TaggedField& field, const EntitySpan& span) {
    return span.type == EntityType::kPerson && is_description(form_of(field, span));
  };
  bool any = false;
  for (const TaggedField& field : fields) {
    any = any || std::ranges::any_of(
                     *field.spans, [&](const EntitySpan& span) { return describes(field, span); });
  }
  if (!any) return;
  for (const TaggedField& field : fields) {
    const auto names = [&](const EntitySpan& span) { return names_somebody(field, span); };
    if (std::ranges::any_of(*field.spans, names)) return;
  }
  for (const TaggedField& field : fields)
    std::erase_if(*field.spans, [&](const EntitySpan& span) { return describes(field, span); });
}

}  // namespace dateline

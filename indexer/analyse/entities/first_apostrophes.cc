#include "indexer/analyse/entities/first_apostrophes.h"

#include "common/base/ascii.h"

namespace dateline {
namespace {

bool closes_quotation(std::string_view text) {
  text = text.substr(0, text.find('\n'));
  for (std::size_t at = text.find('\''); at != text.npos; at = text.find('\'', at + 1)) {
    if (at + 1 == text.size() || !is_ascii_letter(text[at + 1])) return true;
  }
  return false;
}

}  // namespace

void take_first_apostrophes(const TagDocument& document, std::vector<EntitySpan>& spans) {
  constexpr std::size_t kFarthest = 400;  // bytes to where a quotation ends
  if (document.kind != TextKind::kUsual) return;
  const std::string_view text = document.text;
  for (EntitySpan& span : spans) {
    if (span.type != EntityType::kPerson || span.begin == 0 || text[span.begin - 1] != '\'')
      continue;
    if (span.begin > 1 && text[span.begin - 2] != ' ' && text[span.begin - 2] != '\n') continue;
    const std::string_view name = text.substr(span.begin, span.end - span.begin);
    if (name.find('"') != name.npos) continue;  // a quotation mark that a scan has misread
    if (!closes_quotation(text.substr(span.begin, kFarthest))) --span.begin;
  }
}

}  // namespace dateline

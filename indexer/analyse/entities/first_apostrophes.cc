#include "indexer/analyse/entities/first_apostrophes.h"

#include "common/base/ascii.h"

namespace dateline {
namespace {

bool is_small_word(const TagDocument& document, std::size_t i) {
  const Unit& unit = document.units[i];
  return unit.is(kUnitWord) && !unit.is(kUnitHasUpper) && (document.lex[i].flags & kLexSpeech) == 0;
}

bool closes_quotation(std::string_view text) {
  text = text.substr(0, text.find('\n'));
  for (std::size_t at = text.find('\''); at != text.npos; at = text.find('\'', at + 1)) {
    if (at + 1 == text.size() || !is_ascii_letter(text[at + 1])) return true;
  }
  return false;
}

}  // namespace

void take_first_apostrophes(const TagDocument& document, std::vector<NameSpan>& spans) {
  constexpr std::size_t kFarthest = 400;  // bytes to where a quotation ends
  if (document.kind != TextKind::kUsual) return;
  const std::string_view text = document.text;
  for (NameSpan& span : spans) {
    const std::size_t first = span.units.first;
    if (span.type != EntityType::kPerson || first < 2) continue;
    const std::uint32_t begin = document.units[first].begin;
    if (text[begin - 1] != '\'') continue;
    // Behind a small word inside a sentence, where a quotation seldom begins, and unknown by
    // itself.
    if (document.lex[first].flags != 0 || !is_small_word(document, first - 2)) continue;
    const std::string_view name = text_of(document, span.units);
    if (name.find('"') != name.npos) continue;  // a quotation mark that a scan has misread
    if (!closes_quotation(text.substr(begin, kFarthest))) --span.units.first;
  }
}

}  // namespace dateline

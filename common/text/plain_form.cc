#include "common/text/plain_form.h"

#include <algorithm>

#include "common/base/ascii.h"
#include "common/text/apostrophe.h"
#include "common/text/char_class.h"
#include "common/text/fold.h"
#include "common/text/number_scan.h"

namespace dateline {
namespace {

// Keeps what words are made of, and points between digits.
std::string without_punctuation(std::string_view folded) {
  const CharClass* table = char_class_table();
  std::string kept;
  kept.reserve(folded.size());
  for (std::size_t at = 0; at < folded.size();) {
    const ClassifiedCharacter c = classify_at(table, folded, at);
    const bool decimal_point = c.cls == CharClass::kPoint && at > 0 && at + 1 < folded.size() &&
                               is_ascii_digit(folded[at - 1]) && is_ascii_digit(folded[at + 1]);
    if (continues_word(c.cls) || c.cls == CharClass::kGram || decimal_point) {
      kept += folded.substr(at, c.bytes);
    }
    at += c.bytes;
  }
  return kept;
}

}  // namespace

bool has_acronym_points(std::string_view form) {
  return form.find('.') != std::string_view::npos &&
         std::none_of(form.begin(), form.end(), is_ascii_digit);
}

std::string plain_form(std::string_view form, bool decimal_comma) {
  form.remove_suffix(possessive_bytes(form));
  std::string folded = fold_text(form);
  if (!folded.empty() && is_ascii_digit(folded.front())) {
    folded = canonical_number(plain_apostrophes(folded), decimal_comma);
  }
  return without_punctuation(folded);
}

}  // namespace dateline

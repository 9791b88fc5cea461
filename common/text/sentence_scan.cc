#include "common/text/sentence_scan.h"

#include <algorithm>
#include <array>

#include "common/text/token.h"

namespace dateline {
namespace {

// A point after these does not end a sentence. Sorted.
constexpr std::array<std::string_view, 48> kBeforeNames = {
    "Adm", "Apr", "Aug",  "Bros", "Capt", "Cmdr", "Col", "Dec", "Dr",   "Feb",  "Fr",     "Ft",
    "Gen", "Gov", "Hon",  "Hr",   "Jan",  "Jul",  "Jun", "Lt",  "Maj",  "Mar",  "Messrs", "Mr",
    "Mrs", "Ms",  "Mt",   "No",   "Nos",  "Nov",  "Nr",  "Oct", "Pres", "Prof", "Rep",    "Reps",
    "Rev", "Sen", "Sens", "Sep",  "Sept", "Sgt",  "Sra", "St",  "Ste",  "Vol",  "pp",     "vs",
};

// A point after these ends a sentence only before a word that begins sentences. Sorted.
constexpr std::array<std::string_view, 9> kAfterNames = {
    "Co", "Corp", "Cos", "Inc", "Jr", "Ltd", "PLC", "Sr", "etc",
};

// Words that begin sentences rather than follow a name. Sorted.
constexpr std::array<std::string_view, 40> kStarters = {
    "A",   "About", "After",  "All",   "Although", "An",   "And", "As",      "At",    "Before",
    "But", "By",    "During", "For",   "From",     "He",   "His", "However", "I",     "If",
    "In",  "It",    "Its",    "Many",  "Most",     "No",   "On",  "Our",     "She",   "Since",
    "The", "Their", "There",  "These", "They",     "This", "We",  "When",    "While", "You",
};

template <std::size_t N>
bool listed(const std::array<std::string_view, N>& sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

static_assert(std::ranges::is_sorted(kBeforeNames) && std::ranges::is_sorted(kAfterNames) &&
              std::ranges::is_sorted(kStarters));

bool is_initial(std::string_view word) { return decode_utf8(word, 0).bytes == word.size(); }

}  // namespace

void SentenceScan::end_here(End end) {
  end_ = end;
  blank_ = false;
}

void SentenceScan::between_other(CharClass cls) {
  switch (cls) {
    case CharClass::kParagraphBreak: paragraph_ = true; return;
    case CharClass::kLineBreak:
      if (line_empty_) paragraph_ = true;
      line_empty_ = true;
      indent_ = 0;
      blank_ = true;
      return;
    case CharClass::kWideBlank:
      indent_ += 2;
      blank_ = true;
      return;
    case CharClass::kReturn:
    case CharClass::kIgnored: return;
    case CharClass::kPoint: end_here(End::kPoint); break;
    case CharClass::kStop: end_here(End::kStop); break;
    case CharClass::kFullStop: end_here(End::kFullStop); break;
    case CharClass::kPause:
      if (!blank_ && end_ != End::kFullStop) end_ = End::kNone;
      break;
    default: break;
  }
  if (indented()) paragraph_ = true;
  line_empty_ = false;
}

bool SentenceScan::begins_sentence(std::string_view before, CharClass first,
                                   std::string_view word) const {
  if (end_ == End::kFullStop) return true;
  if (!blank_ || first == CharClass::kLower) return false;
  if (end_ == End::kStop) return true;
  const bool acronym = before.ends_with('.');
  if (end_ == End::kNone && !acronym) return false;
  if (acronym || is_initial(before) || listed(kAfterNames, before)) return listed(kStarters, word);
  return !listed(kBeforeNames, before);
}

std::uint8_t SentenceScan::begin_after_end(std::string_view before, CharClass first,
                                           std::string_view word) {
  std::uint8_t flags = 0;
  if (paragraph_ || indented()) {
    flags = kSentenceStart | kParagraphStart;
  } else if (!before.empty() && begins_sentence(before, first, word)) {
    flags = kSentenceStart;
  }
  *this = SentenceScan();
  paragraph_ = false;
  return flags;
}

}  // namespace dateline

#include "indexer/analyse/entities/units.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/page_width.h"
#include "indexer/analyse/entities/plain_fold.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::uint32_t kPrime = 0x01000193U;
constexpr std::uint32_t kFoldedSeed = 0x811C9DC5U;
constexpr std::uint32_t kExactSeed = 0x6C62272EU;

std::uint32_t mix(std::uint32_t hash, std::string_view bytes) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
  return hash;
}

std::uint32_t finish(std::uint32_t hash) {
  hash ^= hash >> 16;
  hash *= 0x7FEB352DU;
  hash ^= hash >> 15;
  return hash;
}

// Words that are followed by a point without ending a sentence. Sorted by use:
// titles, firms, months, places, others.
const WordSet& point_words() {
  static const WordSet words = {
      "mr",   "mrs",    "ms",   "dr",   "prof", "rev",  "hon",   "sen",  "sens", "rep",  "reps",
      "gov",  "govs",   "gen",  "lt",   "col",  "maj",  "capt",  "cmdr", "sgt",  "cpl",  "adm",
      "pres", "supt",   "atty", "det",  "insp", "fr",   "st",    "ste",  "mt",   "ft",   "jr",
      "sr",   "messrs", "mme",  "mlle", "ma",   "md",   "corp",  "inc",  "ltd",  "co",   "cos",
      "bros", "assn",   "dept", "univ", "jan",  "jun",  "jul",   "feb",  "mar",  "apr",  "aug",
      "sept", "sep",    "oct",  "nov",  "dec",  "no",   "nos",   "vs",   "v",    "etc",  "cf",
      "ave",  "blvd",   "rd",   "ala",  "ariz", "ark",  "calif", "colo", "conn", "del",  "fla",
      "ga",   "ill",    "ind",  "kan",  "ky",   "la",   "mass",  "mich", "minn", "miss", "mo",
      "mont", "neb",    "nev",  "okla", "ore",  "pa",   "tenn",  "tex",  "vt",   "va",   "wash",
      "wis",  "wyo",    "brig", "pvt",  "pfc",  "spc",  "hr",    "pp",   "al",   "eds",  "op",
      "viz",  "approx", "esq",  "geo",  "wm",   "jno",  "chas",  "jas",  "thos", "jos",  "robt",
      "cie",  "gmbh",   "eng",  "sir",  "alta", "nfld", "ont",   "qld",  "que",  "sask", "tas"};
  return words;
}

// Titles and other words after whose point the next capital begins no sentence.
bool holds_sentence(std::string_view folded) {
  static constexpr std::string_view enders[] = {"inc.", "corp.", "ltd.", "co.",
                                                "jr.",  "sr.",   "etc.", "cos."};
  return std::find(std::begin(enders), std::end(enders), folded) == std::end(enders);
}

// A word's folded form while it is read: its hash, and the bytes of short ones.
class FoldedForm {
 public:
  void clear() {
    hash_ = kFoldedSeed;
    size_ = 0;
  }
  void add(char c) {
    hash_ = (hash_ ^ static_cast<unsigned char>(c)) * kPrime;
    if (size_ < kKept) bytes_[size_] = c;
    before_last_ = last_;
    last_ = c;
    ++size_;
  }
  // Small ASCII letters.
  void add_all(std::string_view letters) {
    if (letters.size() < 2) {
      if (!letters.empty()) add(letters[0]);
      return;
    }
    std::uint32_t hash = hash_;
    for (const char c : letters) hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
    hash_ = hash;
    if (size_ < kKept) letters.copy(bytes_ + size_, kKept - size_);
    before_last_ = letters[letters.size() - 2];
    last_ = letters.back();
    size_ += letters.size();
  }
  void add_code(char32_t code) {
    spelled_.clear();
    append_folded(code, spelled_);
    for (const char c : spelled_) add(c);
  }

  std::size_t size() const { return size_; }
  char before_last() const { return before_last_; }
  std::uint32_t hash() const { return finish(hash_); }
  // The form, or as much of it as is more than any listed word has.
  std::string_view text() const { return {bytes_, std::min(size_, kKept)}; }

 private:
  static constexpr std::size_t kKept = 16;
  std::uint32_t hash_ = kFoldedSeed;
  std::size_t size_ = 0;
  char bytes_[kKept];
  char last_ = 0;
  char before_last_ = 0;
  std::string spelled_;
};

// How the words of one sentence are written.
class SentenceCase {
 public:
  void count(const Unit& word) {
    const std::uint32_t length = word.end - word.begin;
    if (length < 2) return;
    ++words_;
    if (word.is(kUnitAllUpper)) ++upper_;
    if (word.is(kUnitCapital)) ++capital_;
    if (!word.is(kUnitHasUpper) && length > 4) ++lower_long_;
  }

  std::uint16_t flag() const {
    if (words_ >= 3 && upper_ * 10 >= words_ * 8) return kUnitCapsText;
    const bool title = words_ >= 4 && lower_long_ == 0 && capital_ * 10 >= words_ * 6;
    return title ? kUnitTitleText : 0;
  }

 private:
  std::size_t words_ = 0;
  std::size_t upper_ = 0;
  std::size_t capital_ = 0;
  std::size_t lower_long_ = 0;
};

class Splitter {
 public:
  Splitter(std::string_view text, std::vector<Unit>& units) : text_(text), units_(units) {}

  void run() {
    units_.clear();
    for (std::size_t at = 0; at < text_.size();) {
      if (text_[at] == ' ') {
        before_ |= kSpace;
        ++at;
      } else if (is_ascii_letter(text_[at])) {
        const std::size_t end = plain_word(at);
        at = end != at ? end : word(at);
      } else {
        at = other(at);
      }
    }
    mark_case(units_.size());
  }

 private:
  // What stands before the next unit.
  enum Before : std::uint8_t {
    kSpace = 1,
    kNewline = 2,
    kParagraphEnd = 4,
    kLineEnd = 8,        // of a line that ended where its text did
    kSentenceEnd = 16,   // a sentence mark
    kAbbreviation = 32,  // one whose point may end a sentence
  };
  bool is_before(Before what) const { return (before_ & what) != 0; }

  // What is neither a blank nor an ASCII letter. Returns its end.
  std::size_t other(std::size_t begin) {
    std::size_t end = begin;
    const char32_t code = next_code(text_, end);
    switch (kind_of_char(code)) {
      case CharKind::kSpace:
        space(code);
        if (code == '\n') end_line(begin, end);
        return end;
      case CharKind::kLower:
      case CharKind::kUpper:
      case CharKind::kOtherLetter:
      case CharKind::kDigit: return word(begin);
      default: mark(begin, end, code); return end;
    }
  }

  void space(char32_t code) {
    before_ |= kSpace;
    if (code == '\n') {
      if (is_before(kNewline)) before_ |= kParagraphEnd;
      before_ |= kNewline;
    } else if (code == 0x2029) {
      before_ |= kParagraphEnd;
    }
  }

  // A line ends where its text does, not where the width of the page made an end, when the
  // next line's first word would have had room in it, or a colon announces what follows.
  // `after` is where the next line begins.
  void end_line(std::size_t at, std::size_t after) {
    const std::size_t length = at - line_begin_;
    line_begin_ = after;
    const std::size_t whole = length + 1 + first_word(text_.substr(after));
    if (!width_) width_ = page_width(text_);
    const std::string_view line = text_.substr(at - length, length);
    const std::string_view next = text_.substr(after);
    const bool room = width_->page > kWidestPage || whole <= width_->page ||
                      (whole <= width_->longest && begins_anew(line, next)) ||
                      is_between_results(line, next);
    if (room || (length > 0 && text_[at - 1] == ':')) before_ |= kLineEnd;
  }

  // The last unit is complete but for what stands before it.
  void settle(Unit& unit) {
    if (is_before(kSpace)) unit.flags |= kUnitSpaceBefore;
    if (before_ > kSpace) settle_start(unit);
    before_ = 0;
    if (unit.is(kUnitWord)) case_.count(unit);
  }

  // Apart, so that the rest is short enough to be part of what most words take.
  [[gnu::noinline]] void settle_start(Unit& unit) {
    if (is_before(kParagraphEnd)) unit.flags |= kUnitParagraphStart;
    if (!is_before(kParagraphEnd) && !starts_sentence(unit)) return;
    unit.flags |= kUnitSentenceStart;
    mark_case(units_.size() - 1);
  }

  bool starts_sentence(const Unit& unit) const {
    if (is_before(kLineEnd) && (unit.is(kUnitHasUpper) || !unit.is(kUnitWord))) return true;
    if (is_before(kAbbreviation) && starts_like_sentence(unit)) return true;
    return is_before(kSentenceEnd) && is_before(kSpace) &&
           (unit.is(kUnitCapital) || (unit.flags & (kUnitWord | kUnitNumber)) == 0);
  }

  // Most words: an ASCII letter and small ones, and nothing behind them that could belong
  // to them. Returns its end; `begin` when it may be another word.
  std::size_t plain_word(std::size_t begin) {
    const auto first = static_cast<unsigned char>(text_[begin]);
    std::uint32_t folded = (kFoldedSeed ^ (first | 0x20U)) * kPrime;
    std::uint32_t exact = (kExactSeed ^ first) * kPrime;
    const char* c = text_.data() + begin + 1;
    for (const char* const end = text_.data() + text_.size(); c != end && is_ascii_lower(*c); ++c) {
      folded = (folded ^ static_cast<unsigned char>(*c)) * kPrime;
      exact = (exact ^ static_cast<unsigned char>(*c)) * kPrime;
    }
    const auto at = static_cast<std::size_t>(c - text_.data());
    const bool small = is_ascii_lower(text_[begin]);
    if (!ends_plain_word(at) && !ends_before_mark(at, small && at - begin > 2)) return begin;
    const std::uint16_t flags = small ? kUnitWord : kUnitWord | kUnitCapital | kUnitHasUpper;
    units_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at),
                      finish(folded), finish(exact), flags});
    settle(units_.back());
    return at;
  }

  // Whether what is at `at` never belongs to the word before it.
  bool ends_plain_word(std::size_t at) const {
    static constexpr auto ends = [] {
      std::array<bool, 256> table{};
      for (unsigned char code = 0; code < 0x80; ++code) {
        const bool letter = (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
        const bool digit = code >= '0' && code <= '9';
        table[code] = !letter && !digit && code != '\'' && code != '.';
      }
      return table;
    }();
    return at >= text_.size() || ends[static_cast<unsigned char>(text_[at])];
  }

  // The point of a sentence behind a word that is no abbreviation, and the apostrophe of a
  // possessive.
  bool ends_before_mark(std::size_t at, bool no_abbreviation) const {
    if (text_[at] == '.') return no_abbreviation && ends_plain_word(at + 1);
    return text_.substr(at).starts_with("'s") && ends_plain_word(at + 2);
  }

  // A word or number with the apostrophes, inner points and commas that belong to it.
  std::size_t word(std::size_t begin) {
    Unit& unit = units_.emplace_back();
    unit.begin = static_cast<std::uint32_t>(begin);
    folded_.clear();
    std::size_t at = begin;
    std::size_t letters = 0;
    std::size_t uppers = 0;
    bool digits = false;
    while (at < text_.size()) {
      // Most of all text: small ASCII letters.
      const std::size_t small = at;
      while (at < text_.size() && text_[at] >= 'a' && text_[at] <= 'z') ++at;
      folded_.add_all(text_.substr(small, at - small));
      letters += at - small;
      if (at == text_.size() || text_[at] == ' ') break;
      std::size_t next = at + 1;
      char32_t code = static_cast<unsigned char>(text_[at]);
      if (code >= 0x80) {
        next = at;
        code = next_code(text_, next);
      }
      const CharKind kind = kind_of_char(code);
      if (kind == CharKind::kUpper || kind == CharKind::kLower || kind == CharKind::kOtherLetter) {
        if (kind == CharKind::kUpper) {
          ++uppers;
          if (letters == 0 || (letters == 1 && folded_.size() == 2 && folded_.text()[1] == '\'')) {
            unit.flags |= kUnitCapital;
          }
        }
        ++letters;
      } else if (kind == CharKind::kDigit) {
        digits = true;
      } else if (kind != CharKind::kCombining && !belongs(at, next, code, letters, digits)) {
        break;
      }
      if (code < 0x80) {
        folded_.add(ascii_lower(text_[at]));
      } else {
        folded_.add_code(code);
      }
      at = next;
    }
    if (letters > 0) unit.flags |= kUnitWord;
    if (letters == 0 && digits) unit.flags |= kUnitNumber;
    if (digits) unit.flags |= kUnitHasDigit;
    if (uppers > 0) unit.flags |= kUnitHasUpper;
    if (uppers >= 2 && uppers == letters) unit.flags |= kUnitAllUpper;
    at = take_point(at, letters, unit);
    finish_word(unit, at);
    return at;
  }

  // Whether the mark at `at` is inside a word: an apostrophe before a letter that
  // is no possessive, a point within an abbreviation or number, a comma in a number.
  bool belongs(std::size_t at, std::size_t next, char32_t code, std::size_t letters, bool digits) {
    if (next >= text_.size()) return false;
    std::size_t after = next;
    const char32_t following = next_code(text_, after);
    const CharKind kind = kind_of_char(following);
    const bool letter =
        kind == CharKind::kUpper || kind == CharKind::kLower || kind == CharKind::kOtherLetter;
    if (code == '\'' || code == 0x2019 || code == 0x02BC || code == 0x2018) {
      return letters > 0 && letter && !possessive(following, after);
    }
    if (code == '.' || code == 0x2024) return inner_point(at, after, kind, letters, digits);
    if (code == ',') return digits && letters == 0 && kind == CharKind::kDigit;
    return false;
  }

  bool possessive(char32_t following, std::size_t after) const {
    if (following != 's' && following != 'S') return false;
    if (after >= text_.size()) return true;
    const CharKind kind = kind_of_char(next_code(text_, after));
    return kind != CharKind::kLower && kind != CharKind::kUpper;
  }

  // "U.S", "3.5", "a.m", "voanews.com": letters or digits go on right after the point.
  bool inner_point(std::size_t at, std::size_t after, CharKind next, std::size_t letters,
                   bool digits) const {
    if (next == CharKind::kDigit) return digits && letters == 0;
    if (next == CharKind::kLower) return letters > 0;
    if (next != CharKind::kUpper) return false;
    if (letters == 0) return false;
    const bool single = letters == 1 || text_[at >= 2 ? at - 2 : 0] == '.';
    if (!single) return false;
    if (after >= text_.size()) return true;
    return text_[after] == '.' || kind_of_char(peek(after)) != CharKind::kLower;
  }

  char32_t peek(std::size_t at) const { return next_code(text_, at); }

  // "C&W", "3G" and "B1", behind which a point ends a sentence.
  bool is_end_of_short_form(std::size_t begin, std::size_t end) const {
    if (is_ascii_digit(text_[begin]) || is_ascii_digit(text_[end - 1])) return true;
    return begin >= 2 && text_[begin - 1] == '&' && is_ascii_letter(text_[begin - 2]);
  }

  // Takes the point behind an abbreviation or an initial into the unit.
  std::size_t take_point(std::size_t at, std::size_t letters, Unit& unit) {
    if (at >= text_.size() || text_[at] != '.' || letters == 0) return at;
    const bool initial =
        letters == 1 && unit.is(kUnitCapital) && !is_end_of_short_form(unit.begin, at);
    const bool acronym = folded_.size() >= 3 && folded_.before_last() == '.';
    const bool versus = folded_.text() == "v" || folded_.text() == "vs";
    const bool known = versus || (folded_.size() <= 6 && unit.is(kUnitHasUpper) &&
                                  point_words().has(folded_.hash()));
    if (!initial && !acronym && !known) return at;
    if (at + 1 < text_.size() && text_[at + 1] == '.') return at;
    folded_.add('.');
    unit.flags |= kUnitPoint;
    return at + 1;
  }

  void finish_word(Unit& unit, std::size_t at) {
    unit.end = static_cast<std::uint32_t>(at);
    unit.folded = folded_.hash();
    const std::string_view form = text_.substr(unit.begin, at - unit.begin);
    unit.exact = hash_exact(form);
    const bool point = unit.is(kUnitPoint);
    const bool maybe_end = point && (!holds_sentence(folded_.text()) || folded_.text() == "u.s." ||
                                     (unit.is(kUnitAllUpper) && folded_.size() > 4));
    settle(unit);
    if (maybe_end) before_ = kAbbreviation;
  }

  // After an abbreviation's point only a word that seldom is a name starts a sentence.
  static bool starts_like_sentence(const Unit& unit) {
    if (!unit.is(kUnitCapital)) return false;
    static const WordSet words = {
        "the", "a",    "an",   "in",    "on",    "he",   "she",       "it",    "they",
        "but", "and",  "his",  "her",   "this",  "that", "these",     "those", "at",
        "for", "from", "with", "after", "as",    "its",  "their",     "when",  "while",
        "if",  "we",   "i",    "there", "some",  "many", "officials", "last",  "earlier",
        "two", "no",   "also", "since", "under", "both", "such"};
    return words.has(unit);
  }

  void mark(std::size_t begin, std::size_t end, char32_t code) {
    Unit& unit = units_.emplace_back();
    unit.begin = static_cast<std::uint32_t>(begin);
    unit.end = static_cast<std::uint32_t>(end);
    const std::string_view form = text_.substr(begin, end - begin);
    unit.mark = plain_mark(code);
    unit.folded = unit.mark != 0 ? hash_folded(std::string_view(&unit.mark, 1)) : hash_folded(form);
    unit.exact = unit.folded;
    const bool ended = is_before(kSentenceEnd);
    settle(unit);
    if (code == '.' || code == '!' || code == '?' || code == 0x2026) {
      before_ = kSentenceEnd;
    } else if (ended && !unit.is(kUnitSentenceStart) &&
               (unit.mark == '"' || unit.mark == ')' || unit.mark == ']' || unit.mark == '\'')) {
      before_ = kSentenceEnd;  // closing quotes and brackets keep the end that came before them
    }
  }

  static char plain_mark(char32_t code) {
    switch (code) {
      case 0x201C:
      case 0x201D:
      case 0x201E:
      case 0x00AB:
      case 0x00BB: return '"';
      case 0x2018:
      case 0x2019:
      case 0x02BC: return '\'';
      case 0x2013:
      case 0x2014:
      case 0x2015: return '_';
      case 0x2010:
      case 0x2011: return '-';
      default: return code < 0x80 ? static_cast<char>(code) : '\0';
    }
  }

  // Of the sentence before unit `end`, which the last marked one ends before.
  void mark_case(std::size_t end) {
    if (const std::uint16_t flag = case_.flag()) {
      for (std::size_t i = sentence_begin_; i < end; ++i) units_[i].flags |= flag;
    }
    case_ = {};
    sentence_begin_ = end;
  }

  std::string_view text_;
  std::vector<Unit>& units_;
  FoldedForm folded_;
  std::uint8_t before_ = kParagraphEnd;
  SentenceCase case_;  // since sentence_begin_
  std::size_t sentence_begin_ = 0;
  std::optional<PageWidth> width_;  // made where the first line ends, which phrases never do
  std::size_t line_begin_ = 0;
};

}  // namespace

void split_units(std::string_view text, std::vector<Unit>& units) { Splitter(text, units).run(); }

std::string fold_unit(std::string_view form) { return fold_plain(form); }

std::uint32_t hash_folded(std::string_view folded) { return finish(mix(kFoldedSeed, folded)); }

std::uint32_t hash_exact(std::string_view form) {
  std::uint32_t hash = kExactSeed;
  for (const char c : form) {
    if (c != '.') hash = (hash ^ static_cast<unsigned char>(c)) * kPrime;
  }
  return finish(hash);
}

}  // namespace dateline

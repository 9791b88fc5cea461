#include "indexer/analyse/entities/tag_document.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <utility>

#include "common/base/ascii.h"
#include "indexer/analyse/entities/broken_words.h"
#include "indexer/analyse/entities/misread_words.h"
#include "indexer/analyse/entities/word_set.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxRunUnits = 400;  // longer runs of capitals are cut
constexpr std::size_t kAskedAhead = 64;    // units, whose work takes as long as memory does
constexpr std::size_t kMaxConnectors = 3;  // small words in a row inside a name

// Small words that names hold inside.
const WordSet kConnectors = {
    "of",   "and",   "the",   "for",   "de",    "la",    "del", "in",  "van", "da",   "do",
    "der",  "des",   "on",    "du",    "to",    "e",     "dos", "von", "bin", "ibn",  "al",
    "el",   "&",     "'",     "-",     "a",     "y",     "i",   "di",  "los", "las",  "les",
    "le",   "wa",    "ag",    "ben",   "ul",    "und",   "et",  "v",   "v.",  "vs.",  "n",
    "arap", "binti", "bint",  "anak",  "uulu",  "nan",   "zu",  "at",  "or",  "with", "from",
    "s",    "/",     ".",     ",",     "\"",    ":",     "_",   "den", "ten", "ter",  "af",
    "av",   "och",   "das",   "della", "delle", "dello", "au",  "aux", "o",   "as",   "against",
    "by",   "dei",   "degli", "lo",    "na",    "nad",   "pod", "ou",  "ya",  "kyzy", "oglu",
    "und",  "am",    "im",    "st",    "d",     "l",     "es",  "ez",  "ash"};

// Of these, the ones that a name can begin with.
const WordSet kNameStarters = {"de",  "la",  "del", "van", "da",    "do", "der", "des",
                               "dos", "von", "bin", "ibn", "al",    "el", "di",  "du",
                               "le",  "den", "ter", "ten", "della", "ben"};

bool is_connector(const Unit& unit) {
  if (unit.is(kUnitHasUpper)) return false;
  if (unit.is(kUnitNumber)) return true;
  return kConnectors.has(unit);
}

std::uint16_t up(std::uint16_t count) {
  return count < std::numeric_limits<std::uint16_t>::max() ? static_cast<std::uint16_t>(count + 1)
                                                           : count;
}

class Preparer {
 public:
  Preparer(const Lexicon& lexicon, TagDocument& document, ArticleWords& words)
      : lexicon_(lexicon), document_(document), units_(document.units), words_(words) {}

  void run() {
    find_runs();
    look_up();
    count_words();
    note_runs();
  }

 private:
  // A run starts at a capital (or a particle before one) and goes on over
  // capitals and the small words between them, never over a sentence's start.
  void find_runs() {
    document_.runs.clear();
    std::size_t i = 0;
    bool sentence_starts = true;
    const std::size_t count = units_.size();
    while (i < count) {
      sentence_starts = sentence_starts || units_[i].is(kUnitSentenceStart);
      if (!units_[i].is_open()) {
        ++i;
        continue;
      }
      const std::size_t begin = run_begin(i);
      const Joint joint = sentence_starts                                   ? Joint::kStart
                          : begin - document_.runs.back().end <= kNearUnits ? Joint::kNear
                                                                            : Joint::kFar;
      std::size_t end = i + 1;
      for (std::size_t at = end; at < count && at - begin < kMaxRunUnits; ++at) {
        if (units_[at].is(kUnitSentenceStart)) break;
        if (units_[at].is_open()) {
          end = at + 1;
        } else if (after_hyphen(at)) {
          end = at + 1;  // Woo-suk, U.S.-led
        } else if (!is_connector(units_[at]) || at - end >= kMaxConnectors) {
          break;
        }
      }
      // A number or one plain word behind belongs to some names (Boeing 737, Volvo line).
      end = run_end(end);
      document_.runs.push_back(
          {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), joint, false});
      i = end;
      sentence_starts = false;
    }
  }

  bool after_hyphen(std::size_t at) const {
    return units_[at].is(kUnitWord) && units_[at - 1].mark == '-' &&
           !units_[at].is(kUnitSpaceBefore) && !units_[at - 1].is(kUnitSpaceBefore);
  }

  std::size_t run_begin(std::size_t first_capital) const {
    const std::size_t floor = document_.runs.empty() ? 0 : document_.runs.back().end;
    std::size_t begin = first_capital;
    while (begin > floor && first_capital - begin < 2 && !units_[begin].is(kUnitSentenceStart)) {
      if (begin >= floor + 2 && after_hyphen(begin) && is_word_or_number(begin - 2)) {
        begin -= 2;  // pro-Russian, al-Bashir, 20-Year
      } else if (may_begin(units_[begin - 1])) {
        --begin;
      } else {
        break;
      }
    }
    return begin;
  }

  bool is_word_or_number(std::size_t at) const {
    return units_[at].is(kUnitWord) || units_[at].is(kUnitNumber);
  }

  // What a name can begin with when a capital follows: particles, numbers (82nd, 10).
  bool may_begin(const Unit& unit) const {
    const char first = document_.text[unit.begin];
    return (first >= '0' && first <= '9') || kNameStarters.has(unit);
  }

  std::size_t run_end(std::size_t end) const {
    std::size_t at = end;
    while (at < units_.size() && at - end < 2 && !units_[at].is(kUnitSentenceStart) &&
           (units_[at].is(kUnitNumber) ||
            (units_[at].mark == '-' && !units_[at].is(kUnitSpaceBefore) && at + 1 < units_.size() &&
             units_[at + 1].is(kUnitNumber)))) {
      ++at;
    }
    if (at > end && units_[at - 1].mark == '-') --at;
    if (at == end && at < units_.size() && may_close(at)) ++at;
    return at;
  }

  // One small word right behind the last capital may close the name (Likud party),
  // unless it is an ordinary one.
  bool may_close(std::size_t at) const {
    const Unit& unit = units_[at];
    if (!unit.is(kUnitWord) || unit.is_open() || unit.is(kUnitSentenceStart) ||
        is_connector(unit)) {
      return false;
    }
    if (document_.words[at].small_share() < kOrdinaryShare) return true;
    const LexEntry* entry = lexicon_.find(unit);
    return entry != nullptr && (entry->flags & (kLexOrgHead | kLexPlaceHead)) != 0;
  }

  void look_up() {
    document_.lex.assign(units_.size(), {});
    const auto& runs = document_.runs;
    std::size_t asked = 0;  // runs whose units are on their way from memory
    std::size_t known = 0;  // the units before are looked up
    for (const TagRun& run : runs) {
      while (asked < runs.size() && runs[asked].begin <= run.begin + kAskedAhead) {
        const auto [from, to] = around(runs[asked++]);
        for (std::size_t i = from; i < to; ++i) lexicon_.ask_entry(units_[i]);
      }
      const auto [from, to] = around(run);
      for (known = std::max(known, from); known < to; ++known) look_up_unit(known);
      for (std::size_t i = run.begin; i < run.end;) i += look_up_phrase(i, run.end);
    }
  }

  // The units of a run and its neighbours.
  std::pair<std::size_t, std::size_t> around(const TagRun& run) const {
    return {run.begin >= 2 ? run.begin - 2U : 0, std::min<std::size_t>(run.end + 2, units_.size())};
  }

  void look_up_unit(std::size_t i) {
    if (!units_[i].is(kUnitWord)) return;
    UnitLex& lex = document_.lex[i];
    if (const LexEntry* entry = lexicon_.find(units_[i])) {
      lex.flags = entry->flags;
      lex.begins = static_cast<std::uint8_t>(entry->max_units);
    }
    const LexWord word = word_of(i);
    lex.word_class = word.middle();
    lex.coarse_class = word.coarse();
    lex.fine_class = word.fine();
    lex.small_share = word.small_share();
  }

  // In a sentence of capitals, what it would be in another: an ordinary word or a name.
  LexWord word_of(std::size_t i) const {
    const LexWord& word = document_.words[i];
    if (word.check != 0 || !units_[i].is(kUnitCapsText) || !units_[i].is(kUnitAllUpper))
      return word;
    std::string form(document_.form(i));
    const char first = form[0];
    for (char& c : form) c = ascii_lower(c);
    const LexWord* small = lexicon_.word(hash_exact(form));
    if (small != nullptr && small->small_share() >= kOrdinaryShare) return *small;
    form[0] = first;
    if (const LexWord* name = lexicon_.word(hash_exact(form))) return *name;
    return small != nullptr ? *small : LexWord();
  }

  // Marks the longest phrase of the lexicon that begins at i; returns its length.
  std::size_t look_up_phrase(std::size_t i, std::size_t end) {
    if (!units_[i].is_open()) return 1;
    std::size_t longest = document_.lex[i].begins;
    if (longest < 2 && units_[i].is(kUnitAllUpper)) {
      const LexEntry* first = lexicon_.find_folded(units_[i]);
      longest = first == nullptr ? 0 : first->max_units;
    }
    longest = std::min(longest, end - i);
    ask_phrases(i, longest);
    for (std::size_t length = longest; length >= 2; --length) {
      if (!units_[i + length - 1].is_open() && !units_[i + length - 1].is(kUnitNumber)) continue;
      const LexEntry* entry = lexicon_.find_key(phrase_keys_[length - 1]);
      if (entry == nullptr || entry->flags == 0) continue;
      for (std::size_t k = 0; k < length; ++k) {
        UnitLex& lex = document_.lex[i + k];
        lex.phrase_flags = entry->flags;
        lex.phrase_length = static_cast<std::uint8_t>(length);
        lex.phrase_place = static_cast<std::uint8_t>(k == 0 ? 0 : k + 1 == length ? 2 : 1);
      }
      return length;
    }
    return 1;
  }

  // Fills phrase_keys_; what is looked up for all of them comes from memory together.
  void ask_phrases(std::size_t i, std::size_t longest) {
    phrase_keys_[0] = folded_key(units_[i]);
    for (std::size_t k = 1; k < longest; ++k) {
      phrase_keys_[k] = longer_folded_key(phrase_keys_[k - 1], units_[i + k]);
      lexicon_.ask_key(phrase_keys_[k]);
    }
  }

  void count_words() {
    document_.facts.resize(units_.size());
    for (std::size_t i = 0; i < units_.size(); ++i) {
      const Unit& unit = units_[i];
      if (!unit.is(kUnitWord) && !unit.is_open()) continue;
      document_.facts[i] = words_.place_of(unit.folded);
      if (!unit.is(kUnitWord)) continue;
      WordFacts& facts = facts_of(i);
      const bool start =
          unit.is(kUnitSentenceStart) || unit.is(kUnitCapsText) || unit.is(kUnitTitleText);
      std::uint16_t& count = !unit.is(kUnitHasUpper) ? facts.small
                             : start                 ? facts.start
                                                     : facts.capital;
      count = up(count);
    }
  }

  WordFacts& facts_of(std::size_t i) { return words_[document_.facts[i]]; }

  void note_runs() {
    for (const TagRun& run : document_.runs) {
      for (std::size_t i = run.begin; i < run.end; ++i) {
        if (!units_[i].is_open()) continue;
        WordFacts& facts = facts_of(i);
        if (i > 0 && !units_[i].is(kUnitSentenceStart)) note_before(i, facts);
        if (units_[i].is(kUnitCapsText) || units_[i].is(kUnitTitleText)) continue;
        if (facts.before == 0 && i > 0 && !units_[i].is(kUnitSentenceStart)) {
          facts.before = units_[i - 1].folded;
          facts.after = i + 1 < units_.size() ? units_[i + 1].folded : 0;
        }
      }
      note_longest(run);
    }
  }

  void note_before(std::size_t i, WordFacts& facts) {
    const UnitLex& before = document_.lex[i - 1];
    if ((before.flags & kLexTitle) != 0) facts.after_title = 1;
    const bool adjacent = units_[i - 1].is_open() && (before.flags & kLexForename) != 0;
    if (adjacent && !units_[i].is(kUnitCapsText)) facts.after_forename = 1;
  }

  // The longest stretch of adjacent capitals that each word is part of.
  void note_longest(const TagRun& run) {
    for (std::size_t i = run.begin; i < run.end;) {
      if (!units_[i].is_open()) {
        ++i;
        continue;
      }
      std::size_t end = i + 1;
      while (end < run.end && units_[end].is_open()) ++end;
      if (!units_[i].is(kUnitCapsText) && !units_[i].is(kUnitTitleText)) note_stretch(i, end);
      i = end;
    }
  }

  void note_stretch(std::size_t begin, std::size_t end) {
    const std::size_t length = std::min<std::size_t>(end - begin, 8);
    for (std::size_t i = begin; i < end; ++i) {
      WordFacts& facts = facts_of(i);
      if (length <= facts.run_length) continue;
      facts.run_length = static_cast<std::uint8_t>(length);
      facts.run_place = static_cast<std::uint8_t>(i == begin ? 0 : i + 1 == end ? 2 : 1);
      facts.run_first = units_[begin].folded;
      facts.run_last = units_[end - 1].folded;
    }
  }

  const Lexicon& lexicon_;
  TagDocument& document_;
  const std::span<const Unit> units_;
  ArticleWords& words_;
  std::array<std::uint64_t, 16> phrase_keys_;  // of the first unit, the first two ...
};

void note_blocks(TagDocument& document) {
  document.unit_of_block.clear();
  std::uint32_t block_begin = 0;
  std::uint32_t i = 0;
  for (const Unit& unit : document.units) {
    for (; block_begin < unit.end; block_begin += TagDocument::kBlockBytes)
      document.unit_of_block.push_back(i);
    ++i;
  }
}

}  // namespace

void ArticleWords::clear(std::size_t expected) {
  // The longer a text, the fewer of its words are new; it grows when they are.
  constexpr std::size_t kMostExpected = std::size_t{1} << 17;
  table_.assign(std::bit_ceil(std::clamp<std::size_t>(expected, 64, kMostExpected)), {});
  facts_.clear();
  filter_.fill(0);
}

std::uint32_t ArticleWords::add(std::size_t slot, std::uint32_t folded) {
  const auto place = static_cast<std::uint32_t>(facts_.size());
  table_[slot] = {folded, place};
  const Bit bit = bit_of(folded);
  filter_[bit.word] |= bit.mask;
  facts_.emplace_back().folded = folded;
  if (facts_.size() * 2 > table_.size()) grow();
  return place;
}

void ArticleWords::grow() {
  table_.assign(table_.size() * 2, {});
  std::uint32_t place = 0;
  for (const WordFacts& facts : facts_) table_[slot_of(facts.folded)] = {facts.folded, place++};
}

std::size_t sentence_end(const TagDocument& document, std::size_t first) {
  const std::size_t most = std::min(document.runs.size(), first + kMostSentenceRuns);
  std::size_t end = first + 1;
  while (end < most && document.runs[end].joint != Joint::kStart) ++end;
  return end;
}

bool is_one_of(const TagDocument& document, std::size_t unit,
               std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), document.form(unit)) != words.end();
}

void prepare_document(std::string_view text, bool is_title, const Lexicon& lexicon,
                      TagDocument& document, ArticleWords& words) {
  document.text = text;
  document.is_title = is_title;
  split_units(text, document.units);
  lexicon.words(document.units, document.words);
  document.kind = kind_of_text(text, lexicon, document.units, document.words);
  const bool scanned = document.kind == TextKind::kScanned;
  document.mended = mend_broken_words(text, lexicon, scanned, document.words, document.units);
  if (scanned) mend_misread_words(text, lexicon, document.units);
  if (document.mended || scanned) lexicon.words(document.units, document.words);
  note_blocks(document);
  Preparer(lexicon, document, words).run();
}

}  // namespace dateline

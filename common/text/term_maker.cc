#include "common/text/term_maker.h"

#include <unicode/unistr.h>
#include <xapian.h>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "common/base/ascii.h"
#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/text/apostrophe.h"
#include "common/text/char_class.h"
#include "common/text/divided_words.h"
#include "common/text/fold.h"
#include "common/text/languages.h"
#include "common/text/ordinary_words.h"
#include "common/text/plain_form.h"
#include "common/text/token.h"
#include "common/text/tokenizer.h"

namespace dateline {
namespace {

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_ascii_digit);
}

std::string within_limit(std::string term) {
  return term.size() <= kMaxTermBytes ? std::move(term) : cut_with_hash(term, kMaxTermBytes);
}

bool has_capital(std::string_view text) {
  const CharClass* table = char_class_table();
  for (std::size_t at = 0; at < text.size();) {
    const ClassifiedCharacter c = classify_at(table, text, at);
    if (c.cls == CharClass::kUpper) return true;
    at += c.bytes;
  }
  return false;
}

std::string small_letters(std::string_view text) {
  std::string small;
  return icu::UnicodeString::fromUTF8(
             icu::StringPiece(text.data(), static_cast<int32_t>(text.size())))
      .foldCase()
      .toUTF8String(small);
}

// An ending whose accent the stemmer needs, given back after folding.
void restore_ending(std::string& word, std::string_view plain, std::string_view accented) {
  if (word.size() > plain.size() + 1 && word.ends_with(plain)) {
    word.replace(word.size() - plain.size(), plain.size(), accented);
  }
}

std::string stem_input(std::string folded, std::string_view language) {
  if (language == "es") restore_ending(folded, "ion", "ión");
  if (language == "pt") {
    restore_ending(folded, "cao", "ção");
    restore_ending(folded, "coes", "ções");
  }
  return folded;
}

}  // namespace

struct TermMaker::State {
  const Xapian::Stem& stemmer(const StemmedLanguage& language) {
    const auto found = stemmers.find(language.code);
    if (found != stemmers.end()) return found->second;
    return stemmers.emplace(language.code, Xapian::Stem(std::string(language.code))).first->second;
  }

  std::string stemmed(const std::string& folded, const StemmedLanguage& language) {
    try {
      const std::string stem = stemmer(language)(stem_input(folded, language.code));
      return stem.empty() ? folded : fold_text(stem);
    } catch (const Xapian::Error& error) {
      throw Error(ErrorCode::kUsage, "stemming failed: " + error.get_msg(),
                  std::string(language.name));
    }
  }

  std::map<std::string_view, Xapian::Stem> stemmers;  // keys are of the table of languages
};

TermMaker::TermMaker() : state_(std::make_unique<State>()) {}
TermMaker::~TermMaker() = default;
TermMaker::TermMaker(TermMaker&&) noexcept = default;
TermMaker& TermMaker::operator=(TermMaker&&) noexcept = default;

std::string TermMaker::term(std::string_view form, std::uint8_t flags, std::string_view language) {
  const bool acronym = (flags & kAcronym) != 0;
  if (!acronym) form.remove_prefix(elision_bytes(form, language));
  const StemmedLanguage* known = stemmed_language(language);
  std::string folded = plain_form(form, known != nullptr && known->decimal_comma);
  if (folded.empty()) return within_limit(std::string(form));
  if (acronym && is_ordinary_word(folded, language))
    return std::string(kAcronymTermPrefix) + folded;
  const bool gram = (flags & (kGram | kGramEnd)) != 0;
  const bool stems =
      known != nullptr && !gram && folded.size() <= kMaxTermBytes && !has_digit(folded);
  return within_limit(stems ? state_->stemmed(folded, *known) : std::move(folded));
}

std::string TermMaker::folded(std::string_view form) { return plain_form(form, false); }

std::string exact_form(std::string_view form) {
  form.remove_suffix(possessive_bytes(form));
  std::string exact = plain_apostrophes(normalise_text(undivided(form)));
  if (has_acronym_points(exact)) std::erase(exact, '.');
  return exact;
}

bool exact_match(std::string_view asked, std::string_view exact) {
  return asked == exact || (!has_capital(asked) && small_letters(asked) == small_letters(exact));
}

std::string folded_name(std::string_view name) {
  std::vector<Token> tokens;
  split_tokens(name, tokens);
  std::string folded;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::size_t begin = tokens[i].begin;
    while ((tokens[i].flags & kGram) != 0) ++i;  // to the end of the run
    const std::string_view form = name.substr(begin, tokens[i].end - begin);
    std::string word = plain_form(form, false);
    if (!folded.empty()) folded += ' ';
    folded += word.empty() ? std::string(form) : word;
  }
  return folded;
}

}  // namespace dateline

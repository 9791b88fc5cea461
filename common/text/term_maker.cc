#include "common/text/term_maker.h"

#include <unicode/unistr.h>
#include <xapian.h>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "common/base/error.h"
#include "common/base/hash.h"
#include "common/text/apostrophe.h"
#include "common/text/char_class.h"
#include "common/text/fold.h"
#include "common/text/languages.h"
#include "common/text/ordinary_words.h"
#include "common/text/plain_form.h"
#include "common/text/token.h"
#include "common/text/tokenizer.h"

namespace dateline {
namespace {

bool has_digit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
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
  // The stemmer of a language; null when it has none.
  const Xapian::Stem* stemmer(std::string_view language) {
    const StemmedLanguage* known = stemmed_language(language);
    if (known == nullptr) return nullptr;
    const auto found = stemmers.find(known->code);
    if (found != stemmers.end()) return &found->second;
    try {
      return &stemmers.emplace(known->code, Xapian::Stem(std::string(known->code))).first->second;
    } catch (const Xapian::Error& error) {
      throw Error(ErrorCode::kUsage, "no stemmer for this language: " + error.get_msg(),
                  std::string(known->name));
    }
  }

  std::string stemmed(std::string folded, std::string_view language) {
    const Xapian::Stem* stem = stemmer(language);
    if (stem == nullptr || folded.size() > kMaxTermBytes || has_digit(folded)) return folded;
    std::string term = (*stem)(stem_input(folded, language));
    if (!is_ascii(term)) term = fold_text(term);
    return term.empty() ? folded : term;
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
  return within_limit(gram ? folded : state_->stemmed(std::move(folded), language));
}

std::string TermMaker::folded(std::string_view form) { return plain_form(form, false); }

std::string exact_form(std::string_view form) {
  form.remove_suffix(possessive_bytes(form));
  std::string exact = plain_apostrophes(normalise_text(form));
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

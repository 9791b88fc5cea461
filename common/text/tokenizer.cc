#include "common/text/tokenizer.h"

#include <limits>

#include "common/base/error.h"
#include "common/text/char_class.h"
#include "common/text/divided_words.h"
#include "common/text/sentence_scan.h"
#include "common/text/word_scan.h"

namespace dateline {
namespace {

// Takes back the acronyms of words that are written in capitals altogether.
class CapitalsRule {
 public:
  explicit CapitalsRule(std::string_view text, std::vector<Token>& tokens)
      : text_(text), tokens_(tokens) {}

  // The last of the tokens is a word of this shape, or of an acronym's.
  void word(const WordShape& shape, bool acronym) {
    const WordCase written = word_case(shape, acronym);
    if (written == WordCase::kSaysNothing) return;
    if (written == WordCase::kCapitals) {
      if (run_words_++ == 0) run_ = tokens_.size() - 1;
      run_long_ |= shape.upper > kLongestAcronym;
    } else {
      end_run();
      small_word_ = true;
    }
  }

  // The sentence ends with the last of the tokens.
  void end_sentence() {
    const bool all = !small_word_ && (run_words_ >= kFewestWords || run_long_);
    if (all) take_back();
    end_run();
    small_word_ = false;
  }

 private:
  static constexpr std::uint32_t kLongestAcronym = 5;
  static constexpr std::size_t kFewestWords = 3;     // of a sentence in capitals
  static constexpr std::size_t kFewestRunWords = 4;  // of capitals inside a sentence

  std::string_view form(const Token& token) const {
    return text_.substr(token.begin, token.end - token.begin);
  }

  void end_run() {
    if (run_long_ && run_words_ >= kFewestRunWords) take_back();
    run_words_ = 0;
    run_long_ = false;
  }

  // Acronyms with points stay.
  void take_back() {
    for (std::size_t i = run_; i < tokens_.size(); ++i) {
      Token& token = tokens_[i];
      if ((token.flags & kAcronym) == 0 || form(token).find('.') != std::string_view::npos)
        continue;
      token.flags = static_cast<std::uint8_t>(token.flags & ~kAcronym);
    }
  }

  std::string_view text_;
  std::vector<Token>& tokens_;
  std::size_t run_ = 0;  // the first token of the run of capital words
  std::size_t run_words_ = 0;
  bool run_long_ = false;    // it has a word that is too long for an acronym
  bool small_word_ = false;  // the sentence has a word with small letters
};

class Splitter {
 public:
  Splitter(std::string_view text, std::vector<Token>& tokens)
      : text_(text), tokens_(tokens), divided_(text), capitals_(text, tokens) {}

  void run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      const ClassifiedCharacter c = classify_at(table_, text_, at);
      if (c.cls == CharClass::kGram) {
        at = gram_run(at);
      } else if (begins_token(c.cls)) {
        at = word(at, c.cls);
      } else {
        sentences_.between(c.cls);
        at += c.bytes;
      }
    }
    capitals_.end_sentence();
  }

 private:
  std::string_view slice(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

  std::size_t word(std::size_t begin, CharClass first) {
    const WordShape shape = scan_word(table_, text_, begin, &divided_);
    const std::string_view form = slice(begin, shape.end);
    add(begin, shape.end, begin_token(first, form));
    const bool acronym = shape.points || has_acronym_shape(shape, form);
    if (acronym) tokens_.back().flags |= kAcronym;
    capitals_.word(shape, acronym);
    return shape.end;
  }

  // The end of the character at `at` with the marks after it.
  std::size_t gram_end(std::size_t at) const {
    std::size_t end = at + classify_at(table_, text_, at).bytes;
    while (end < text_.size()) {
      const ClassifiedCharacter c = classify_at(table_, text_, end);
      if (c.cls != CharClass::kMark) break;
      end += c.bytes;
    }
    return end;
  }

  // The next character of a gram run that goes on at `at`, past ignored ones;
  // the text's size when the run is over.
  std::size_t next_gram(std::size_t at) const {
    while (at < text_.size()) {
      const ClassifiedCharacter c = classify_at(table_, text_, at);
      if (c.cls == CharClass::kGram) return at;
      if (c.cls != CharClass::kIgnored) break;
      at += c.bytes;
    }
    return text_.size();
  }

  std::size_t gram_run(std::size_t begin) {
    std::size_t end = gram_end(begin);
    std::uint8_t flags = begin_token(CharClass::kGram, slice(begin, end));
    for (std::size_t next = next_gram(end); next < text_.size(); next = next_gram(end)) {
      end = gram_end(next);
      add(begin, end, static_cast<std::uint8_t>(flags | kGram));
      flags = 0;
      begin = next;
    }
    add(begin, end, static_cast<std::uint8_t>(flags | kGramEnd));
    return end;
  }

  std::uint8_t begin_token(CharClass first, std::string_view form) {
    const std::string_view before =
        tokens_.empty() ? std::string_view() : slice(tokens_.back().begin, tokens_.back().end);
    const std::uint8_t flags = sentences_.begin_token(before, first, form);
    if (flags != 0) capitals_.end_sentence();
    return flags;
  }

  void add(std::size_t begin, std::size_t end, std::uint8_t flags) {
    tokens_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), flags});
  }

  const CharClass* table_ = char_class_table();
  std::string_view text_;
  std::vector<Token>& tokens_;
  DividedWords divided_;
  SentenceScan sentences_;
  CapitalsRule capitals_;
};

}  // namespace

void split_tokens(std::string_view text, std::vector<Token>& tokens) {
  tokens.clear();
  if (text.size() >= std::numeric_limits<std::uint32_t>::max()) {
    throw Error(ErrorCode::kLimit, "a text of 4 GB or more cannot be analysed");
  }
  Splitter(text, tokens).run();
}

}  // namespace dateline

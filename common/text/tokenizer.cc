#include "common/text/tokenizer.h"

#include <limits>

#include "common/base/error.h"
#include "common/text/char_class.h"
#include "common/text/sentence_scan.h"
#include "common/text/word_scan.h"

namespace dateline {
namespace {

// Takes back the acronyms of a sentence that is written in capitals.
class CapitalsRule {
 public:
  void word(const WordShape& shape) {
    if (shape.points || shape.upper + shape.lower < 2) return;
    ++words_;
    small_words_ += shape.lower != 0;
    long_word_ |= shape.lower == 0 && shape.upper > kLongestAcronym;
  }

  // The sentence of tokens from `first` to the end of `tokens` is over. Acronyms
  // with points are still acronyms; the sentence's shape says nothing about them.
  void end_sentence(std::string_view text, std::vector<Token>& tokens, std::size_t first) {
    if (long_word_ ? 4 * small_words_ <= words_ : small_words_ == 0 && words_ >= 3) {
      for (std::size_t i = first; i < tokens.size(); ++i) {
        Token& token = tokens[i];
        if ((token.flags & kAcronym) != 0 && !has_points(text, token)) {
          token.flags = static_cast<std::uint8_t>(token.flags & ~kAcronym);
        }
      }
    }
    *this = CapitalsRule();
  }

 private:
  static constexpr std::uint32_t kLongestAcronym = 5;

  static bool has_points(std::string_view text, const Token& token) {
    return text.substr(token.begin, token.end - token.begin).find('.') != std::string_view::npos;
  }

  std::size_t words_ = 0;
  std::size_t small_words_ = 0;  // with a small letter
  bool long_word_ = false;       // a word of capitals that is too long for an acronym
};

class Splitter {
 public:
  Splitter(std::string_view text, std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

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
    capitals_.end_sentence(text_, tokens_, sentence_);
  }

 private:
  std::string_view slice(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }

  std::size_t word(std::size_t begin, CharClass first) {
    const WordShape shape = scan_word(table_, text_, begin);
    const std::string_view form = slice(begin, shape.end);
    add(begin, shape.end, begin_token(first, form));
    capitals_.word(shape);
    if (shape.points || has_acronym_shape(shape, form)) tokens_.back().flags |= kAcronym;
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
    if (flags != 0) {
      capitals_.end_sentence(text_, tokens_, sentence_);
      sentence_ = tokens_.size();
    }
    return flags;
  }

  void add(std::size_t begin, std::size_t end, std::uint8_t flags) {
    tokens_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), flags});
  }

  const CharClass* table_ = char_class_table();
  std::string_view text_;
  std::vector<Token>& tokens_;
  SentenceScan sentences_;
  CapitalsRule capitals_;
  std::size_t sentence_ = 0;  // index of its first token
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

// Where sentences and paragraphs begin; a part of the tokenizer, which feeds it
// the characters between tokens. One object a text; no exceptions.
//
// A paragraph begins at the text's first token, after a blank line, after
// U+2029, and at a line that is indented by two or more blanks or a tab. A line
// break alone is no paragraph, as wire copy breaks its lines.
//
// A sentence begins with each paragraph, after an ideographic full stop, and
// after . ! ? or an ellipsis (and closing quotes, brackets) that a blank follows,
// when the next word begins with a capital, a digit or a letter without case.
// A point does not end a sentence after a title, month or other abbreviation
// that stands before a name or number (Mr. Sen. Jan. No. St.). After an initial
// or acronym with points (J., U.S., p.m.) and after Inc. Corp. Co. Ltd. Jr. Sr.
// etc. it does only when the next word is one that begins sentences (The, He, In).
#pragma once

#include <cstdint>
#include <string_view>

#include "common/text/char_class.h"

namespace dateline {

class SentenceScan {
 public:
  // A character between tokens.
  void between(CharClass cls) {
    if (cls == CharClass::kBlank) {
      ++indent_;
      blank_ = true;
    } else {
      between_other(cls);
    }
  }

  // The flags of the token that begins here, and forgets what was before it.
  // `before` is the token before it ("" at the start), `first` the class of the
  // token's first character and `word` its text.
  std::uint8_t begin_token(std::string_view before, CharClass first, std::string_view word) {
    const bool nothing = end_ == End::kNone && !paragraph_ && !line_empty_;
    if (nothing && !before.ends_with('.')) {  // nearly always
      blank_ = false;
      indent_ = 0;
      return 0;
    }
    return begin_after_end(before, first, word);
  }

 private:
  enum class End : std::uint8_t { kNone, kPoint, kStop, kFullStop };

  void between_other(CharClass cls);
  std::uint8_t begin_after_end(std::string_view before, CharClass first, std::string_view word);
  void end_here(End end);
  bool indented() const { return line_empty_ && indent_ >= 2; }
  bool begins_sentence(std::string_view before, CharClass first, std::string_view word) const;

  End end_ = End::kNone;
  bool blank_ = false;       // a blank was seen since the stop, if there was one
  bool line_empty_ = false;  // since the last line break only blanks were seen
  unsigned indent_ = 0;      // blanks since the line break
  bool paragraph_ = true;
};

}  // namespace dateline

// From a token's written form to its index term; the second half of the text
// analyser, the same for the indexer, the query parser and the highlighter.
//
// One TermMaker may be used by one thread at a time; make one a thread. Making
// terms is not cheap (folding, stemming): callers keep a cache by form.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace dateline {

// Bumped whenever any text may give other tokens or terms than before: stored
// in the archive, which says so when the programs' analysis is newer.
inline constexpr int kAnalyserVersion = 2;

// Longer terms are cut and end in a hash, so that they still are found
// (Xapian's limit is 245 bytes; a prefix of up to 8 goes in front).
inline constexpr std::size_t kMaxTermBytes = 200;

// In front of the folded letters of an acronym that spells an ordinary word.
inline constexpr std::string_view kAcronymTermPrefix = "XA";

class TermMaker {
 public:
  TermMaker();
  ~TermMaker();
  TermMaker(TermMaker&&) noexcept;
  TermMaker& operator=(TermMaker&&) noexcept;

  // The index term of a token. `form` is the token's text as written, `flags`
  // its token flags, `language` an ISO 639-1 code in lower case ("" is English).
  // In this order:
  // - An acronym (kAcronym) loses possessive and points. When its letters spell
  //   an ordinary word of the language (US, WHO, AIDS, IT) it is a term of its
  //   own, "XA" + the folded letters, and else the term that its letters give as
  //   a word (NATO, N.A.T.O., Nato and nato are one term).
  // - Numbers lose separators of thousands (1,000 is 1000) and get a decimal point.
  // - A possessive 's goes; so do l', d', qu', dell' and the like in French,
  //   Italian and Catalan, and apostrophes inside (O'Brien is obrien).
  // - Case and diacritics are folded (fold.h), and words without digits get their
  //   Snowball stem when the language has a stemmer (languages.h). Spanish -ion
  //   and Portuguese -cao, -coes are stemmed as -ión, -ção, -ções, so that folding
  //   does not keep the stemmer from seeing its endings.
  // Never empty unless `form` is.
  std::string term(std::string_view form, std::uint8_t flags, std::string_view language);

  // The folded form without stemming: what prefix queries compare (negotiat*)
  // and what names are compared by ("Président" -> "president"). Possessives,
  // inner apostrophes, an acronym's points and separators of thousands are gone,
  // as in term().
  std::string folded(std::string_view form);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// The exact form that the operator =word compares: the form as written, in NFC,
// with plain apostrophes and without a possessive 's or an acronym's points.
std::string exact_form(std::string_view form);

// Whether an exact form of a text is what =word asks for: equal; or equal with
// case ignored when `asked` has no capital letter.
bool exact_match(std::string_view asked, std::string_view exact);

// Whole names, compared by words: "Al-Qaeda" -> "al qaeda", "Président  Macron"
// -> "president macron". Runs of scripts without blanks stay whole: "习近平".
// Used for facet values in queries. Never empty unless `name` holds no token.
std::string folded_name(std::string_view name);

}  // namespace dateline

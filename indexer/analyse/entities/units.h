// The tagger's own split of raw text: words, numbers and punctuation marks with
// byte offsets and sentence starts. Names need what the search tokens throw away
// (points of initials, commas, quotes, hyphens), so this is a split of its own.
//
// Pure functions and plain values; any thread. Never fails: bytes that are not
// UTF-8 become marks of their own. Linear in the text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

enum UnitFlag : std::uint16_t {
  kUnitSentenceStart = 1,
  kUnitParagraphStart = 2,
  kUnitSpaceBefore = 4,   // white space stands before it
  kUnitWord = 8,          // holds a letter
  kUnitNumber = 16,       // holds a digit and no letter
  kUnitCapital = 32,      // its first letter is upper case
  kUnitHasUpper = 64,     // an upper-case letter stands somewhere in it
  kUnitAllUpper = 128,    // two letters or more, all upper case
  kUnitPoint = 256,       // ends in a point that belongs to it (U.S., Mr., J.)
  kUnitCapsText = 512,    // stands in a sentence written in capitals throughout
  kUnitTitleText = 1024,  // stands in a sentence whose longer words are all capitalised
  kUnitRest = 2048,     // the rest of a word that a scan has broken ("Bos ton"); see broken_words.h
  kUnitMisread = 4096,  // a scan has misread a letter of it; see misread_words.h
  kUnitHasDigit = 8192,  // a word that holds a digit, or a number
};

struct Unit {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t folded = 0;  // hash of the form without case and diacritics
  std::uint32_t exact = 0;   // hash of the form as written, without an acronym's points
  std::uint16_t flags = 0;
  char mark = 0;  // the character of an ASCII punctuation mark, else 0

  bool is(UnitFlag flag) const { return (flags & flag) != 0; }
  // Has a capital, or is the rest of a word with one.
  bool is_open() const { return is(kUnitHasUpper) || is(kUnitRest); }
};

// Clears `units` and fills it with the units of `text`.
void split_units(std::string_view text, std::vector<Unit>& units);

// The form that Unit::folded is a hash of ("São" -> "sao", "U.S." -> "u.s.").
std::string fold_unit(std::string_view form);
std::uint32_t hash_folded(std::string_view folded);
std::uint32_t hash_exact(std::string_view form);

}  // namespace dateline

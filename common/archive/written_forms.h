// How the terms of a segment are written: the list of forms of each term, most
// frequent first (variant 0, 1, ...).
//
// Stored in the order of the dictionary, a list a term, all numbers bytes:
//
//   list  0: one form, the term itself; 64 + head, rest: one form; 1 to 62: so many forms
//         follow; 63: varint, so many
//   form  head = (shape * 4 + dropped) * 16 + further, then the further bytes
//
// The form is the term (shape 0), or the term with its first letter (1) or all its letters
// (2) of a to z as capitals, without its last `dropped` bytes, and `further` bytes after it.
// Where `dropped` is 3 a varint of what is more follows the head, then so where `further` is
// 15. `form.index` says where the list of every 16th term begins
// (common/format/grouped_bytes.h). Const methods may be called from any thread. Errors:
// kDamaged.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/format/grouped_bytes.h"
#include "common/format/section_file.h"
#include "common/format/term_dictionary.h"

namespace dateline {

class WrittenForms {
 public:
  WrittenForms() = default;
  // `terms`: how many the dictionary has.
  WrittenForms(const SectionFile& file, std::size_t terms) : lists_(file, "form", terms) {}

  // The forms of the term `term`, whose place in the dictionary is `index`.
  std::vector<std::string> of(std::size_t index, std::string_view term) const;
  // Calls fn(index, variant, form) for the forms that begin with an ASCII letter or digit
  // among `firsts` (small letters stand for both) or with no ASCII character at all. Reads
  // the lists of all terms: milliseconds for a large segment.
  void scan(const TermDictionary& terms, std::string_view firsts,
            const std::function<void(std::size_t, std::uint32_t, std::string_view)>& fn) const;

 private:
  GroupedBytes lists_;
};

// The sections of WrittenForms: add() once for each term of the dictionary, in
// its order.
class WrittenFormsWriter {
 public:
  void add(std::string_view term, const std::vector<std::string_view>& forms);
  void write(SectionWriter& file) const { lists_.write(file, "form"); }

 private:
  GroupedBytesWriter lists_;
};

}  // namespace dateline

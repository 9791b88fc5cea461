// How the terms of a segment are written: the list of forms of each term, most
// frequent first (variant 0, 1, ...).
//
// Stored in the order of the dictionary, a list a term: varint number of forms,
// then for each twice the number of bytes that it shares with the beginning of its
// term, plus 1 when the term is to be taken with a capital (A to Z) as its first
// letter; the number of further bytes; and these. 0 forms: only ever written as the
// term itself.
// `form.index` says where the list of every 16th term begins. Const methods may be
// called from any thread. Errors: kDamaged.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/format/section_file.h"
#include "common/format/term_dictionary.h"

namespace dateline {

class WrittenForms {
 public:
  WrittenForms() = default;
  // `terms`: how many the dictionary has.
  WrittenForms(const SectionFile& file, std::size_t terms);

  // The forms of the term `term`, whose place in the dictionary is `index`.
  std::vector<std::string> of(std::size_t index, std::string_view term) const;
  // Calls fn(index, variant, form) for every form. Reads them all.
  void scan(const TermDictionary& terms,
            const std::function<void(std::size_t, std::uint32_t, std::string_view)>& fn) const;

 private:
  std::span<const std::uint32_t> starts_;
  std::string_view bytes_;
};

// The sections of WrittenForms: add() once for each term of the dictionary, in
// its order.
class WrittenFormsWriter {
 public:
  void add(std::string_view term, const std::vector<std::string_view>& forms);
  void write(SectionWriter& file) const;

 private:
  std::vector<std::uint32_t> starts_;
  std::string bytes_;
  std::size_t terms_ = 0;
};

}  // namespace dateline

// A sorted list of strings, front-coded in groups of 16: string -> index and
// index -> string, both without unpacking more than a group (common/format/front_coding.h).
//
// Const methods may be called from any thread. Errors: kDamaged.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/format/section_file.h"

namespace dateline {

class TermDictionary {
 public:
  TermDictionary() = default;
  // The sections `name`.bytes and `name`.index of `file`, holding `count` terms.
  TermDictionary(const SectionFile& file, const std::string& name, std::size_t count);

  std::size_t size() const { return count_; }
  std::optional<std::size_t> find(std::string_view term) const;
  std::string term(std::size_t index) const;
  // Calls fn(index, term) for the terms from the first >= `from` on, in order,
  // until it returns false.
  void scan(std::string_view from, const std::function<bool(std::size_t, std::string_view)>& fn) const;

 private:
  std::string_view group(std::size_t index) const;
  std::size_t group_of(std::string_view term) const;

  VerifiedBytes bytes_;
  Verified<std::uint32_t> starts_;
  std::size_t count_ = 0;
};

// Writes the sections of a TermDictionary; `terms` sorted bytewise and distinct.
void write_term_dictionary(SectionWriter& file, const std::string& name,
                           const std::vector<std::string_view>& terms);

}  // namespace dateline

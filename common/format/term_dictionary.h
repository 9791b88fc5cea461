// A list of strings (common/format/string_list.h) that is sorted: string -> index too,
// without unpacking more than a group.
//
// Const methods may be called from any thread. Errors: kDamaged.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/format/string_list.h"

namespace dateline {

class TermDictionary {
 public:
  TermDictionary() = default;
  // The sections `name`.bytes and `name`.index of `file`, holding `count` terms.
  TermDictionary(const SectionFile& file, const std::string& name, std::size_t count);

  std::size_t size() const { return terms_.size(); }
  std::optional<std::size_t> find(std::string_view term) const;
  std::string term(std::size_t index) const;
  // Calls fn(index, term) for the terms from the first >= `from` on, in order,
  // until it returns false.
  void scan(std::string_view from,
            const std::function<bool(std::size_t, std::string_view)>& fn) const;

 private:
  std::size_t group_of(std::string_view term) const;

  StringList terms_;
};

// Writes the sections of a TermDictionary; `terms` sorted bytewise and distinct.
void write_term_dictionary(SectionWriter& file, const std::string& name,
                           const std::vector<std::string_view>& terms);

}  // namespace dateline

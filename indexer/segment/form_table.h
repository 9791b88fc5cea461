// Numbers for the written forms and terms of a segment that is being built.
//
// A form is what a token looks like (common/text/term_maker.h exact_form) and
// the term that it gives; the table hands out one number for each. Shared by
// the analysing threads: intern() and memory_bytes() may be called from any.
#pragma once

#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace dateline {

using FormId = std::uint32_t;
using TermId = std::uint32_t;

class FormTable {
 public:
  struct Form {
    std::string exact;  // the written form
    TermId term = 0;
  };

  FormId intern(std::string_view exact, std::string_view term);

  // Not to be called while others intern.
  std::size_t form_count() const { return forms_.size(); }
  std::size_t term_count() const { return terms_.size(); }
  const Form& form(FormId id) const { return forms_[id]; }
  const std::string& term(TermId id) const { return terms_[id]; }
  std::size_t memory_bytes() const;

 private:
  TermId intern_term(std::string_view term);

  mutable std::mutex mutex_;
  std::deque<Form> forms_;
  std::deque<std::string> terms_;
  std::unordered_map<std::string_view, TermId> term_ids_;
  std::unordered_map<std::string, FormId> form_ids_;  // term, NUL, exact form
  std::size_t bytes_ = 0;
};

}  // namespace dateline

// The index terms that the spellings of a word with ~ may have, in an archive's languages.
//
// One object for one thread; asks no archive, and is made once for all its segments: some
// thousand terms are made, far fewer than the words of an archive.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/term_maker.h"

namespace dateline {

class NearTerms {
 public:
  // `folded`: TermMaker::folded. `languages`: of the archive's articles.
  NearTerms(std::string_view folded, const std::vector<std::string>& languages);

  // Terms of the text; each may have other forms besides.
  const std::set<std::string>& terms() const { return terms_; }
  // Whether a written form is one of the spellings.
  bool takes(std::string_view form) { return spellings_.contains(maker_.folded(form)); }

 private:
  void add_elided(const std::string& spelling, const std::string& language);

  std::set<std::string> spellings_;
  std::set<std::string> terms_;
  TermMaker maker_;
};

}  // namespace dateline

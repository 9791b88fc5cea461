#include "searcher/match/near_terms.h"

#include <algorithm>

#include "common/text/apostrophe.h"
#include "searcher/match/near_spellings.h"

namespace dateline {

NearTerms::NearTerms(std::string_view folded, const std::vector<std::string>& languages)
    : spellings_(fuzzy_spellings(folded)) {
  for (const std::string& spelling : spellings_) {
    terms_.insert(std::string(kAcronymTermPrefix) + spelling);
    for (const std::string& language : languages) {
      terms_.insert(maker_.term(spelling, 0, language));
      add_elided(spelling, language);
    }
  }
}

// "daccord" is what d'accord folds to, whose term is that of accord in French.
void NearTerms::add_elided(const std::string& spelling, const std::string& language) {
  constexpr std::size_t kLongest = 6;  // lorsqu, puisqu
  for (std::size_t i = 1; i <= std::min(kLongest, spelling.size() - 1); ++i) {
    std::string form = spelling;
    form.insert(i, 1, '\'');
    if (elision_bytes(form, language) > 0) terms_.insert(maker_.term(form, 0, language));
  }
}

}  // namespace dateline

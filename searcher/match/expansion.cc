#include "searcher/match/expansion.h"

#include <algorithm>

#include "common/article/articles_text.h"
#include "common/base/ascii.h"
#include "common/text/term_maker.h"

namespace dateline {
namespace {

// The most frequent form that the choice takes, or another one of the same term beside it:
// several take forms of one term, each in other articles.
std::size_t first_taken(const std::vector<RankChoice>& choices, std::size_t at) {
  const TermRank rank = choices[at].rank;
  while (at > 0 && choices[at - 1].rank == rank) --at;
  std::size_t first = ~std::size_t{0};
  for (; at < choices.size() && choices[at].rank == rank; ++at) {
    const std::vector<bool>& variants = choices[at].variants;
    const auto taken = std::ranges::find(variants, true) - variants.begin();
    first = std::min(first, static_cast<std::size_t>(taken));
  }
  return first;
}

}  // namespace

void WordExpansion::add(const Segment& segment, const std::vector<RankChoice>& choices) {
  latest_tokens_ = &segment.tokens();
  latest_.clear();
  for (const RankChoice& choice : choices) {
    latest_.push_back(&words_[latest_tokens_->term(choice.rank)]);
  }
}

void WordExpansion::count(const std::vector<RankChoice>& choices,
                          const std::vector<std::uint64_t>& live) {
  for (std::size_t i = 0; i < latest_.size(); ++i) {
    Word& word = *latest_[i];
    word.articles += live[i];
    if (live[i] <= word.most) continue;
    word.most = live[i];
    word.tokens = latest_tokens_;
    word.rank = choices[i].rank;
    word.variant = first_taken(choices, i);
  }
}

// A term is a stem, or has a sign of the index in front.
std::string WordExpansion::shown(const std::string& term, const Word& word) const {
  TermMaker maker;
  const std::vector<std::string> forms = word.tokens->forms(word.rank);
  if (word.variant >= forms.size()) return term;
  const auto is_asked = [&](const std::string& form) { return maker.folded(form) == asked_; };
  const std::string folded =
      std::ranges::any_of(forms, is_asked) ? asked_ : maker.folded(forms[word.variant]);
  return term.starts_with(kAcronymTermPrefix) ? ascii_upper(folded) : folded;
}

std::string WordExpansion::text() const {
  constexpr std::size_t kShown = 8;
  std::vector<const std::pair<const std::string, Word>*> had;
  for (const auto& each : words_) {
    if (each.second.articles > 0) had.push_back(&each);
  }
  std::string text = std::to_string(had.size()) + (had.size() == 1 ? " word" : " words");
  std::ranges::stable_sort(had, std::ranges::greater(),
                           [](const auto* each) { return each->second.articles; });
  for (std::size_t i = 0; i < had.size(); ++i) {
    text += i == 0 ? ": " : ", ";
    if (i == kShown) return text + "...";
    const auto& [term, word] = *had[i];
    text += shown(term, word) + " (" +
            (i == 0 ? articles_text(word.articles) : std::to_string(word.articles)) + ")";
  }
  return text;
}

}  // namespace dateline

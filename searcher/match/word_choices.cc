#include "searcher/match/word_choices.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

#include "common/text/char_class.h"
#include "common/text/fold.h"
#include "common/text/term_maker.h"
#include "common/text/term_weights.h"
#include "common/text/utf8.h"

namespace dateline {
namespace {

std::string_view without_title_prefix(const QueryNode& node, std::string_view term) {
  if (node.field == Field::kTitle) term.remove_prefix(field_info(Field::kTitle).word_prefix.size());
  return term;
}

// The variants of a term for which `takes(form)` holds; empty when all do.
template <typename Fn>
std::optional<RankChoice> choose_forms(const Tokens& tokens, TermRank rank, Fn&& takes) {
  RankChoice choice{rank, {}, {}};
  for (const std::string& form : tokens.forms(rank)) choice.variants.push_back(takes(form));
  const auto taken = std::count(choice.variants.begin(), choice.variants.end(), true);
  if (taken == 0) return std::nullopt;
  if (static_cast<std::size_t>(taken) == choice.variants.size()) choice.variants.clear();
  return choice;
}

// Whether all articles of the segment are of languages that the node's term number `term` is
// taken in.
bool is_in_all(const QueryNode& node, std::size_t term, const Segment& segment) {
  return std::ranges::all_of(segment.entry().languages, [&](const auto& counted) {
    return takes_language(node, term, counted.first);
  });
}

// The articles of the languages that the node's term number `term` is taken in. Those without a
// language have no value of it: they are what the other languages leave.
ArticleSet articles_of(const QueryNode& node, std::size_t term, const Segment& segment) {
  const bool nameless = takes_language(node, term, "");
  const auto all = ArticleSet::range(0, static_cast<ArticleNumber>(segment.size()));
  ArticleSet articles = nameless ? all : ArticleSet();
  for (const auto& [language, count] : segment.entry().languages) {
    if (language.empty() || takes_language(node, term, language) == nameless) continue;
    const ArticleSet of_language =
        LeafPostings::of(segment.postings(), value_term(Field::kLanguage, language))
            .articles_in(all, segment.size());
    articles = nameless ? articles.without(of_language) : articles.united(of_language);
  }
  return articles;
}

// Whether written forms begin with a folded prefix. Folding is dear, and mostly the first
// letters tell. One object for one thread.
class BeginsWith {
 public:
  explicit BeginsWith(std::string_view prefix) : prefix_(prefix) {}

  bool operator()(std::string_view form) {
    const bool plain = static_cast<unsigned char>(prefix_.front()) < 128;
    const std::optional<bool> told = plain ? told_by_letters(form) : told_by_first(form);
    return told ? *told : maker_.folded(form).starts_with(prefix_);
  }

 private:
  // ASCII letters fold to themselves, whatever follows them; other characters may be
  // taken out of a word (an apostrophe) or be written otherwise (a letter with an accent).
  std::optional<bool> told_by_letters(std::string_view form) {
    for (std::size_t i = 0; i < prefix_.size(); ++i) {
      if (i == form.size()) return false;
      const char lower = static_cast<char>(form[i] | 0x20);
      if (lower < 'a' || lower > 'z') {
        if (i > 0 || may_begin(form)) return std::nullopt;
        return false;
      }
      if (lower != prefix_[i]) return false;
    }
    return true;
  }

  // Whether a form can begin like an ASCII prefix by what its first character folds to:
  // most other scripts cannot.
  bool may_begin(std::string_view form) {
    const std::string& folded = folded_first(form);
    return folded.empty() || folded.front() == prefix_.front();
  }

  // Of a prefix in another script, by what the form's first character folds to by itself, where
  // the next one leaves it as it is.
  std::optional<bool> told_by_first(std::string_view form) {
    const std::size_t next = decode_utf8(form, 0).bytes;
    if (next < form.size() && !stands_alone(decode_utf8(form, next).code)) return std::nullopt;
    const std::string& folded = folded_first(form);
    if (folded.empty()) return std::nullopt;
    if (folded.size() >= prefix_.size()) return folded.starts_with(prefix_);
    if (!prefix_.starts_with(folded)) return false;
    return std::nullopt;
  }

  // Whether the character can never be composed with the one before it, as marks are, Hangul
  // vowels, and what these are when they are written in half width.
  static bool stands_alone(char32_t code) {
    return begins_token(classify(code)) &&
           u_getIntPropertyValue(static_cast<UChar32>(code), UCHAR_NFKC_QUICK_CHECK) == UNORM_YES;
  }

  const std::string& folded_first(std::string_view form) {
    const DecodedCharacter first = decode_utf8(form, 0);
    const auto [known, fresh] = folded_firsts_.try_emplace(first.code);
    if (fresh) known->second = fold_text(form.substr(0, first.bytes));
    return known->second;
  }

  std::string_view prefix_;
  TermMaker maker_;
  std::unordered_map<char32_t, std::string> folded_firsts_;
};

// What is chosen of each of the ranks, in their order.
template <typename Fn>
std::vector<RankChoice> choose_of(const std::set<TermRank>& ranks, const Tokens& tokens,
                                  Fn&& takes) {
  std::vector<RankChoice> choices;
  for (const TermRank rank : ranks) {
    auto choice = choose_forms(tokens, rank, takes);
    if (choice) choices.push_back(std::move(*choice));
  }
  return choices;
}

std::vector<RankChoice> prefix_choices(std::string_view prefix, const Tokens& tokens) {
  BeginsWith begins(prefix);
  std::set<TermRank> ranks;
  tokens.scan_forms(prefix.substr(0, 1), [&](TermRank rank, std::uint32_t, std::string_view form) {
    if (begins(form)) ranks.insert(rank);
  });
  return choose_of(ranks, tokens, begins);
}

std::vector<RankChoice> near_choices(NearTerms& near, const Tokens& tokens) {
  std::set<TermRank> ranks;
  for (const std::string& term : near.terms()) {
    if (const auto rank = tokens.rank_of(term)) ranks.insert(*rank);
  }
  return choose_of(ranks, tokens, [&](const std::string& form) { return near.takes(form); });
}

// Counts how often articles have what choices take, token by token: every article is read once,
// whatever the number of choices.
class TokenCounter {
 public:
  TokenCounter(const Segment& segment, bool title)
      : segment_(segment), tokens_(segment.tokens()), title_(title) {}

  // The articles that may have what the choice takes, which is to outlive this.
  void add(const RankChoice& choice, const std::vector<Posting>& candidates) {
    choices_.push_back(&choice);
    // Most articles of a frequent term have none of its rare forms.
    const bool rare = !choice.variants.empty() && !choice.variants.front();
    for (const Posting& candidate : candidates) {
      if (!choice.is_in(candidate.article)) continue;
      if (rare && !tokens_.has_variant(candidate.article, choice.variants)) continue;
      candidates_.push_back(candidate.article);
    }
  }

  std::vector<Posting> count(const Deadline& deadline) {
    std::sort(candidates_.begin(), candidates_.end());
    candidates_.erase(std::unique(candidates_.begin(), candidates_.end()), candidates_.end());
    if (candidates_.empty()) return {};
    std::sort(choices_.begin(), choices_.end(),
              [](const RankChoice* a, const RankChoice* b) { return a->rank < b->rank; });
    live_.assign(choices_.size(), {});
    is_chosen_.assign(tokens_.term_count(), false);
    for (const RankChoice* choice : choices_) is_chosen_[choice->rank] = true;
    std::vector<Posting> postings;
    for (const ArticleNumber article : candidates_) {
      deadline.check();
      if (const std::uint32_t frequency = frequency_in(article); frequency > 0) {
        postings.push_back({article, frequency});
      }
    }
    return postings;
  }

  // After count(): calls fn(choice, live articles) for the first choice of each rank.
  template <typename Fn>
  void each_rank(const Fn& fn) const {
    for (std::size_t i = 0; i < live_.size(); ++i) {
      if (live_[i].articles > 0) fn(*choices_[i], live_[i].articles);
    }
  }

 private:
  struct Live {
    std::uint64_t articles = 0;
    std::optional<ArticleNumber> last;  // that was counted
  };

  std::uint32_t frequency_in(ArticleNumber article) {
    tokens_.read(article, ranks_);
    tokens_.read_marks(article, marks_);
    tokens_.read_variants(article, ranks_.size(), variants_);
    const std::size_t end =
        title_ ? std::min<std::size_t>(marks_.title_tokens, ranks_.size()) : ranks_.size();
    const bool deleted = segment_.deletions().contains(article);
    std::uint32_t frequency = 0;
    for (std::size_t i = 0; i < end; ++i) {
      if (!is_chosen_[ranks_[i]]) continue;
      const std::size_t first = first_choice_of(ranks_[i]);
      if (!takes(article, i, first)) continue;
      if (!deleted && live_[first].last != article) {
        live_[first].last = article;
        ++live_[first].articles;
      }
      frequency += !title_ && i < marks_.title_tokens ? kTitleWeight : 1;
    }
    return frequency;
  }

  std::size_t first_choice_of(TermRank rank) const {
    const auto at = std::lower_bound(
        choices_.begin(), choices_.end(), rank,
        [](const RankChoice* choice, TermRank wanted) { return choice->rank < wanted; });
    return static_cast<std::size_t>(at - choices_.begin());
  }

  // Whether one of the choices from `at` on, of one rank, takes the token.
  bool takes(ArticleNumber article, std::size_t token, std::size_t at) const {
    for (; at < choices_.size() && choices_[at]->rank == ranks_[token]; ++at) {
      if (choices_[at]->is_in(article) && choices_[at]->takes(variants_[token])) return true;
    }
    return false;
  }

  const Segment& segment_;
  const Tokens& tokens_;
  bool title_;
  std::vector<const RankChoice*> choices_;
  std::vector<ArticleNumber> candidates_;
  std::vector<Live> live_;       // by choice; all of a rank count for its first
  std::vector<bool> is_chosen_;  // by rank
  // Of the article that is read.
  std::vector<TermRank> ranks_;
  std::vector<std::uint32_t> variants_;
  Marks marks_;
};

// One list of all, frequencies added up.
std::vector<Posting> united(const std::vector<std::vector<Posting>>& lists) {
  std::vector<Posting> all;
  for (const auto& list : lists) all.insert(all.end(), list.begin(), list.end());
  std::sort(all.begin(), all.end(),
            [](const Posting& a, const Posting& b) { return a.article < b.article; });
  std::vector<Posting> sum;
  for (const Posting& posting : all) {
    if (!sum.empty() && sum.back().article == posting.article) {
      sum.back().frequency += posting.frequency;
    } else {
      sum.push_back(posting);
    }
  }
  return sum;
}

std::uint64_t live_of(const std::vector<Posting>& list, const Deletions& deletions) {
  if (deletions.empty()) return list.size();
  return static_cast<std::uint64_t>(std::ranges::count_if(
      list, [&](const Posting& posting) { return !deletions.contains(posting.article); }));
}

// Of the node's own terms.
std::vector<RankChoice> own_choices(const QueryNode& node, const Segment& segment) {
  const Tokens& tokens = segment.tokens();
  std::vector<RankChoice> choices;
  for (std::size_t i = 0; i < node.terms.size(); ++i) {
    const auto rank = tokens.rank_of(without_title_prefix(node, node.terms[i]));
    if (!rank) continue;
    std::optional<RankChoice> choice = RankChoice{*rank, {}, {}};
    if (node.kind == NodeKind::kExact) {
      choice = choose_forms(tokens, *rank,
                            [&](const std::string& form) { return exact_match(node.text, form); });
    }
    if (!choice) continue;
    if (!is_in_all(node, i, segment)) {
      choice->articles = std::make_shared<const ArticleSet>(articles_of(node, i, segment));
      if (choice->articles->empty()) continue;
    }
    choices.push_back(std::move(*choice));
  }
  return choices;
}

std::vector<RankChoice> by_rank(std::vector<RankChoice> choices) {
  std::stable_sort(choices.begin(), choices.end(),
                   [](const RankChoice& a, const RankChoice& b) { return a.rank < b.rank; });
  return choices;
}

// What both take; `own` choices are of whole terms, `near` ones of all articles.
std::vector<RankChoice> united_choices(std::vector<RankChoice> own, std::vector<RankChoice> near) {
  for (RankChoice& mine : own) {
    const auto same = std::ranges::find(near, mine.rank, &RankChoice::rank);
    if (same == near.end() || same->takes_all()) continue;
    if (mine.takes_all()) {
      near.erase(same);
    } else {
      // In its articles, the forms that are not taken everywhere.
      mine.variants = same->variants;
      mine.variants.flip();
    }
  }
  // Of a term that is taken whole in all articles nothing more can be.
  std::erase_if(own, [&](const RankChoice& mine) {
    return std::ranges::any_of(near, [&](const RankChoice& other) {
      return other.rank == mine.rank && other.takes_all();
    });
  });
  near.insert(near.end(), std::make_move_iterator(own.begin()), std::make_move_iterator(own.end()));
  return near;
}

}  // namespace

std::vector<RankChoice> word_choices(const QueryNode& node, const Segment& segment) {
  if (node.kind == NodeKind::kPrefix) return prefix_choices(node.text, segment.tokens());
  return by_rank(own_choices(node, segment));
}

std::vector<RankChoice> fuzzy_choices(const QueryNode& node, NearTerms& near,
                                      const Segment& segment) {
  return by_rank(united_choices(own_choices(node, segment), near_choices(near, segment.tokens())));
}

LeafPostings postings_of(const std::vector<RankChoice>& choices, bool title, const Segment& segment,
                         const Deadline& deadline, std::vector<std::uint64_t>* live) {
  if (live) live->assign(choices.size(), 0);
  auto term_of = [&](const RankChoice& choice) {
    const std::string prefix(title ? field_info(Field::kTitle).word_prefix : std::string_view());
    return prefix + segment.tokens().term(choice.rank);
  };
  const Tokens& tokens = segment.tokens();
  if (choices.size() == 1 && choices.front().takes_all() &&
      !tokens.only_article(choices.front().rank)) {
    const TermRank rank = choices.front().rank;
    if (title) {
      LeafPostings postings = LeafPostings::of(segment.postings(), term_of(choices.front()));
      if (live) live->front() = postings.size() - segment.deletions().with_title_term(rank);
      return postings;
    }
    if (live) live->front() = tokens.articles_with(rank) - segment.deletions().with_term(rank);
    if (const auto blocks = segment.postings().blocks_of_rank(rank)) return LeafPostings(*blocks);
    return LeafPostings(segment.postings().read_from_xapian(tokens.term(rank)));
  }
  const auto live_with = [&](const RankChoice& choice) -> std::uint64_t& {
    return (*live)[static_cast<std::size_t>(&choice - choices.data())];
  };
  std::vector<std::vector<Posting>> lists;
  TokenCounter counter(segment, title);
  for (const RankChoice& choice : choices) {
    deadline.check();
    if (const std::optional<ArticleNumber> only = tokens.only_article(choice.rank)) {
      counter.add(choice, {{*only, 0}});
      continue;
    }
    std::vector<Posting> list = segment.postings().read(term_of(choice));
    if (!choice.variants.empty()) {
      counter.add(choice, list);
      continue;
    }
    if (choice.articles) {
      std::erase_if(list, [&](const Posting& posting) {
        return !choice.articles->contains(posting.article);
      });
    }
    if (live) live_with(choice) = live_of(list, segment.deletions());
    lists.push_back(std::move(list));
  }
  lists.push_back(counter.count(deadline));
  if (live) {
    counter.each_rank(
        [&](const RankChoice& choice, std::uint64_t articles) { live_with(choice) = articles; });
  }
  return LeafPostings(united(std::move(lists)));
}

}  // namespace dateline

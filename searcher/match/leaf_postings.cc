#include "searcher/match/leaf_postings.h"

#include <algorithm>

namespace dateline {
namespace {

// A leaf of more than one article in so many gives bits, fewer a list.
constexpr std::size_t kBitsFromOneIn = 64;

// Keeps of `candidates` those that are in `list`, both ascending.
std::vector<ArticleNumber> intersect(const std::vector<ArticleNumber>& candidates,
                                     const std::vector<Posting>& list) {
  std::vector<ArticleNumber> both;
  auto at = list.begin();
  for (const ArticleNumber article : candidates) {
    at = std::lower_bound(at, list.end(), article, [](const Posting& posting, ArticleNumber a) {
      return posting.article < a;
    });
    if (at == list.end()) break;
    if (at->article == article) both.push_back(article);
  }
  return both;
}

enum class Places { kNeeded, kNotNeeded };

// Walks ascending articles through a block list, unpacking only blocks that can hold one
// of them; calls found(index of the article, block, place in the block). Where no places
// are needed (they are then 0), blocks that are bits are not unpacked either.
template <Places kPlaces, typename Fn>
void walk(const BlockList& blocks, const std::vector<ArticleNumber>& articles, const Fn& found) {
  std::uint32_t unpacked[kBlockPostings];
  std::uint32_t block = 0;
  std::uint32_t loaded = ~0U;
  std::uint32_t count = 0;
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < articles.size(); ++i) {
    const ArticleNumber article = articles[i];
    if (block == blocks.block_count() || blocks.head(block).last_article < article) {
      block = blocks.find_block(article, block);
      if (block == blocks.block_count()) return;
    }
    if (loaded != block) {
      if constexpr (kPlaces == Places::kNotNeeded) {
        if (const auto has = blocks.has(block, article)) {
          if (*has) found(i, block, 0U);
          continue;
        }
      }
      count = blocks.read_articles(block, unpacked);
      loaded = block;
      at = 0;
    }
    while (at < count && unpacked[at] < article) ++at;
    if (at < count && unpacked[at] == article) found(i, block, at);
  }
}

}  // namespace

LeafPostings LeafPostings::of(const Postings& postings, std::string_view term) {
  if (const auto blocks = postings.blocks(term)) return LeafPostings(*blocks);
  return LeafPostings(postings.read(term));
}

void LeafPostings::mark(std::vector<std::uint64_t>& words, ArticleNumber begin,
                        ArticleNumber end) const {
  const std::size_t first_word = begin / 64;
  auto set = [&](ArticleNumber article) {
    words[article / 64 - first_word] |= std::uint64_t{1} << (article % 64);
  };
  if (!blocks_) {
    for (const Posting& posting : list_) {
      if (posting.article >= begin && posting.article < end) set(posting.article);
    }
    return;
  }
  for (std::uint32_t block = blocks_->find_block(begin); block < blocks_->block_count(); ++block) {
    const bool whole =
        blocks_->article_before(block) + 1 >= begin && blocks_->head(block).last_article < end;
    if (whole) {
      blocks_->mark(block, words.data(), first_word);
      continue;
    }
    std::uint32_t articles[kBlockPostings];
    const std::uint32_t count = blocks_->read_articles(block, articles);
    for (std::uint32_t i = 0; i < count; ++i) {
      if (articles[i] >= end) return;
      if (articles[i] >= begin) set(articles[i]);
    }
  }
}

ArticleSet LeafPostings::articles_in(const ArticleSet& scope, std::size_t segment_size) const {
  if (!scope.is_list() && !scope.is_range() && scope.count() * kLookUpCost < size()) {
    return articles_in(scope.listed(), segment_size);
  }
  if (scope.is_list()) {
    if (!blocks_) return ArticleSet::list(intersect(scope.articles(), list_));
    std::vector<ArticleNumber> both;
    walk<Places::kNotNeeded>(
        *blocks_, scope.articles(),
        [&](std::size_t i, std::uint32_t, std::uint32_t) { both.push_back(scope.articles()[i]); });
    return ArticleSet::list(std::move(both));
  }
  if (size() > segment_size / kBitsFromOneIn) {
    std::vector<std::uint64_t> words(words_between(scope.begin(), scope.end()));
    mark(words, scope.begin(), scope.end());
    ArticleSet set = ArticleSet::bits(std::move(words), scope.begin() / 64);
    return scope.is_range() ? set : set.within(scope);
  }
  std::vector<ArticleNumber> articles;
  auto keep = [&](ArticleNumber article) {
    if (scope.contains(article)) articles.push_back(article);
  };
  if (!blocks_) {
    for (const Posting& posting : list_) keep(posting.article);
  } else {
    std::uint32_t unpacked[kBlockPostings];
    for (std::uint32_t block = blocks_->find_block(scope.begin()); block < blocks_->block_count();
         ++block) {
      const std::uint32_t count = blocks_->read_articles(block, unpacked);
      if (unpacked[0] >= scope.end()) break;
      for (std::uint32_t i = 0; i < count; ++i) keep(unpacked[i]);
    }
  }
  return ArticleSet::list(std::move(articles));
}

void LeafPostings::frequencies(const std::vector<ArticleNumber>& articles,
                               std::vector<std::uint32_t>& frequencies) const {
  frequencies.assign(articles.size(), 0);
  if (!blocks_) {
    auto at = list_.begin();
    for (std::size_t i = 0; i < articles.size(); ++i) {
      at = std::lower_bound(at, list_.end(), articles[i],
                            [](const Posting& p, ArticleNumber a) { return p.article < a; });
      if (at != list_.end() && at->article == articles[i]) frequencies[i] = at->frequency;
    }
    return;
  }
  std::uint32_t unpacked[kBlockPostings];
  std::uint32_t loaded = ~0U;
  auto read = [&](std::size_t i, std::uint32_t block, std::uint32_t at) {
    if (loaded != block) {
      blocks_->read_frequencies(block, unpacked);
      loaded = block;
    }
    frequencies[i] = unpacked[at];
  };
  walk<Places::kNeeded>(*blocks_, articles, read);
}

void LeafPostings::Reader::load(std::uint32_t block) {
  count_ = leaf_->blocks_->read_articles(block, articles_);
  leaf_->blocks_->read_frequencies(block, frequencies_);
  loaded_ = block;
  at_ = 0;
}

}  // namespace dateline

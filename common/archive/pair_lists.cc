#include "common/archive/pair_lists.h"

#include <algorithm>
#include <cmath>

#include "common/base/error.h"
#include "common/format/gap_codes.h"

namespace dateline {
namespace {

constexpr std::uint32_t kMostWords = 384;
// So many tokens for each pair of the table: it stays at a hundredth of the text.
constexpr std::uint64_t kTokensPerPair = 32;

}  // namespace

std::uint32_t pair_words(std::uint64_t tokens, std::size_t terms) {
  const auto affordable =
      static_cast<std::uint64_t>(std::sqrt(static_cast<double>(tokens / kTokensPerPair)));
  return static_cast<std::uint32_t>(std::min<std::uint64_t>({kMostWords, affordable, terms}));
}

PairLists::PairLists(const SectionFile& file, std::size_t articles)
    : words_(file.array<std::uint32_t>("pair.words", 1).front()),
      starts_(file, "pair.starts"),
      bytes_(file.lazy_section("pair.articles")),
      articles_(articles) {
  const std::uint64_t pairs = std::uint64_t{words_} * words_;
  if (words_ > kMostWords || starts_.size() != pairs + 1 || starts_[pairs] != bytes_.size()) {
    file.damaged("its pairs of words are damaged");
  }
}

std::vector<ArticleNumber> PairLists::articles(TermRank first, TermRank second) const {
  const std::size_t pair = std::size_t{first} * words_ + second;
  const std::size_t begin = starts_[pair];
  const std::size_t end = starts_[pair + 1];
  const auto must = [](bool holds) {
    if (!holds) throw Error(ErrorCode::kDamaged, "a list of pairs of words is damaged");
  };
  must(begin <= end && end <= bytes_.size());
  std::vector<ArticleNumber> articles;
  const std::string_view packed = bytes_.part(begin, end);
  if (packed.empty()) return articles;
  const unsigned low_bits = static_cast<unsigned char>(packed.front());
  must(low_bits <= 31);
  articles.reserve(packed.size() * 2);
  BitReader reader(packed.substr(1));
  std::uint64_t next = 0;
  while (const auto gap = reader.rice(low_bits)) {
    next += *gap;
    must(next < articles_);
    articles.push_back(static_cast<ArticleNumber>(next++));
  }
  return articles;
}

}  // namespace dateline

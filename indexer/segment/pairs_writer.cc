#include "indexer/segment/pairs_writer.h"

#include <string>
#include <vector>

#include "common/archive/pair_lists.h"
#include "common/format/gap_codes.h"
#include "common/format/packed_array.h"

namespace dateline {
namespace {

// Finds the pairs of an article, each once.
class PairFinder {
 public:
  PairFinder(const Vocabulary& vocabulary, std::uint32_t words)
      : vocabulary_(vocabulary), words_(words), last_(std::size_t{words} * words) {}

  // Calls fn(pair, article). Articles must be given in ascending order, from 0 on.
  template <typename Fn>
  void find(ArticleNumber number, const ArticleParts& article, const Fn& fn) {
    TermRank before = words_;
    for (std::size_t i = 0; i < article.forms.size(); ++i) {
      const TermRank rank = vocabulary_.rank_of_form(article.forms[i]);
      if (i == article.marks.title_tokens) before = words_;
      if (before < words_ && rank < words_) {
        const std::size_t pair = std::size_t{before} * words_ + rank;
        if (last_[pair] != number + 1) {
          last_[pair] = number + 1;
          fn(pair, number);
        }
      }
      before = rank;
    }
  }

 private:
  const Vocabulary& vocabulary_;
  std::uint32_t words_;
  std::vector<ArticleNumber> last_;  // by pair: 1 + the article that had it last
};

template <typename Fn>
void for_each_pair(std::span<const ArticleParts> articles, const Vocabulary& vocabulary,
                   std::uint32_t words, const Fn& fn) {
  PairFinder finder(vocabulary, words);
  for (std::size_t i = 0; i < articles.size(); ++i) {
    finder.find(static_cast<ArticleNumber>(i), articles[i], fn);
  }
}

void append_list(std::string& bytes, std::span<const ArticleNumber> articles) {
  if (articles.empty()) return;
  const auto count = static_cast<double>(articles.size());
  const unsigned low_bits = rice_bits((articles.back() + 1 - count) / count);
  bytes.push_back(static_cast<char>(low_bits));
  BitWriter writer(bytes);
  ArticleNumber next = 0;
  for (const ArticleNumber article : articles) {
    writer.rice(article - next, low_bits);
    next = article + 1;
  }
  writer.finish();
}

}  // namespace

void write_pairs(SectionWriter& file, std::span<const ArticleParts> articles,
                 const Vocabulary& vocabulary) {
  std::uint64_t tokens = 0;
  for (const ArticleParts& article : articles) tokens += article.forms.size();
  const std::uint32_t words = pair_words(tokens, vocabulary.size());
  // Counted first, so that one array holds all lists without a gap.
  std::vector<std::uint32_t> ends(std::size_t{words} * words + 1);
  for_each_pair(articles, vocabulary, words,
                [&](std::size_t pair, ArticleNumber) { ++ends[pair]; });
  std::uint32_t total = 0;
  for (std::uint32_t& end : ends) {
    total += end;
    end = total - end;
  }
  std::vector<ArticleNumber> lists(total);
  for_each_pair(articles, vocabulary, words,
                [&](std::size_t pair, ArticleNumber article) { lists[ends[pair]++] = article; });

  std::vector<std::uint32_t> starts;
  std::string bytes;
  std::uint32_t at = 0;
  for (const std::uint32_t end : ends) {
    starts.push_back(static_cast<std::uint32_t>(bytes.size()));
    append_list(bytes, std::span(lists).subspan(at, end - at));
    at = end;
  }
  file.add_array("pair.words", std::vector<std::uint32_t>{words});
  write_packed_array(file, "pair.starts", starts);
  file.add("pair.articles", bytes);
}

}  // namespace dateline

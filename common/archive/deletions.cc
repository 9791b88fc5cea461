#include "common/archive/deletions.h"

#include <roaring/roaring.h>

#include <algorithm>
#include <bit>
#include <map>
#include <memory>
#include <new>
#include <utility>
#include <vector>

#include "common/base/error.h"

namespace dateline {
namespace {

constexpr std::string_view kKind = "DELE";

struct FreeBitmap {
  void operator()(roaring_bitmap_t* bitmap) const { roaring_bitmap_free(bitmap); }
};
using Bitmap = std::unique_ptr<roaring_bitmap_t, FreeBitmap>;

std::string serialised(const std::vector<ArticleNumber>& articles) {
  const Bitmap bitmap(roaring_bitmap_of_ptr(articles.size(), articles.data()));
  if (bitmap == nullptr) throw std::bad_alloc();
  roaring_bitmap_run_optimize(bitmap.get());
  std::string bytes(roaring_bitmap_portable_size_in_bytes(bitmap.get()), '\0');
  roaring_bitmap_portable_serialize(bitmap.get(), bytes.data());
  return bytes;
}

// Marks the numbers of a bitmap as they come: ascending, below `articles`. A forged one may have
// its parts in any order, and more numbers in one than it says.
struct Marking {
  std::vector<std::uint64_t> words;
  std::size_t articles = 0;
  std::size_t next = 0;  // the least number that may come

  // Called by a library in C: must not throw.
  bool mark(ArticleNumber article) noexcept {
    if (article < next || article >= articles) return false;
    words[article / 64] |= std::uint64_t{1} << (article % 64);
    next = std::size_t{article} + 1;
    return true;
  }
};

void make_distinct(std::vector<TermRank>& ranks) {
  std::sort(ranks.begin(), ranks.end());
  ranks.erase(std::unique(ranks.begin(), ranks.end()), ranks.end());
}

struct TermCounts {
  std::uint32_t texts = 0;
  std::uint32_t titles = 0;
};

// In how many of `articles` each term stands.
std::map<TermRank, TermCounts> count_terms(const std::vector<ArticleNumber>& articles,
                                           const Tokens& tokens) {
  std::map<TermRank, TermCounts> counts;
  std::vector<TermRank> text;
  Marks marks;
  for (const ArticleNumber article : articles) {
    tokens.read(article, text);
    tokens.read_marks(article, marks);
    std::vector<TermRank> title(
        text.begin(),
        text.begin() + std::min<std::ptrdiff_t>(marks.title_tokens, std::ssize(text)));
    make_distinct(text);
    make_distinct(title);
    for (const TermRank rank : text) ++counts[rank].texts;
    for (const TermRank rank : title) ++counts[rank].titles;
  }
  return counts;
}

std::uint32_t count_of(TermRank rank, std::span<const TermRank> ranks,
                       std::span<const std::uint32_t> counts) {
  const auto at = std::lower_bound(ranks.begin(), ranks.end(), rank);
  if (at == ranks.end() || *at != rank) return 0;
  return counts[static_cast<std::size_t>(at - ranks.begin())];
}

}  // namespace

Deletions::Deletions(const std::string& path, std::size_t articles) : file_(path, kKind) {
  const std::string_view bytes = file_.section("bitmap");
  const Bitmap bitmap(roaring_bitmap_portable_deserialize_safe(bytes.data(), bytes.size()));
  if (bitmap == nullptr) file_.damaged("its bitmap cannot be read");
  Marking marking{{}, articles};
  if (!roaring_bitmap_is_empty(bitmap.get())) marking.words.resize((articles + 63) / 64);
  const bool sound = roaring_iterate(
      bitmap.get(),
      [](std::uint32_t article, void* marks) {
        return static_cast<Marking*>(marks)->mark(article);
      },
      &marking);
  if (!sound) file_.damaged("it deletes articles that there are not, or not in their order");
  words_ = std::move(marking.words);
  ranks_ = file_.array<TermRank>("ranks");
  texts_ = file_.array<std::uint32_t>("texts", ranks_.size());
  titles_ = file_.array<std::uint32_t>("titles", ranks_.size());
}

std::vector<ArticleNumber> Deletions::articles() const {
  std::vector<ArticleNumber> deleted;
  for (std::size_t word = 0; word < words_.size(); ++word) {
    for (std::uint64_t bits = words_[word]; bits != 0; bits &= bits - 1) {
      deleted.push_back(static_cast<ArticleNumber>(word * 64) +
                        static_cast<ArticleNumber>(std::countr_zero(bits)));
    }
  }
  return deleted;
}

std::uint32_t Deletions::with_term(TermRank rank) const { return count_of(rank, ranks_, texts_); }

std::uint32_t Deletions::with_title_term(TermRank rank) const {
  return count_of(rank, ranks_, titles_);
}

void write_deletions(const std::string& path, const std::vector<ArticleNumber>& deleted,
                     const Tokens& tokens) {
  std::vector<TermRank> ranks;
  std::vector<std::uint32_t> texts;
  std::vector<std::uint32_t> titles;
  for (const auto& [rank, counts] : count_terms(deleted, tokens)) {
    ranks.push_back(rank);
    texts.push_back(counts.texts);
    titles.push_back(counts.titles);
  }
  SectionWriter file(path, kKind);
  file.add("bitmap", serialised(deleted));
  file.add_array("ranks", ranks);
  file.add_array("texts", texts);
  file.add_array("titles", titles);
  file.close();
}

}  // namespace dateline

#include "common/archive/tokens.h"

#include <zstd.h>

#include <atomic>

#include "common/base/error.h"
#include "common/base/varint.h"
#include "common/format/zstd_frame.h"

namespace dateline {
namespace {

// One unpacked group of variants, kept by each thread for reading in order. Known
// by the opening of its file, since another file may later stand at its address.
struct VariantGroup {
  std::uint64_t opening = 0;
  std::size_t group = 0;
  std::string bytes;
};

std::uint64_t next_opening() {
  static std::atomic<std::uint64_t> last{0};
  return ++last;
}

const std::string& unpacked_group(std::uint64_t opening, std::size_t group,
                                  std::string_view packed, const SectionFile& file) {
  thread_local VariantGroup held;
  if (held.opening == opening && held.group == group) return held.bytes;
  held.opening = 0;
  const auto size = unpacked_bytes(packed, std::uint64_t{1} << 32);
  if (!size) file.damaged("packed forms are damaged");
  held.bytes.resize(*size);
  const std::size_t got =
      ZSTD_decompress(held.bytes.data(), held.bytes.size(), packed.data(), packed.size());
  if (ZSTD_isError(got) != 0 || got != *size) file.damaged("packed forms are damaged");
  held.opening = opening;
  held.group = group;
  return held.bytes;
}

}  // namespace

Tokens::Tokens(const std::string& path, std::size_t articles)
    : file_(path, "TOKN"), opening_(next_opening()), ranks_(file_, "ranks") {
  const std::size_t terms = ranks_.size();
  terms_ = TermDictionary(file_, "term", terms);
  forms_ = WrittenForms(file_, terms);
  by_rank_ = PackedArray(file_, "by_rank");
  article_counts_ = file_.lazy_array<std::uint32_t>("article_counts");
  only_articles_ = PackedArray(file_, "only_articles");
  stream_starts_ = NarrowArray<std::uint64_t>(file_, "stream.starts", articles + 1);
  streams_ = file_.lazy_section("stream.bytes");
  mark_starts_ = NarrowArray<std::uint64_t>(file_, "mark.starts", articles + 1);
  mark_bytes_ = file_.lazy_section("mark.bytes");
  variant_starts_ = NarrowArray<std::uint64_t>(file_, "variant.starts",
                                (articles + kVariantGroup - 1) / kVariantGroup + 1);
  variant_bytes_ = file_.lazy_section("variant.bytes");
  if (stream_starts_.back() != streams_.size() || mark_starts_.back() != mark_bytes_.size() ||
      variant_starts_.back() != variant_bytes_.size() || by_rank_.size() != terms ||
      article_counts_.size() + only_articles_.size() != terms) {
    file_.damaged("its sections do not fit each other");
  }
}

std::optional<TermRank> Tokens::rank_of(std::string_view term) const {
  const auto index = terms_.find(term);
  if (!index) return std::nullopt;
  return rank_at(*index);
}

TermRank Tokens::rank_at(std::size_t lexicographic) const {
  const TermRank rank = ranks_[lexicographic];
  if (rank >= term_count()) file_.damaged("a term has no rank");
  return rank;
}

std::optional<ArticleNumber> Tokens::only_article(TermRank rank) const {
  if (rank < article_counts_.size()) return std::nullopt;
  const ArticleNumber article = only_articles_[rank - article_counts_.size()];
  if (article + 1 >= stream_starts_.size()) file_.damaged("a term is in no article");
  return article;
}

void Tokens::scan_forms(
    const std::function<void(TermRank, std::uint32_t, std::string_view)>& fn) const {
  forms_.scan(terms_, [&](std::size_t index, std::uint32_t variant, std::string_view form) {
    fn(ranks_[index], variant, form);
  });
}

void Tokens::read(ArticleNumber article, std::vector<TermRank>& ranks) const {
  ranks.clear();
  const std::string_view codes = stream(article);
  for (std::size_t at = 0; at < codes.size();) {
    const std::size_t bytes = code_bytes(codes[at]);
    if (bytes > codes.size() - at) file_.damaged("a token stream is cut off");
    ranks.push_back(rank_at_code(codes, at));
    if (ranks.back() >= ranks_.size()) file_.damaged("a token has no term");
    at += bytes;
  }
}

void Tokens::read_marks(ArticleNumber article, Marks& marks) const {
  marks.sentences.clear();
  marks.paragraphs.clear();
  const std::string_view packed = mark_bytes_.part(mark_starts_[article], mark_starts_[article + 1]);
  const char* at = packed.data();
  const char* end = at + packed.size();
  marks.title_tokens = static_cast<std::uint32_t>(read_varint(at, end));
  std::uint32_t position = 0;
  while (at != end) {
    const auto mark = static_cast<std::uint32_t>(read_varint(at, end));
    position += mark >> 1;
    marks.sentences.push_back(position);
    if ((mark & 1) != 0) marks.paragraphs.push_back(position);
  }
}

void Tokens::read_variants(ArticleNumber article, std::vector<std::uint32_t>& variants) const {
  variants.clear();
  const std::size_t group = article / kVariantGroup;
  const std::string& bytes = unpacked_group(
      opening_, group, variant_bytes_.part(variant_starts_[group], variant_starts_[group + 1]),
      file_);
  const char* at = bytes.data();
  const char* end = at + bytes.size();
  // An article is its number of bytes, then a number for each token.
  for (ArticleNumber skip = article % kVariantGroup; skip > 0; --skip) {
    const std::uint64_t length = read_varint(at, end);
    if (length > static_cast<std::uint64_t>(end - at)) file_.damaged("packed forms are damaged");
    at += length;
  }
  const std::uint64_t length = read_varint(at, end);
  if (length > static_cast<std::uint64_t>(end - at)) file_.damaged("packed forms are damaged");
  const char* last = at + length;
  while (at != last) variants.push_back(static_cast<std::uint32_t>(read_varint(at, last)));
}

}  // namespace dateline

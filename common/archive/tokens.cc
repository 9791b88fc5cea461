#include "common/archive/tokens.h"

#include "common/base/error.h"
#include "common/base/varint.h"
#include "common/format/gap_codes.h"

namespace dateline {

Tokens::Tokens(const std::string& path, std::size_t articles)
    : file_(path, "TOKN"),
      ranks_(file_, "ranks"),
      by_rank_(file_, "by_rank"),
      article_counts_(file_, "article_counts"),
      only_articles_(file_, "only_articles") {
  const std::size_t terms = ranks_.size() + only_articles_.size();
  several_ = CountedBits(file_, "several", terms);
  terms_ = TermDictionary(file_, "term", terms);
  forms_ = WrittenForms(file_, terms);
  stream_starts_ = NarrowArray<std::uint64_t>(file_, "stream.starts", articles + 1);
  streams_ = file_.lazy_section("stream.bytes");
  mark_starts_ = NarrowArray<std::uint64_t>(file_, "mark.starts", articles + 1);
  mark_bytes_ = file_.lazy_section("mark.bytes");
  variant_starts_ = NarrowArray<std::uint64_t>(file_, "variant.starts", articles + 1);
  variant_bytes_ = file_.lazy_section("variant.bytes");
  if (stream_starts_.back() != streams_.size() || mark_starts_.back() != mark_bytes_.size() ||
      variant_starts_.back() != variant_bytes_.size() || several_.ones() != ranks_.size() ||
      by_rank_.size() != ranks_.size() || article_counts_.size() != ranks_.size()) {
    file_.damaged("its sections do not fit each other");
  }
}

std::optional<TermRank> Tokens::rank_of(std::string_view term) const {
  const auto index = terms_.find(term);
  if (!index) return std::nullopt;
  return rank_at(*index);
}

TermRank Tokens::rank_at(std::size_t lexicographic) const {
  const std::size_t several_before = several_.ones_before(lexicographic);
  if (!several_[lexicographic]) {
    return static_cast<TermRank>(ranks_.size() + lexicographic - several_before);
  }
  const TermRank rank = ranks_[several_before];
  if (rank >= ranks_.size()) file_.damaged("a term has no rank");
  return rank;
}

std::size_t Tokens::index_of(TermRank rank) const {
  if (rank >= term_count()) file_.damaged("a token has no term");
  return rank < by_rank_.size() ? by_rank_[rank] : several_.place_of_zero(rank - by_rank_.size());
}

std::optional<ArticleNumber> Tokens::only_article(TermRank rank) const {
  if (rank < article_counts_.size()) return std::nullopt;
  const ArticleNumber article = only_articles_[rank - article_counts_.size()];
  if (std::size_t{article} + 1 >= stream_starts_.size()) file_.damaged("a term is in no article");
  return article;
}

void Tokens::scan_forms(
    std::string_view firsts,
    const std::function<void(TermRank, std::uint32_t, std::string_view)>& fn) const {
  forms_.scan(terms_, firsts, [&](std::size_t index, std::uint32_t variant, std::string_view form) {
    fn(rank_at(index), variant, form);
  });
}

void Tokens::read(ArticleNumber article, std::vector<TermRank>& ranks) const {
  ranks.clear();
  const std::string_view codes = stream(article);
  for (std::size_t at = 0; at < codes.size();) {
    const std::size_t bytes = code_bytes(codes[at]);
    if (bytes > codes.size() - at) file_.damaged("a token stream is cut off");
    ranks.push_back(rank_at_code(codes, at));
    if (ranks.back() >= term_count()) file_.damaged("a token has no term");
    at += bytes;
  }
}

void Tokens::read_marks(ArticleNumber article, Marks& marks) const {
  marks.sentences.clear();
  marks.paragraphs.clear();
  const std::string_view packed =
      mark_bytes_.part(mark_starts_[article], mark_starts_[article + 1]);
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

void Tokens::read_variants(ArticleNumber article, std::size_t tokens,
                           std::vector<std::uint32_t>& variants) const {
  variants.assign(tokens, 0);
  BitReader reader(variant_bytes_.part(variant_starts_[article], variant_starts_[article + 1]));
  std::size_t next = 0;
  while (const auto gap = reader.rice(kVariantGapBits)) {
    if (*gap >= tokens - next) file_.damaged("forms and tokens do not agree");
    next += *gap;
    variants[next++] = reader.gamma();
  }
}

bool Tokens::has_variant(ArticleNumber article, const std::vector<bool>& variants) const {
  BitReader reader(variant_bytes_.part(variant_starts_[article], variant_starts_[article + 1]));
  while (reader.rice(kVariantGapBits)) {
    const std::uint32_t variant = reader.gamma();
    if (variant < variants.size() && variants[variant]) return true;
  }
  return false;
}

}  // namespace dateline

#include "indexer/segment/tokens_writer.h"

#include <zstd.h>

#include <algorithm>
#include <numeric>

#include "common/base/error.h"
#include "common/base/varint.h"
#include "common/format/narrow_array.h"
#include "common/format/section_file.h"

namespace dateline {
namespace {

// Variants are mostly zeros; higher levels gain little here.
constexpr int kVariantLevel = 3;

void write_terms(SectionWriter& file, const Vocabulary& vocabulary) {
  std::vector<TermRank> ranks(vocabulary.size());  // in lexicographic order
  std::iota(ranks.begin(), ranks.end(), 0U);
  std::sort(ranks.begin(), ranks.end(), [&](TermRank a, TermRank b) {
    return vocabulary.term(a) < vocabulary.term(b);
  });
  std::vector<std::uint32_t> by_rank(ranks.size());
  std::vector<std::string_view> terms;
  terms.reserve(ranks.size());
  WrittenFormsWriter written;
  std::vector<std::string_view> forms;
  for (std::uint32_t i = 0; i < ranks.size(); ++i) {
    by_rank[ranks[i]] = i;
    terms.push_back(vocabulary.term(ranks[i]));
    forms.clear();
    for (const FormId form : vocabulary.forms(ranks[i])) forms.push_back(vocabulary.exact(form));
    written.add(terms.back(), forms);
  }
  write_term_dictionary(file, "term", terms);
  write_packed_array(file, "ranks", ranks);
  write_packed_array(file, "by_rank", by_rank);
  written.write(file);
}

void write_articles_of_terms(SectionWriter& file, const Vocabulary& vocabulary,
                             std::vector<std::uint32_t> counts) {
  std::vector<ArticleNumber> only;
  for (std::size_t rank = vocabulary.several(); rank < vocabulary.size(); ++rank) {
    only.push_back(vocabulary.only_article(static_cast<TermRank>(rank)));
  }
  counts.resize(vocabulary.several());
  file.add_array("article_counts", counts);
  write_packed_array(file, "only_articles", only);
}

void write_streams(SectionWriter& file, std::span<const ArticleParts> articles,
                   const Vocabulary& vocabulary) {
  if (vocabulary.size() > kMaxRanks) {
    throw Error(ErrorCode::kLimit, "a segment holds at most " + std::to_string(kMaxRanks) +
                                       " different terms", "", "give less --memory");
  }
  std::vector<std::uint64_t> starts{0};
  std::string codes;
  file.begin("stream.bytes");
  for (const ArticleParts& article : articles) {
    codes.clear();
    for (const FormId form : article.forms) append_rank(codes, vocabulary.rank_of_form(form));
    file.append(codes);
    starts.push_back(starts.back() + codes.size());
  }
  write_narrow_array(file, "stream.starts", starts);
}

void write_marks(SectionWriter& file, std::span<const ArticleParts> articles) {
  std::vector<std::uint32_t> starts{0};
  std::string bytes;
  for (const ArticleParts& article : articles) {
    const Marks& marks = article.marks;
    append_varint(bytes, marks.title_tokens);
    std::uint32_t before = 0;
    auto paragraph = marks.paragraphs.begin();
    for (const std::uint32_t position : marks.sentences) {
      const bool begins = paragraph != marks.paragraphs.end() && *paragraph == position;
      if (begins) ++paragraph;
      append_varint(bytes, static_cast<std::uint64_t>(position - before) << 1 | (begins ? 1U : 0U));
      before = position;
    }
    starts.push_back(static_cast<std::uint32_t>(bytes.size()));
  }
  write_narrow_array(file, "mark.starts", starts);
  file.add("mark.bytes", bytes);
}

void write_variants(SectionWriter& file, std::span<const ArticleParts> articles,
                    const Vocabulary& vocabulary) {
  std::vector<std::uint64_t> starts{0};
  std::string group;
  std::string one;
  std::string packed;
  file.begin("variant.bytes");
  for (std::size_t i = 0; i < articles.size(); ++i) {
    one.clear();
    for (const FormId form : articles[i].forms) append_varint(one, vocabulary.variant_of_form(form));
    append_varint(group, one.size());
    group += one;
    if ((i + 1) % kVariantGroup != 0 && i + 1 != articles.size()) continue;
    packed.resize(ZSTD_compressBound(group.size()));
    const std::size_t bytes =
        ZSTD_compress(packed.data(), packed.size(), group.data(), group.size(), kVariantLevel);
    if (ZSTD_isError(bytes) != 0) throw Error(ErrorCode::kLimit, ZSTD_getErrorName(bytes));
    file.append(packed.data(), bytes);
    starts.push_back(starts.back() + bytes);
    group.clear();
  }
  write_narrow_array(file, "variant.starts", starts);
}

}  // namespace

void write_tokens(const std::string& path, std::span<const ArticleParts> articles,
                  const Vocabulary& vocabulary, const std::vector<std::uint32_t>& article_counts) {
  SectionWriter file(path, "TOKN");
  write_terms(file, vocabulary);
  write_articles_of_terms(file, vocabulary, article_counts);
  write_streams(file, articles, vocabulary);
  write_marks(file, articles);
  write_variants(file, articles, vocabulary);
  file.close();
}

}  // namespace dateline

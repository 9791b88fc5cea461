#include "indexer/segment/tokens_writer.h"

#include <algorithm>
#include <numeric>

#include "common/base/error.h"
#include "common/base/varint.h"
#include "common/format/counted_bits.h"
#include "common/format/gap_codes.h"
#include "common/format/narrow_array.h"
#include "common/format/section_file.h"

namespace dateline {
namespace {

void write_terms(SectionWriter& file, const Vocabulary& vocabulary) {
  std::vector<TermRank> sorted(vocabulary.size());  // in lexicographic order
  std::iota(sorted.begin(), sorted.end(), 0U);
  std::sort(sorted.begin(), sorted.end(),
            [&](TermRank a, TermRank b) { return vocabulary.term(a) < vocabulary.term(b); });
  std::vector<bool> several;
  std::vector<TermRank> ranks;
  std::vector<std::uint32_t> by_rank(vocabulary.several());
  std::vector<std::string_view> terms;
  terms.reserve(sorted.size());
  WrittenFormsWriter written;
  std::vector<std::string_view> forms;
  for (const TermRank rank : sorted) {
    several.push_back(rank < vocabulary.several());
    if (several.back()) {
      by_rank[rank] = static_cast<std::uint32_t>(terms.size());
      ranks.push_back(rank);
    }
    terms.push_back(vocabulary.term(rank));
    forms.clear();
    for (const FormId form : vocabulary.forms(rank)) forms.push_back(vocabulary.exact(form));
    written.add(terms.back(), forms);
  }
  write_term_dictionary(file, "term", terms);
  write_bits(file, "several", several);
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
  write_packed_array(file, "article_counts", counts);
  write_packed_array(file, "only_articles", only);
}

void write_streams(SectionWriter& file, std::span<const ArticleParts> articles,
                   const Vocabulary& vocabulary) {
  if (vocabulary.size() > kMaxRanks) {
    throw Error(ErrorCode::kLimit,
                "a segment holds at most " + std::to_string(kMaxRanks) + " different terms", "",
                "give less --memory");
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
  std::string bytes;
  file.begin("variant.bytes");
  for (const ArticleParts& article : articles) {
    bytes.clear();
    BitWriter writer(bytes);
    std::uint64_t gap = 0;
    for (const FormId form : article.forms) {
      const std::uint32_t variant = vocabulary.variant_of_form(form);
      if (variant == 0) {
        ++gap;
        continue;
      }
      writer.rice(gap, kVariantGapBits);
      writer.gamma(variant);
      gap = 0;
    }
    writer.finish();
    file.append(bytes);
    starts.push_back(starts.back() + bytes.size());
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

#include "indexer/segment/columns_writer.h"

#include <algorithm>
#include <numeric>

#include "common/archive/columns.h"
#include "common/format/front_coding.h"
#include "common/format/narrow_array.h"
#include "common/format/section_file.h"
#include "common/format/string_table.h"
#include "indexer/segment/article_terms.h"

namespace dateline {
namespace {

void write_facet(SectionWriter& file, std::size_t index, std::span<const ArticleParts> articles) {
  std::vector<std::string_view> values;
  for (const ArticleParts& article : articles) {
    values.insert(values.end(), article.facets[index].begin(), article.facets[index].end());
  }
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());

  std::vector<std::uint64_t> first{0};
  bool single = true;  // each article has exactly one
  std::vector<std::uint32_t> ordinals;
  std::vector<std::size_t> last_article(values.size(), 0);  // that had the value, counted from 1
  for (const ArticleParts& article : articles) {
    const std::size_t begin = ordinals.size();
    for (const std::string& value : article.facets[index]) {
      const auto at = std::lower_bound(values.begin(), values.end(), value);
      const auto ordinal = static_cast<std::uint32_t>(at - values.begin());
      // Each value once, where the article has it first.
      if (last_article[ordinal] == first.size()) continue;
      last_article[ordinal] = first.size();
      ordinals.push_back(ordinal);
    }
    first.push_back(ordinals.size());
    single = single && ordinals.size() == begin + 1;
  }
  const std::string name = "facet" + std::to_string(index);
  write_string_table(file, name, values);
  if (values.empty()) return;
  if (!single) write_narrow_array(file, name + ".first", first);
  write_narrow_array(file, name + ".values", ordinals);
}

void write_dates(SectionWriter& file, std::span<const ArticleParts> articles) {
  std::vector<DayNumber> days;
  std::vector<std::uint8_t> precisions;
  std::vector<std::uint32_t> seconds;
  std::vector<ArticleNumber> imprecise;
  std::vector<ArticleNumber> dateline_dated;
  for (const ArticleParts& article : articles) {
    const DatePrecision precision = article.date.precision();
    if (precision == DatePrecision::kYear || precision == DatePrecision::kMonth) {
      imprecise.push_back(static_cast<ArticleNumber>(days.size()));
    }
    if (article.dated_by_dateline) {
      dateline_dated.push_back(static_cast<ArticleNumber>(days.size()));
    }
    days.push_back(article.date.first_day());
    precisions.push_back(static_cast<std::uint8_t>(precision));
    seconds.push_back(static_cast<std::uint32_t>(article.date.second + 1));
  }
  file.add_array("days", days);
  write_narrow_array(file, "precisions", precisions);
  write_narrow_array(file, "seconds", seconds);
  file.add_array("imprecise", imprecise);
  file.add_array("dateline_dated", dateline_dated);
}

}  // namespace

bool comes_before(const ArticleParts& a, const ArticleParts& b) {
  const std::uint64_t a_key = time_key_of(a.date);
  const std::uint64_t b_key = time_key_of(b.date);
  return a_key != b_key ? a_key < b_key : a.id > b.id;
}

void write_columns(const std::string& path, std::span<const ArticleParts> articles) {
  SectionWriter file(path, "COLS");
  std::vector<std::uint32_t> lengths;
  std::vector<std::uint64_t> hashes;
  std::vector<std::uint32_t> input_bytes;
  for (const ArticleParts& article : articles) {
    lengths.push_back(scored_length(article));
    hashes.push_back(article.content_hash);
    input_bytes.push_back(article.input_bytes);
  }
  std::vector<ArticleNumber> by_id(articles.size());
  std::iota(by_id.begin(), by_id.end(), 0U);
  std::sort(by_id.begin(), by_id.end(),
            [&](ArticleNumber a, ArticleNumber b) { return articles[a].id < articles[b].id; });
  file.add_array("lengths", lengths);
  write_dates(file, articles);
  file.add_array("hashes", hashes);
  write_narrow_array(file, "input_bytes", input_bytes);
  write_narrow_array(file, "by_id", by_id);
  FrontWriter ids;
  FrontWriter urls;
  for (const ArticleParts& article : articles) {
    ids.add(article.id);
    urls.add(article.url);
  }
  ids.write(file, "id");
  const auto has_url = [](const ArticleParts& article) { return !article.url.empty(); };
  if (std::ranges::any_of(articles, has_url)) urls.write(file, "url");
  write_string_table(
      file, "title", articles, [](const ArticleParts& a) -> const auto& { return a.title; });
  write_string_table(
      file, "mentions", articles, [](const ArticleParts& a) -> const auto& { return a.mentions; });
  for (std::size_t i = 0; i < kFacetFields.size(); ++i) write_facet(file, i, articles);
  file.close();
}

void write_articles(const std::string& path, std::span<const ArticleParts> articles,
                    const std::vector<std::string>& dictionaries) {
  SectionWriter file(path, "ARTS");
  std::string dictionary_bytes;
  std::vector<std::uint32_t> dictionary_ends;
  for (const std::string& dictionary : dictionaries) {
    dictionary_bytes += dictionary;
    dictionary_ends.push_back(static_cast<std::uint32_t>(dictionary_bytes.size()));
  }
  file.add("dict.bytes", dictionary_bytes);
  file.add_array("dict.ends", dictionary_ends);
  std::vector<std::uint64_t> ends;
  std::vector<std::uint8_t> numbers;
  std::uint64_t end = 0;
  file.begin("frames");
  for (const ArticleParts& article : articles) {
    file.append(article.frame);
    ends.push_back(end += article.frame.size());
    numbers.push_back(article.dictionary);
  }
  write_narrow_array(file, "frame.ends", ends);
  write_narrow_array(file, "frame.dict", numbers);
  file.close();
}

}  // namespace dateline

#include "tests/support/small_segments.h"

#include <algorithm>

#include "common/article/record.h"
#include "indexer/analyse/article_analyser.h"
#include "indexer/publish/open_archive.h"
#include "indexer/segment/segment_builder.h"

namespace dateline {

Article small_article(const std::string& id, const std::string& title, const std::string& body,
                      const std::string& date) {
  Article article;
  article.id = id;
  article.title = title;
  article.body = body;
  if (!date.empty()) article.date = parse_date(date).value();
  return article;
}

SegmentEntry build_small_segment(ArchiveWriter& writer, const std::vector<Article>& articles,
                                 const std::function<void(const Article&, ArticleParts&)>& change) {
  SegmentBuilder builder(1);
  ArticleAnalyser analyser(builder, {});
  for (const Article& article : articles) {
    ArticleParts parts = analyser.analyse(article, {record_of(article), ""});
    if (change) change(article, parts);
    builder.add(std::move(parts));
  }
  const std::string name = writer.new_segment_name();
  return builder.build(writer.segment_directory(name), name);
}

void publish_articles(ArchiveWriter& writer, const std::vector<Article>& articles) {
  Change change;
  change.added.push_back(build_small_segment(writer, articles));
  writer.publish(change);
}

std::vector<std::string> live_ids(const std::string& archive) {
  const OpenArchive opened(archive, read_current_generation(archive));
  TimeOrder order = TimeOrder::of_all(opened);
  std::vector<std::string> ids;
  while (const auto place = order.next()) {
    ids.emplace_back(opened.segment(*place).columns().id(place->article));
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace dateline
